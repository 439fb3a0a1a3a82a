// Looking by moving the tablet: its orientation becomes a direction of looking. Pure, written into the caller's object.
// W3C Device Orientation: alpha around the vertical, beta front to back, gamma left to right, in degrees.

import { Euler, MathUtils, Quaternion, Vector3 } from 'three'

const euler = new Euler()
const turn = new Quaternion()
const screenTurn = new Quaternion()
const forward = new Vector3()
const axis = new Vector3(0, 0, 1)
/** The device lies flat at zero and is held up before the eyes. */
const upright = new Quaternion(-Math.SQRT1_2, 0, 0, Math.SQRT1_2)

export type Direction = { yaw: number; pitch: number }

/** @param screenDegrees how the picture is turned on the device. @returns false when the device says nothing */
export function directionInto(
  out: Direction,
  alpha: number | null,
  beta: number | null,
  gamma: number | null,
  screenDegrees: number,
): boolean {
  if (alpha === null || beta === null || gamma === null) return false
  const rad = MathUtils.degToRad
  turn.setFromEuler(euler.set(rad(beta), rad(alpha), -rad(gamma), 'YXZ'))
  turn.multiply(upright).multiply(screenTurn.setFromAxisAngle(axis, -rad(screenDegrees)))
  forward.set(0, 0, -1).applyQuaternion(turn)
  out.pitch = Math.asin(Math.min(1, Math.max(-1, forward.y)))
  // Held flat, a device says nothing about where its holder faces.
  if (forward.x * forward.x + forward.z * forward.z > 0.02) out.yaw = Math.atan2(-forward.x, -forward.z)
  return true
}
