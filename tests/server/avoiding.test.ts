// Two who do not want to meet, over real sockets: no pose and no line passes between them, and the other is told nothing.

import { createPosePublisher } from '@towpath/client/src/net/posePublisher.ts'
import { MANIFESTS } from '@towpath/scenes/manifests'
import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { POSE_MESSAGE, POSE_TYPES, PoseBatchWalker } from '@towpath/shared/pose/poseBatch'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type MeetingServer, startMeetingServer, type Visitor } from '../support/meetingServer.ts'

const { bounds } = MANIFESTS['canal-walk']
const within = { withinMs: 3_000, everyMs: 10 }
let server: MeetingServer

beforeAll(async () => {
  server = await startMeetingServer(3127)
})
afterAll(() => server.stop())

/** Counts the poses that a visitor is sent, by whose they are, and moves the visitor's own head. */
function withBody(visitor: Visitor) {
  const seen = new Map<number, number>()
  const walker = new PoseBatchWalker()
  const decoders = new Map<number, PoseDecoder>()
  const frame = createPoseFrame()
  const space = createPoseSpace(bounds)
  let askedAtMs = Number.NEGATIVE_INFINITY
  const askAnew = () => {
    if (performance.now() - askedAtMs < 500) return
    askedAtMs = performance.now()
    visitor.room.sendBytes(POSE_MESSAGE, new Uint8Array(0))
  }
  for (const type of POSE_TYPES)
    visitor.room.onMessage(type, (bytes: Uint8Array) => {
      if (bytes.length < 2) return
      walker.begin(type, bytes)
      while (walker.next()) {
        const decoder = decoders.get(walker.poseId) ?? new PoseDecoder(space)
        decoders.set(walker.poseId, decoder)
        const length = decoder.decodeInto(bytes, walker.offset, bytes.length, frame)
        if (length === 0) return askAnew()
        seen.set(walker.poseId, (seen.get(walker.poseId) ?? 0) + 1)
        walker.take(length)
      }
    })
  const publisher = createPosePublisher({
    bounds,
    send: (bytes: Uint8Array) => visitor.room.sendBytes(POSE_MESSAGE, bytes),
  })
  const own = createPoseFrame()
  const [x = 0, y = 0, z = 0] = visitor.welcome.placement.position
  let moved = 0
  const timer = setInterval(() => {
    own.values.set([x + 0.1 * Math.sin(moved++ / 5), y + 1.6, z, 0, 0, 0, 1])
    publisher.publish(own, performance.now())
  }, 50)
  return {
    ...visitor,
    seenOf: (other: Visitor) => seen.get(other.welcome.poseId) ?? 0,
    still: () => clearInterval(timer),
  }
}

const more = (count: () => number, by: number, what: string) => {
  const before = count()
  return eventually(count, (now) => now >= before + by, { ...within, what })
}

it('AVOID-1 AVOID-3 AVOID-5 neither sees nor reads the other from that moment, and only who asked is told', async () => {
  const [ann, bob, carl] = [
    withBody(await server.comeIn({ id: 'ann', name: 'Ann' })),
    withBody(await server.comeIn({ id: 'bob', name: 'Bob' })),
    withBody(await server.comeIn({ id: 'carl', name: 'Carl' })),
  ]
  await more(() => ann.seenOf(bob), 5, 'Ann sees Bob')
  await more(() => bob.seenOf(ann), 5, 'Bob sees Ann')
  const toldBob = bob.told('notice').length

  expect(await ann.ask('person.avoid', { person: bob.id, avoided: true })).toEqual({})
  const before = [ann.seenOf(bob), bob.seenOf(ann)]
  await more(() => carl.seenOf(bob), 20, 'Carl sees Bob')
  await more(() => carl.seenOf(ann), 20, 'Carl sees Ann')
  // What was on its way when the answer came may still arrive.
  expect(ann.seenOf(bob) - before[0]!).toBeLessThanOrEqual(2)
  expect(bob.seenOf(ann) - before[1]!).toBeLessThanOrEqual(2)

  await bob.ask('text.say', { text: 'from Bob' })
  await ann.ask('text.say', { text: 'from Ann' })
  await carl.ask('text.say', { text: 'from Carl' })
  for (const one of [ann, bob])
    await eventually(
      () => one.told('text.line').map(({ text }) => text),
      (texts) => texts.includes('from Carl'),
      { ...within, what: 'the line of Carl' },
    )
  expect(ann.told('text.line').map(({ text }) => text)).toEqual(['from Ann', 'from Carl'])
  expect(bob.told('text.line').map(({ text }) => text)).toEqual(['from Bob', 'from Carl'])
  expect(ann.told('avoided')).toEqual([{ people: [{ personId: 'bob', name: 'Bob' }] }])
  expect([bob.told('avoided'), bob.told('notice').length]).toEqual([[], toldBob])
  expect([...server.voice.apart.of('bob')]).toEqual(['ann'])

  // Places keep working, and a new connection of either changes nothing.
  expect(await bob.ask('go.toStop', { stop: 'lock' })).toMatchObject({ position: expect.anything() })
  bob.still()
  const again = withBody(await server.comeIn({ id: 'bob', name: 'Bob' }))
  await more(() => again.seenOf(carl), 10, 'Bob sees Carl again')
  expect(again.seenOf(ann)).toBe(0)

  expect(await ann.ask('person.avoid', { person: bob.id, avoided: false })).toEqual({})
  await more(() => again.seenOf(ann), 5, 'Bob sees Ann again')
  await more(() => ann.seenOf(again), 5, 'Ann sees Bob again')
  for (const one of [ann, bob, again, carl]) one.still()
  await Promise.all([ann, again, carl].map((one) => one.leave()))
})

it('AVOID-4 a helper cannot be avoided, and hears nothing of the attempt', async () => {
  const helper = await server.comeIn({ id: 'henk', name: 'Henk', role: 'helper' })
  const ann = await server.comeIn({ id: 'ann', name: 'Ann' })
  expect(await ann.ask('person.avoid', { person: helper.id, avoided: true })).toBe('avoid.staff')
  expect(ann.told('avoided')).toEqual([])
  await Promise.all([helper.leave(), ann.leave()])
})
