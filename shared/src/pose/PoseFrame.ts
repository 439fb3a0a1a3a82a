// One person's head and two hands at one moment, in the scene's metres. Whoever samples or draws owns the instance and
// reuses it; nothing here allocates after creation.

/** Where each part begins in `PoseFrame.values`: position x y z, then the unit quaternion x y z w. */
export const HEAD = 0
export const LEFT_HAND = 7
export const RIGHT_HAND = 14
export const PART_STRIDE = 7
export const POSE_VALUES = 21

/** Bits of `PoseFrame.hands`. A hand that is not tracked has no meaning in `values`. */
export const LEFT_TRACKED = 1
export const RIGHT_TRACKED = 2

export type PoseFrame = {
  /** Head, left hand, right hand; see the offsets above. */
  readonly values: Float32Array
  /** Which hands are tracked: LEFT_TRACKED | RIGHT_TRACKED, or 0 for a person at a page or tablet. */
  hands: number
}

export function createPoseFrame(): PoseFrame {
  const values = new Float32Array(POSE_VALUES)
  values[HEAD + 6] = values[LEFT_HAND + 6] = values[RIGHT_HAND + 6] = 1
  return { values, hands: 0 }
}

export function copyPoseInto(from: PoseFrame, out: PoseFrame): void {
  out.values.set(from.values)
  out.hands = from.hands
}

/** The heading of the head in radians: 0 looks along -z and grows to the left (counter-clockwise from above). */
export function headYawRadians(frame: PoseFrame): number {
  const v = frame.values
  const x = v[3]!
  const y = v[4]!
  const z = v[5]!
  const w = v[6]!
  return Math.atan2(2 * (x * z + y * w), 1 - 2 * (x * x + y * y))
}
