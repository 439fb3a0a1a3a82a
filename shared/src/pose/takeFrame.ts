// Makes a frame sendable: what no headset means is left out or set right, before anything is encoded.
import { LEFT_TRACKED, PART_STRIDE, POSE_VALUES, type PoseFrame, RIGHT_TRACKED } from './PoseFrame.ts'
import { HAND_REACH_METRES, type PoseSpace } from './PoseSpace.ts'

/**
 * Copies `frame` into `out`: the head inside the bounds, unit quaternions, only hands that are in reach (a controller
 * that lies on a table is no hand). False if the head itself makes no sense.
 */
export function takeFrameInto(space: PoseSpace, frame: PoseFrame, out: PoseFrame): boolean {
  for (let index = 0; index < POSE_VALUES; index++) out.values[index] = frame.values[index]!
  out.hands = frame.hands & (LEFT_TRACKED | RIGHT_TRACKED)
  for (let axis = 0; axis < 3; axis++) {
    if (!Number.isFinite(out.values[axis]!)) return false
    out.values[axis] = Math.max(space.min[axis]!, Math.min(space.max[axis]!, out.values[axis]!))
  }
  if (!makeUnit(out.values, 3)) return false
  for (let part = 1; part < 3; part++) {
    if ((out.hands & part) !== 0 && !(handInReach(out.values, part) && makeUnit(out.values, part * PART_STRIDE + 3))) {
      out.hands &= ~part
    }
  }
  return true
}

function handInReach(values: Float32Array, part: number): boolean {
  let squared = 0
  for (let axis = 0; axis < 3; axis++) squared += (values[part * PART_STRIDE + axis]! - values[axis]!) ** 2
  return squared <= HAND_REACH_METRES * HAND_REACH_METRES
}

function makeUnit(values: Float32Array, offset: number): boolean {
  let squared = 0
  for (let index = offset; index < offset + 4; index++) squared += values[index]! * values[index]!
  if (!(squared > 0.25 && squared < 4)) return false
  if (Math.abs(squared - 1) < 1e-7) return true
  const scale = 1 / Math.sqrt(squared)
  for (let index = offset; index < offset + 4; index++) values[index]! *= scale
  return true
}
