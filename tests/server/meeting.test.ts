import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { POSE_MESSAGE, POSE_TYPES } from '@towpath/shared/pose/poseBatch'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { MEETING, type Visitor, visit } from '../support/meetingServer.ts'
import { useMeetingServer } from '../support/useMeetingServer.ts'

const meeting = useMeetingServer(3120)
const { comeIn } = meeting

const personIn = (viewer: Visitor, of: Visitor) => viewer.room.state.people?.get(of.id)
const within = { withinMs: 2_000, everyMs: 10 }

describe('a meeting over sockets', () => {
  it('JOIN-10 welcomes, and shows everybody to everybody', async () => {
    const ann = await comeIn('Ann')
    await ann.ask('text.say', { text: 'Good morning' })
    const bob = await comeIn('Bob')
    expect(bob.welcome.conversation.at(-1)).toMatchObject({ text: 'Good morning', name: 'Ann' })
    expect(bob.welcome.poseId).not.toBe(ann.welcome.poseId)
    await eventually(
      () => personIn(ann, bob)?.name,
      (name) => name === 'Bob',
      { ...within, what: 'Ann sees Bob' },
    )
    expect(personIn(bob, ann)).toMatchObject({ name: 'Ann', role: 'resident', reconnecting: false })
    expect(ann.told('notice')).toContainEqual({ code: 'arrived', name: 'Bob', personId: bob.id })
  })

  it('TEXT-4 lines reach everyone in the order of saying', async () => {
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob')]
    const said = ['one', 'two', 'three']
    await Promise.all(said.map((text) => ann.ask('text.say', { text })))
    await eventually(
      () => bob.told('text.line').map((line) => line.text),
      (texts) => texts.length === 3,
      { ...within, what: 'lines' },
    )
    expect(bob.told('text.line').map((line) => line.text)).toEqual(said)
    expect(ann.told('text.line')).toHaveLength(3)
  })

  it('TEXT-6 TEXT-7 a held back line reaches nobody, and the host hears who and what kind', async () => {
    const host = await comeIn('Hanna', { role: 'host' })
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob')]
    expect(await ann.ask('text.say', { text: 'write to ann＠example.org' })).toBe('text.mailAddress')
    await ann.ask('text.say', { text: 'Good morning' })
    await eventually(
      () => bob.told('text.line').map((line) => line.text),
      (texts) => texts.length > 0,
      { ...within, what: 'a line' },
    )
    expect(bob.told('text.line').map((line) => line.text)).toEqual(['Good morning'])
    expect(host.told('notice')).toContainEqual({ code: 'heldBackMailAddress', name: 'Ann', personId: ann.id })
    for (const other of [ann, bob])
      expect(other.told('notice').filter(({ code }) => code.startsWith('heldBack'))).toEqual([])
    expect(JSON.stringify(meeting.server.log)).not.toContain('example.org')
  })

  it('PLACE-8 the answer of going is the placement, and poses from there are believed', async () => {
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob')]
    const placement = (await ann.ask('go.toPlace', { place: 'quay.bench.1' })) as {
      place: string
      seated: boolean
      position: number[]
    }
    expect(placement).toMatchObject({ place: 'quay.bench.1', seated: true })
    const { createPosePublisher } = await import('@towpath/client/src/net/posePublisher.ts')
    const { MANIFESTS } = await import('@towpath/scenes/manifests')
    const publisher = createPosePublisher({
      bounds: MANIFESTS['canal-walk'].bounds,
      send: (bytes: Uint8Array) => ann.room.sendBytes(POSE_MESSAGE, bytes),
    })
    const frame = createPoseFrame()
    const [x = 0, y = 0, z = 0] = placement.position
    frame.values.set([x, y + 1.2, z, 0, 0, 0, 1])
    publisher.publish(frame, performance.now())
    await eventually(
      () => POSE_TYPES.flatMap((type) => bob.told(String(type) as never)).length,
      (count) => count > 0,
      { ...within, what: 'a pose' },
    )
    await eventually(
      () => personIn(bob, ann),
      (person) => person?.place === 'quay.bench.1' && person.seated,
      { ...within, what: 'the seat' },
    )
  })

  it('JOIN-4 a second connection of one person closes the first, and there is one figure', async () => {
    const ann = await comeIn('Ann')
    const bob = await comeIn('Bob')
    await ann.ask('go.toPlace', { place: 'lock.2' })
    const again = await comeIn('Ann', { id: ann.id })
    expect(await ann.closed).toBe(CLOSE_CODES.openedElsewhere)
    expect(again.welcome.placement.place).toBe('lock.2')
    expect(meeting.server.directory.peopleHere(MEETING)).toBe(2)
    expect(await again.ask('hand.set', { raised: true })).toEqual({})
    await eventually(
      () => personIn(bob, ann)?.handRaised,
      (hand) => (hand ?? 0) > 0,
      { ...within, what: 'the hand' },
    )
    expect(bob.room.state.people?.size).toBe(2)
  })

  it('CLOSE-2 a dropped line keeps seat, hand and microphone for whoever comes back with a fresh ticket', async () => {
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob')]
    await ann.ask('go.toPlace', { place: 'willow.bench.1' })
    await ann.ask('hand.set', { raised: true })
    await ann.ask('microphone.set', { microphone: 'on' })
    const raised = meeting.server.store.persons.get(MEETING)!.get(ann.id)!.handRaised
    ann.room.connection.close(4123)
    await eventually(
      () => personIn(bob, ann)?.reconnecting,
      (is) => is === true,
      { ...within, what: 'reconnecting' },
    )
    expect(await bob.ask('go.toPlace', { place: 'willow.bench.1' })).toBe('place.taken')
    const back = await comeIn('Ann', { id: ann.id })
    expect(back.welcome).toMatchObject({ microphone: 'on', placement: { place: 'willow.bench.1', seated: true } })
    expect(back.welcome.poseId).toBe(ann.welcome.poseId)
    await eventually(
      () => personIn(bob, ann)?.reconnecting,
      (is) => is === false,
      { ...within, what: 'back' },
    )
    expect(personIn(bob, ann)).toMatchObject({ handRaised: raised, place: 'willow.bench.1' })
    expect(meeting.server.voice.people.get(ann.id)?.mayBeHeard).toBe(true)
  })

  it('MOD-7 whoever is removed is closed with a reason and gets no ticket any more', async () => {
    const [host, ann] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann')]
    const early = await meeting.server.ticketFor({ id: ann.id, name: 'Ann' })
    expect(await host.ask('moderate', { action: 'remove', target: ann.id })).toEqual({ carriedOut: 1 })
    expect(await ann.closed).toBe(CLOSE_CODES.removed)
    await expect(meeting.server.ticketFor({ id: ann.id, name: 'Ann' })).rejects.toThrow('join.removed')
    await expect(visit(meeting.server.port, MEETING, ann.id, early)).rejects.toThrow('join.removed')
    await eventually(
      () => personIn(host, ann),
      (person) => person === undefined,
      { ...within, what: 'gone' },
    )
  })

  it('JOIN-5 a lock holds for those who are new', async () => {
    const [host, ann] = [await comeIn('Hanna', { role: 'host' }), await comeIn('Ann')]
    await host.ask('moderate', { action: 'lock' })
    await expect(comeIn('Bob')).rejects.toThrow('join.locked')
    await eventually(
      () => ann.room.state.locked,
      (locked) => locked,
      { ...within, what: 'locked' },
    )
    await ann.leave()
    await comeIn('Ann', { id: ann.id })
    await host.ask('moderate', { action: 'unlock' })
    await comeIn('Bob')
  })

  it('CLOSE-3 leaving is answered, closed as left, and others see it', async () => {
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob')]
    expect(await ann.ask('leave')).toEqual({})
    expect(await ann.closed).toBe(CLOSE_CODES.left)
    await eventually(
      () => personIn(bob, ann),
      (person) => person === undefined,
      { ...within, what: 'gone' },
    )
    expect(bob.told('notice')).toContainEqual({ code: 'left', name: 'Ann', personId: ann.id })
  })

  it('VOICE-2 voice is signalled by commands; slots and states reach the one they concern', async () => {
    const [ann, bob] = [await comeIn('Ann'), await comeIn('Bob')]
    expect(await ann.ask('voice.connect')).toMatchObject({ generation: expect.any(Number), sdp: expect.any(String) })
    expect(await ann.ask('voice.answer', { generation: 0, sdp: 'v=0' })).toBe('voice.stale')
    meeting.server.voice.say({ type: 'slots', personId: ann.id, slots: [bob.id, null] })
    meeting.server.voice.say({ type: 'state', personId: ann.id, generation: 7, state: 'connected' })
    await eventually(
      () => ann.told('voice.state'),
      (told) => told.length === 1,
      { ...within, what: 'voice state' },
    )
    expect(ann.told('voice.slots')).toEqual([{ slots: [bob.id, null] }])
    expect(bob.told('voice.slots')).toEqual([])
    await eventually(
      () => meeting.server.voice.people.get(ann.id)?.place,
      (place) => place !== null && place !== undefined,
      { ...within, what: 'a place' },
    )
    meeting.server.voice.crash()
    await eventually(
      () => bob.room.state.voiceUp,
      (up) => !up,
      { ...within, what: 'voice down' },
    )
    expect(await ann.ask('voice.connect')).toBe('voice.unavailable')
    meeting.server.voice.recover()
    await eventually(
      () => bob.room.state.voiceUp,
      (up) => up,
      { ...within, what: 'voice up' },
    )
  })

  it('MOD-8 ending is announced, answered and closes everyone; afterwards nobody comes in', async () => {
    meeting.server.store.addMeeting({ id: 'short' })
    const host = await meeting.server.comeIn({ id: 'h', name: 'Hanna', role: 'host', meeting: 'short' })
    const ann = await meeting.server.comeIn({ id: 'a', name: 'Ann', meeting: 'short' })
    expect(await host.ask('moderate', { action: 'end' })).toEqual({ carriedOut: 1 })
    expect(await Promise.all([host.closed, ann.closed])).toEqual([CLOSE_CODES.ended, CLOSE_CODES.ended])
    expect(ann.told('notice').map(({ code }) => code)).toContain('meetingEnds')
    await expect(meeting.server.ticketFor({ id: 'b', name: 'Bob', meeting: 'short' })).rejects.toThrow('join.ended')
    await eventually(
      () => meeting.server.directory.meetings.map(({ id }) => id),
      (ids) => !ids.includes('short'),
      { withinMs: 4_000, what: 'rest' },
    )
    await expect(meeting.server.ticketFor({ id: 'b', name: 'Bob', meeting: 'short' })).rejects.toThrow('join.ended')
  })

  it('CLOSE-5 CLOSE-1 a stopping server sends everyone to come back', async () => {
    meeting.server.store.addMeeting({ id: 'stopping' })
    const ann = await meeting.server.comeIn({ id: 'a', name: 'Ann', meeting: 'stopping' })
    const { matchMaker } = await import('@colyseus/core')
    await matchMaker.getLocalRoomById('stopping').disconnect()
    expect(await ann.closed).toBe(CLOSE_CODES.comeBack)
    const back = await meeting.server.comeIn({ id: 'a', name: 'Ann', meeting: 'stopping' })
    expect(back.welcome.placement).toEqual(ann.welcome.placement)
    await back.leave()
  })
})
