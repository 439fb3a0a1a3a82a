// How many bytes a pose of a given motion holds: closed-loop, damped constant-velocity prediction at 20 Hz, a uniform
// quantiser with at most 1 mm and 0.5 degrees of error, and the ideal code length of an adapting Laplace distribution.
// It judges the motion generator and is the limit our codec is compared with; it shares no code with the codec.
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import type { Motion } from '../support/motion.ts'

const POSITION_STEP = 0.00115
const ROTATION_STEP = 0.00503
const DAMPING = 0.85

export function bytesPerPose(motion: Motion, seconds: number): { bytes: number; headSpeed: number; handSpeed: number } {
  const frame = createPoseFrame()
  const last = new Float64Array(18)
  const before = new Float64Array(18)
  const scale = new Float64Array(6).fill(4)
  const place = new Float64Array(9)
  let bits = 0
  let head = 0
  let hand = 0
  const poses = seconds * 20
  for (let tick = 0; tick < poses; tick++) {
    motion.sampleInto(tick / 20, frame)
    for (let part = 0; part < 3; part++) {
      const v = frame.values.subarray(part * 7, part * 7 + 7)
      const moved = Math.hypot(...[0, 1, 2].map((axis) => v[axis]! - place[part * 3 + axis]!))
      place.set(v.subarray(0, 3), part * 3)
      if (tick > 0 && part === 0) head += moved * 20
      if (tick > 0 && part === 1) hand += moved * 20
      const sign = v[6]! < 0 ? -1 : 1
      const values = [0, 1, 2].map((axis) => v[axis]! / POSITION_STEP)
      // The rotation vector: even enough for a motion that stays within half a turn of the origin.
      const sine = Math.hypot(v[3]!, v[4]!, v[5]!)
      const angle = sine > 1e-9 ? (2 * Math.atan2(sine, sign * v[6]!) * sign) / sine : 0
      for (let axis = 0; axis < 3; axis++) values.push((v[3 + axis]! * angle) / 2 / ROTATION_STEP)
      for (let half = 0; half < 2; half++) {
        const group = part * 2 + half
        let sum = 0
        for (let axis = 0; axis < 3; axis++) {
          const at = group * 3 + axis
          const predicted = last[at]! + DAMPING * (last[at]! - before[at]!)
          const residual = Math.round(values[half * 3 + axis]! - predicted)
          before[at] = last[at]!
          last[at] = predicted + residual
          if (tick > 20) bits += laplaceBits(residual, scale[group]!)
          sum += Math.abs(residual)
        }
        scale[group] = scale[group]! * 0.9 + (sum / 3) * 0.1
      }
    }
  }
  return { bytes: bits / 8 / (poses - 21), headSpeed: head / poses, handSpeed: hand / poses }
}

function laplaceBits(residual: number, meanSize: number): number {
  const b = Math.max(meanSize, 0.12)
  const size = Math.abs(residual)
  if (size === 0) return -Math.log2(1 - Math.exp(-0.5 / b))
  return -Math.log2(0.5 * (Math.exp(-(size - 0.5) / b) - Math.exp(-(size + 0.5) / b)) + 1e-12)
}
