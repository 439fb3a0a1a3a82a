import { PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { loneTypeOf, POSE_MESSAGE, writePoseId } from '@towpath/shared/pose/poseBatch'
import { CANAL, changeFrame, poseError } from '@towpath/shared/pose/poseSamples'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPoseInbox } from './poseInbox.ts'

const space = createPoseSpace(CANAL)
const out = createPoseFrame()

function createSender(poseId: number) {
  const encoder = new PoseEncoder(space)
  const frame = createPoseFrame()
  frame.values.set([poseId % 20, 1.6, 0])
  return {
    poseId,
    frame,
    /** One record with the id in front, as the server would pass it on. */
    record(tick: number): number[] {
      const bytes = new Uint8Array(80)
      const start = writePoseId(bytes, 0, poseId)
      const message = new Uint8Array(60)
      changeFrame(frame, { kind: 'move', size: 0.4, seed: tick * 31 + poseId }, CANAL)
      const length = encoder.encodeInto(frame, tick, message)
      bytes.set(message.subarray(0, length), start)
      return [...bytes.subarray(0, start + length)]
    },
  }
}

it('POSE-15 unpacks each person into a track of their own, wide ids too', () => {
  const inbox = createPoseInbox({ bounds: CANAL })
  const senders = [0, 7, 254, 255, 600].map(createSender)
  for (const tick of [1, 2, 3]) {
    const batch = Uint8Array.from(senders.flatMap((sender) => sender.record(tick)))
    expect(inbox.receive(POSE_MESSAGE, batch, tick * 50)).toBe(5)
  }
  for (const sender of senders) {
    expect(inbox.track(sender.poseId)!.sampleInto(400, out)).toBe('held')
    expect(poseError(sender.frame, out).metres).toBeLessThan(0.0011)
  }
  expect(inbox.track(1)).toBeUndefined()
})

it('POSE-15 takes a single record whose id is in the type', () => {
  const inbox = createPoseInbox({ bounds: CANAL })
  for (const poseId of [0, 125]) {
    const record = Uint8Array.from(createSender(poseId).record(1).slice(1))
    expect(inbox.receive(loneTypeOf(poseId), record, 50)).toBe(1)
    expect(inbox.track(poseId)).toBeDefined()
    // Nothing may follow it.
    expect(inbox.receive(loneTypeOf(poseId), Uint8Array.of(...record, ...record), 100)).toBe(1)
  }
})

it('POSE-20 asks for everything anew, once a second, when a record cannot be decoded', () => {
  const asked: number[] = []
  let nowMs = 0
  const inbox = createPoseInbox({ bounds: CANAL, onBroken: () => asked.push(nowMs) })
  for (nowMs = 0; nowMs < 2500; nowMs += 50) inbox.receive(POSE_MESSAGE, Uint8Array.of(4, 0, 1, 2), nowMs)
  expect(asked).toEqual([0, 1000, 2000])
  expect(inbox.track(4)).toBeUndefined()
})

it('POSE-20 passes on that the server asks us to begin anew', () => {
  let asked = 0
  const inbox = createPoseInbox({ bounds: CANAL, onAsked: () => asked++ })
  expect(inbox.receive(POSE_MESSAGE, new Uint8Array(0), 0)).toBe(0)
  expect(asked).toBe(1)
})

it('POSE-23 POSE-24 passes on what is wanted of a sender, and takes L0s back on a new connection', () => {
  const wishes: (boolean | number)[] = []
  const sender = { wantAbsolutes: (often: boolean) => wishes.push(often), moveGrid: (ms: number) => wishes.push(ms) }
  const inbox = createPoseInbox({ bounds: CANAL, sender })
  for (const wish of [1, 0, 255, 2, 102, 103, 1]) {
    expect(inbox.receive(POSE_MESSAGE, Uint8Array.of(wish), 0)).toBe(0)
  }
  inbox.clear()
  expect(wishes).toEqual([true, false, -50, 50, true, false])
})

it('forgets a person, steps over what is still in flight, and shows the next one with that id', () => {
  const inbox = createPoseInbox({ bounds: CANAL })
  const [leaving, staying] = [createSender(1), createSender(2)]
  inbox.receive(POSE_MESSAGE, Uint8Array.from([...leaving.record(1), ...staying.record(1)]), 50)
  inbox.forget(1)
  expect(inbox.track(1)).toBeUndefined()
  expect(inbox.receive(POSE_MESSAGE, Uint8Array.from([...leaving.record(2), ...staying.record(2)]), 100)).toBe(2)
  expect(inbox.track(1)).toBeUndefined()
  const next = createSender(1)
  inbox.receive(POSE_MESSAGE, Uint8Array.from(next.record(9)), 700)
  expect(inbox.track(1)!.sampleInto(700, out)).toBe('live')
  inbox.clear()
  expect(inbox.track(2)).toBeUndefined()
})

it('takes any bytes at all without throwing', () => {
  const inbox = createPoseInbox({ bounds: CANAL })
  fc.assert(
    fc.property(fc.nat(130), fc.uint8Array({ maxLength: 200 }), (type, bytes) => {
      inbox.receive(type, bytes, 0)
    }),
    { seed: 21, numRuns: 2000 },
  )
})
