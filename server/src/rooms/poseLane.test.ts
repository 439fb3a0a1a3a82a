import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import { createPoseFrame, HEAD } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { afterEach, expect, it, vi } from 'vitest'
import type { Attendee } from '../meeting/Attendee.ts'
import { createMemoryStore } from '../meeting/memoryStore.ts'
import { openTestMeeting } from '../meeting/testMeeting.ts'
import { CAFE, QUAY, TEST_SCENES } from '../meeting/testScenes.ts'
import { createPoseLane } from './poseLane.ts'
import type { Session } from './Session.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function openLane() {
  vi.useFakeTimers()
  const test = await openTestMeeting({ scene: 'quay' }, createMemoryStore(), TEST_SCENES)
  const lane = createPoseLane(TEST_SCENES, test.clock, () => undefined)
  const heard = new Map<string, number>()
  const come = async (id: string, place: string) => {
    await test.arrive({ id, place })
    const person = test.meeting.person(id)!
    const client = {
      sendBytes: (_type: number, bytes: Uint8Array) => {
        // Wishes are single bytes and no poses.
        if (bytes.length > 2) heard.set(id, (heard.get(id) ?? 0) + 1)
      },
    }
    const session = { bufferedBytes: 0, client } as unknown as Session
    lane.join(person, session)
    return { person, session }
  }
  const tick = () => {
    test.clock.advance(100)
    vi.advanceTimersByTime(100)
  }
  return { test, lane, heard, come, tick }
}

function poseIn(scene: typeof QUAY, { placement }: Attendee): Uint8Array {
  const frame = createPoseFrame()
  frame.values[HEAD] = placement.position[0]
  frame.values[HEAD + 1] = 1.6
  frame.values[HEAD + 2] = placement.position[2]
  frame.values[HEAD + 6] = 1
  const bytes = new Uint8Array(MAX_POSE_MESSAGE_BYTES)
  const encoder = new PoseEncoder(createPoseSpace(scene.bounds))
  return bytes.slice(0, encoder.encodeInto(frame, 40, bytes))
}

it('SCENE-6 poses reach those in the same scene and nobody else', async () => {
  const { lane, heard, come, tick } = await openLane()
  const { person: ann } = await come('ann', 'door.1')
  await come('bob', 'door.2')
  await come('eve', 'bar.1')
  expect(lane.accept(ann, poseIn(QUAY, ann))).toBe('accepted')
  tick()
  expect([...heard.keys()]).toEqual(['bob'])
  lane.stop()
})

it('SCENE-6 who changed scenes sends and gets nothing until their page says that it is there', async () => {
  const { test, lane, heard, come, tick } = await openLane()
  const { person: ann, session } = await come('ann', 'door.1')
  const { person: bob } = await come('bob', 'bar.1')
  await come('cor', 'door.2')
  lane.accept(ann, poseIn(QUAY, ann))
  tick()
  heard.clear()
  ann.placement = { place: 'bar.2', seated: false, position: [1.5, 0, 0], yawRadians: 0 }
  lane.jumped(ann)
  expect([lane.isBetween(ann), lane.isBetween(bob)]).toEqual([true, false])
  expect(lane.headOf(ann, { x: 0, y: 0, z: 0 })).toBe(false)
  expect(lane.accept(ann, poseIn(QUAY, ann))).toBe('unknown')
  lane.accept(bob, poseIn(CAFE, bob))
  tick()
  expect(heard.size).toBe(0)
  lane.join(ann, session)
  expect(lane.isBetween(ann)).toBe(false)
  expect(lane.accept(ann, poseIn(CAFE, ann))).toBe('accepted')
  tick()
  expect([...heard.keys()].sort()).toEqual(['ann', 'bob'])
  lane.leave(ann)
  expect(lane.accept(ann, poseIn(CAFE, ann))).toBe('unknown')
  expect(test.meeting.people).toHaveLength(3)
  lane.stop()
})
