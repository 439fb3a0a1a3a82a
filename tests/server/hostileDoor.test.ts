import { describe, expect, it } from 'vitest'
import { ELSEWHERE, prepareHostileGround } from '../support/hostileGround.ts'
import { MEETING } from '../support/meetingServer.ts'
import { openRaw, reserve } from '../support/rawSocket.ts'

const ground = prepareHostileGround(3123)
const { comeIn } = ground

describe('the door', () => {
  it.each(['create', 'joinOrCreate', 'join', 'reconnect', 'query', '__proto__', 'constructor'])(
    'JOIN-2 %s is shut',
    async (method) => {
      const ticket = await ground.server.ticketFor({ id: 'door', name: 'Door' })
      for (const target of [MEETING, 'meeting']) {
        const { response, body } = await reserve(ground.server, ticket, target, method)
        expect(response.ok).toBe(false)
        expect(body.sessionId).toBeUndefined()
      }
      expect(ground.server.directory.meetings.length).toBeLessThan(3)
    },
  )

  it('JOIN-2 no other site may read an answer', async () => {
    const { response } = await reserve(ground.server, await ground.server.ticketFor({ id: 'door', name: 'Door' }))
    expect(response.ok).toBe(true)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('JOIN-1 JOIN-9 a ticket opens one connection to one meeting', async () => {
    await ground.server.directory.open(ELSEWHERE)
    const ticket = await ground.server.ticketFor({ id: 'door', name: 'Door' })
    for (const wrong of ['', 'x'.repeat(5_000), 7, null, {}, ['a'], { toString: 1 }, undefined])
      expect((await reserve(ground.server, wrong)).body.error).toBe('join.ticket')
    expect((await reserve(ground.server, ticket, ELSEWHERE)).body.error).toBe('join.ticket')
    expect((await reserve(ground.server, ticket)).body.sessionId).toBeDefined()
    expect((await reserve(ground.server, ticket)).body.error).toBe('join.ticket')
  })

  it('JOIN-1 what stands in the facts of others opens nothing', async () => {
    const ann = await comeIn('Ann')
    const { body } = await reserve(ground.server, await ground.server.ticketFor({ id: 'door', name: 'Door' }))
    for (const sessionId of [ann.id, 'door', '', '__proto__', body.sessionId!.slice(0, -1)]) {
      const intruder = await openRaw(
        `ws://127.0.0.1:${ground.server.port}/${body.processId}/${MEETING}?sessionId=${sessionId}`,
      )
      await intruder.closed
    }
    expect(ground.server.directory.peopleHere(MEETING)).toBe(1)
    await ann.leave()
  })

  it('JOIN-3 nothing in the options makes somebody else of a person', async () => {
    const ticket = await ground.server.ticketFor({ id: 'plain', name: 'Plain' })
    const response = await fetch(`http://127.0.0.1:${ground.server.port}/matchmake/joinById/${MEETING}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ticket,
        role: 'host',
        personId: 'ann',
        sessionId: 'mine',
        name: 'Host',
        auth: { role: 'host' },
      }),
    })
    const { sessionId, processId } = (await response.json()) as { sessionId: string; processId: string }
    expect(sessionId).not.toBe('mine')
    const raw = await openRaw(
      `ws://127.0.0.1:${ground.server.port}/${processId}/${MEETING}?sessionId=${sessionId}&role=host`,
    )
    const meeting = (await ground.server.directory.open(MEETING))!
    expect(meeting.person('plain')).toMatchObject({ role: 'resident', name: 'Plain' })
    raw.socket.close()
  })

  it('JOIN-11 a page that does not answer the handshake is cut off and is sent nothing meanwhile', async () => {
    const { url } = await reserve(ground.server, await ground.server.ticketFor({ id: 'mute', name: 'Mute' }))
    const raw = await openRaw(url, { answersHandshake: false })
    let frames = 0
    raw.socket.on('message', () => frames++)
    const ann = await comeIn('Ann')
    await ann.ask('text.say', { text: 'Hello?' })
    await ann.ask('hand.set', { raised: true })
    expect(frames).toBe(0)
    ground.server.skip(16_000)
    expect(await raw.closed).toBe(1006)
    expect(frames).toBe(0)
    await ann.leave()
  })
})
