import { HEAD } from '@towpath/shared/pose/PoseFrame'
import { expect, it } from 'vitest'
import type { MeetingSession } from './MeetingSession.ts'
import { sideOf, wayTo } from './wayTo.ts'

/** Looking along `yaw`, 0 is -z, with somebody at x, z of the eyes. */
function way(yaw: number, x: number, z: number, seen: 'here' | 'gone' = 'here'): number | undefined {
  const ears = { x: 3, y: 1.6, z: 4, qx: 0, qy: Math.sin(yaw / 2), qz: 0, qw: Math.cos(yaw / 2) }
  const sampleInto = (_id: string, _now: number, frame: { values: Float32Array | number[] }) => {
    frame.values[HEAD] = 3 + x
    frame.values[HEAD + 2] = 4 + z
    return seen
  }
  return wayTo({ ears, poses: { source: { sampleInto } } } as unknown as MeetingSession, 'bob')
}

it('knows the shorter way round to somebody, to the left above 0', () => {
  expect(way(0, 0, -2)).toBeCloseTo(0)
  expect(way(0, -2, 0)).toBeCloseTo(Math.PI / 2)
  expect(way(0, 2, 0)).toBeCloseTo(-Math.PI / 2)
  expect(way(Math.PI / 2, -2, 0)).toBeCloseTo(0)
  expect(way(3, -0.1, 2)).toBeCloseTo(Math.PI - 3 - 0.04996, 3)
  expect(way(0, 0, -2, 'gone')).toBeUndefined()
})

it('says it in words', () => {
  expect([0, 0.3, -0.3, 1, -1, 2.6, -2.6, undefined].map(sideOf)).toEqual([
    'ahead',
    'ahead',
    'ahead',
    'left',
    'right',
    'behind',
    'behind',
    undefined,
  ])
})
