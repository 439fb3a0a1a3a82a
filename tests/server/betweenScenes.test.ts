// People of one meeting in two scenes, over real sockets: poses keep to the scene, and nobody loses their voice by going.

import { createPoseInbox } from '@towpath/client/src/net/poseInbox.ts'
import { createPosePublisher } from '@towpath/client/src/net/posePublisher.ts'
import { COUNTDOWN_MS } from '@towpath/server/src/meeting/movingTogether.ts'
import { CAFE, QUAY, TEST_SCENES } from '@towpath/server/src/meeting/testScenes.ts'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { POSE_MESSAGE, POSE_TYPES } from '@towpath/shared/pose/poseBatch'
import type { Placement } from '@towpath/shared/protocol/commands'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type MeetingServer, startMeetingServer, type Visitor } from '../support/meetingServer.ts'

const within = { withinMs: 3_000, everyMs: 5 }
const SWITCH_MS = 2_000
const CAFE_PLACE = /^(bar|table)/
let server: MeetingServer

beforeAll(async () => {
  server = await startMeetingServer(3171, TEST_SCENES)
})
afterAll(() => server.stop())

/** Moves the visitor's head and reads the others as a page does, in the scene where the meeting puts them. */
function withBody(visitor: Visitor) {
  const say = (bytes: Uint8Array) => visitor.room.sendBytes(POSE_MESSAGE, bytes)
  const publisher = createPosePublisher({ bounds: QUAY.bounds, send: say })
  const inbox = createPoseInbox({
    bounds: QUAY.bounds,
    onBroken: () => say(new Uint8Array(0)),
    onAsked: () => publisher.restart(),
    sender: publisher,
  })
  for (const type of POSE_TYPES)
    visitor.room.onMessage(type, (bytes: Uint8Array) => void inbox.receive(type, bytes, performance.now()))
  const own = createPoseFrame()
  let at: Placement = visitor.welcome.placement
  let moved = 0
  const stand = (placement: Placement) => {
    at = placement
    const { bounds } = CAFE_PLACE.test(at.place) ? CAFE : QUAY
    publisher.enter(bounds)
    inbox.enter(bounds)
    say(new Uint8Array(0))
  }
  visitor.room.onMessage('moved', stand)
  const timer = setInterval(() => {
    const [x, y, z] = at.position
    own.values.set([x + 0.1 * Math.sin(moved++ / 5), y + 1.6, z, 0, 0, 0, 1])
    publisher.publish(own, performance.now())
  }, 50)
  return {
    ...visitor,
    stand,
    place: () => at.place,
    sees: (other: Visitor) => inbox.track(other.welcome.poseId) !== undefined,
    still: () => clearInterval(timer),
  }
}

type Body = ReturnType<typeof withBody>
const everybodySees = (people: readonly Body[]) =>
  eventually(
    () => people.every((one) => people.every((other) => one === other || one.sees(other))),
    (all) => all,
    { ...within, what: 'everybody sees everybody' },
  )

it('SCENE-6 SCENE-7 SCENE-9 takes people from scene to scene within two seconds and leaves their voice alone', async () => {
  const host = withBody(await server.comeIn({ id: 'host', role: 'host' }))
  const ann = withBody(await server.comeIn({ id: 'ann' }))
  const bob = withBody(await server.comeIn({ id: 'bob' }))
  const people = [host, ann, bob]
  for (const one of people) await one.ask('voice.connect')
  const voices = people.map(({ id }) => server.voice.people.get(id)?.generation)
  expect(voices).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)])
  await everybodySees(people)

  expect(await ann.ask('go.through', { passage: 'door.in' })).toBe('place.far')
  ann.stand((await ann.ask('go.toStop', { stop: 'door' })) as Placement)
  const walkedMs = performance.now()
  ann.stand((await ann.ask('go.through', { passage: 'door.in' })) as Placement)
  bob.stand((await bob.ask('go.toStop', { stop: 'door' })) as Placement)
  bob.stand((await bob.ask('go.through', { passage: 'door.in' })) as Placement)
  await everybodySees([ann, bob])
  const throughMs = performance.now() - walkedMs
  expect([ann.sees(host), bob.sees(host)]).toEqual([false, false])
  ann.stand((await ann.ask('go.through', { passage: 'door.out' })) as Placement)
  await everybodySees([ann, host])

  expect(await host.ask('moderate', { action: 'moveTogether', place: 'cafe' })).toEqual({ carriedOut: 1 })
  await eventually(
    () => ann.room.state.movingTo,
    (scene) => scene === 'cafe',
    { ...within, what: 'the fact' },
  )
  server.skip(COUNTDOWN_MS)
  await eventually(
    () => ann.place(),
    (place) => CAFE_PLACE.test(place),
    { ...within, what: 'Ann is moved' },
  )
  const movedMs = performance.now()
  await everybodySees(people)
  const togetherMs = performance.now() - movedMs
  console.log(`two through a door: ${throughMs.toFixed(0)} ms; all together: ${togetherMs.toFixed(0)} ms`)
  expect(Math.max(throughMs, togetherMs)).toBeLessThan(SWITCH_MS)
  await eventually(
    () => ann.room.state.scene,
    (scene) => scene === 'cafe',
    { ...within, what: 'the new scene' },
  )
  expect(people.map(({ id }) => server.voice.people.get(id)?.generation)).toEqual(voices)
  for (const one of people) {
    one.still()
    await one.leave()
  }
})
