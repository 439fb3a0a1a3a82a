// Which way somebody is, as seen by this person now.

import { createPoseFrame, HEAD } from '@towpath/shared/pose/PoseFrame'
import type { MeetingSession } from './MeetingSession.ts'

export type Side = 'ahead' | 'left' | 'right' | 'behind'

const AHEAD_RADIANS = (20 * Math.PI) / 180
const BEHIND_RADIANS = (140 * Math.PI) / 180

/** Radians to turn by, to the left above 0; undefined when nobody knows where they are. */
export function wayTo({ ears, poses }: Pick<MeetingSession, 'ears' | 'poses'>, personId: string): number | undefined {
  const frame = createPoseFrame()
  if (poses.source.sampleInto(personId, performance.now(), frame) === 'gone') return undefined
  const [dx, dz] = [frame.values[HEAD]! - ears.x, frame.values[HEAD + 2]! - ears.z]
  const { qx, qy, qz, qw } = ears
  const facing = Math.atan2(2 * (qx * qz + qw * qy), 1 - 2 * (qx * qx + qy * qy))
  const way = Math.atan2(-dx, -dz) - facing
  return Math.atan2(Math.sin(way), Math.cos(way))
}

export function sideOf(way: number | undefined): Side | undefined {
  if (way === undefined) return undefined
  if (Math.abs(way) <= AHEAD_RADIANS) return 'ahead'
  if (Math.abs(way) >= BEHIND_RADIANS) return 'behind'
  return way > 0 ? 'left' : 'right'
}
