import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { CANAL } from '@towpath/shared/pose/poseSamples'
import { expect, it } from 'vitest'
import { createPosePublisher } from './posePublisher.ts'

function stage() {
  const sent: Uint8Array[] = []
  return { sent, publisher: createPosePublisher({ bounds: CANAL, send: (bytes) => sent.push(bytes.slice()) }) }
}

it.each([60, 72, 90, 120])('POSE-2 sends 20 a second from a display of %s Hz', (hz) => {
  const { sent, publisher } = stage()
  const frame = createPoseFrame()
  for (let index = 0; index < hz * 10; index++) {
    frame.values[0] = index * 0.01
    publisher.publish(frame, 5000 + (index * 1000) / hz)
  }
  expect(Math.abs(sent.length - 200)).toBeLessThanOrEqual(1)
})

it('POSE-7 sends next to nothing for a person who does not move', () => {
  const { sent, publisher } = stage()
  const frame = createPoseFrame()
  for (let nowMs = 0; nowMs < 60_000; nowMs += 14) publisher.publish(frame, nowMs)
  expect(sent.length).toBeLessThan(40)
})

it('POSE-8 begins with an L0, and again after a reconnection', () => {
  const { sent, publisher } = stage()
  const frame = createPoseFrame()
  expect(publisher.publish(frame, 0)).toBe(true)
  expect(publisher.publish(frame, 10)).toBe(false)
  expect(publisher.publish(frame, 60)).toBe(false)
  publisher.restart()
  expect(publisher.publish(frame, 110)).toBe(true)
  expect(sent.map((bytes) => bytes[0]! >> 6)).toEqual([3, 3])
})

it('POSE-24 moves its grid as asked, either way, and never sends a tick twice', () => {
  const { sent, publisher } = stage()
  const frame = createPoseFrame()
  const publishAt = (nowMs: number) => {
    frame.values[0] = nowMs * 0.001
    return publisher.publish(frame, nowMs)
  }
  expect(publishAt(0)).toBe(true)
  publisher.moveGrid(10)
  expect(publishAt(50)).toBe(false)
  expect(publishAt(60)).toBe(true)
  publisher.moveGrid(-25)
  expect(publishAt(78)).toBe(false)
  expect(publishAt(79)).toBe(true)
  expect(sent).toHaveLength(3)
})

it('does not fall behind or send twice when frames are missed or clocks go back', () => {
  const { sent, publisher } = stage()
  const frame = createPoseFrame()
  for (const nowMs of [0, 500, 480, 510, 3000]) {
    frame.values[0] = frame.values[0]! + 0.1
    publisher.publish(frame, nowMs)
  }
  expect(sent).toHaveLength(3)
})
