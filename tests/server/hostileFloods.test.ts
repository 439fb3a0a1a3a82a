import { POSE_MESSAGE } from '@towpath/shared/pose/poseBatch'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ELSEWHERE, prepareHostileGround } from '../support/hostileGround.ts'
import { MEETING, visit } from '../support/meetingServer.ts'
import { comeInRaw } from '../support/rawSocket.ts'

const ground = prepareHostileGround(3124)
const { comeIn } = ground
const within = { withinMs: 3_000, everyMs: 10 }

describe('going on and on', () => {
  it('CMD-7 nonsense closes the line with a reason', async () => {
    const ann = await comeIn('Ann')
    for (let n = 0; n < 61; n++) ann.room.send(n % 2 ? 'text.shout' : 'text.say', { wrong: true })
    expect(await ann.closed).toBe(CLOSE_CODES.nonsense)
  })

  it('CMD-7 asking far too often closes the line with a reason', async () => {
    const ann = await comeIn('Ann')
    for (let n = 0; n < 110; n++) ann.room.send('text.say', { text: 'spam' })
    expect(await ann.closed).toBe(CLOSE_CODES.tooMuch)
  })

  it('CMD-8 more messages than anybody needs close the line', async () => {
    const ann = await comeIn('Ann')
    for (let n = 0; n < 200; n++) ann.room.sendBytes(POSE_MESSAGE, new Uint8Array(0))
    expect(await ann.closed).toBe(4002)
  })

  it('CMD-8 a message that is too large closes the line', async () => {
    const raw = await comeInRaw(ground.server, { id: 'large', name: 'Large' })
    await raw.send(new Uint8Array(33 * 1024).fill(13))
    expect(await raw.closed).toBe(1009)
  })

  it('POSE-14 a hundred bad poses close the line', async () => {
    const ann = await comeIn('Ann')
    const bad = Uint8Array.from({ length: 40 }, (_, at) => 255 - at)
    const sending = setInterval(() => ann.room.sendBytes(POSE_MESSAGE, bad), 10)
    expect(await ann.closed).toBe(CLOSE_CODES.nonsense)
    clearInterval(sending)
  })

  it('CLOSE-4 a reader who does not read is cut off', async () => {
    const raw = await comeInRaw(ground.server, { id: 'slow', name: 'Slow' })
    await eventually(
      () => ground.server.directory.peopleHere(MEETING),
      (people) => people > 0,
      { ...within, what: 'slow is here' },
    )
    raw.socket.pause()
    const slots = Array.from({ length: 1_000 }, () => 'x'.repeat(1_000))
    for (let n = 0; n < 24; n++) ground.server.voice.say({ type: 'slots', personId: 'slow', slots })
    const meeting = (await ground.server.directory.open(MEETING))!
    await eventually(
      () => meeting.person('slow')?.sessionId,
      (session) => session === undefined,
      { ...within, what: 'cut' },
    )
    raw.socket.terminate()
  })
})

describe('faults', () => {
  it('CMD-5 a bug is answered as a fault and logged once; this meeting and others go on', async () => {
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob', { meeting: ELSEWHERE })]
    const addLine = ground.server.store.addLine
    ground.server.store.addLine = async (meetingId, line) => {
      if (meetingId === MEETING) throw new TypeError('a bug')
      return addLine(meetingId, line)
    }
    const before = ground.server.log.filter(({ level }) => level === 'error').length
    expect(await ann.ask('text.say', { text: 'Hello' })).toBe('fault')
    expect(ground.server.log.filter(({ level }) => level === 'error').length).toBe(before + 1)
    expect(JSON.stringify(ground.server.log.at(-1))).not.toContain('Hello')
    expect(await ann.ask('hand.set', { raised: true })).toEqual({})
    expect(await bob.ask('text.say', { text: 'Hello' })).toMatchObject({ id: expect.any(Number) })
    ground.server.store.addLine = addLine
    expect(await ann.ask('text.say', { text: 'Hello' })).toMatchObject({ id: expect.any(Number) })
    await Promise.all([ann.leave(), bob.leave()])
  })

  it('CMD-5 throws in every hook of one room leave the others alive', async () => {
    ground.server.store.addMeeting({ id: 'cursed' })
    const [ann, bob] = [await comeIn('Ann', { meeting: 'cursed' }), await comeIn('Bob', { meeting: ELSEWHERE })]
    const cursed = (await ground.server.directory.open('cursed'))!
    const lift = cursed.listen(() => {
      throw new Error('cursed')
    })
    expect(await ann.ask('hand.set', { raised: true })).toBe('fault')
    await expect(comeIn('Cor', { meeting: 'cursed' })).rejects.toThrow()
    ground.server.voice.say({ type: 'speaking', personId: ann.id, speaking: true })
    ann.room.connection.close(4123)
    await eventually(
      () => cursed.person(ann.id)?.sessionId,
      (session) => session === undefined,
      { ...within, what: 'dropped' },
    )
    ground.server.skip(121_000)
    await eventually(
      () => cursed.people.map(({ id }) => id),
      (ids) => !ids.includes(ann.id),
      { ...within, what: 'let go' },
    )
    expect(await bob.ask('hand.set', { raised: true })).toEqual({})
    lift()
    const back = await ground.server.comeIn({ id: ann.id, name: 'Ann', meeting: 'cursed' })
    expect(await back.ask('hand.set', { raised: false })).toEqual({})
    await Promise.all([back.leave(), bob.leave()])
  })

  it('JOIN-9 a removed person’s older ticket opens nothing', async () => {
    const [host, ann] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann')]
    const early = await ground.server.ticketFor({ id: ann.id, name: 'Ann again' })
    await host.ask('moderate', { action: 'remove', target: ann.id })
    await ann.closed
    await expect(visit(ground.server.port, MEETING, ann.id, early)).rejects.toThrow('join.removed')
    await host.leave()
  })
})
