// Poses for tests: anywhere in a scene, turned any way, and streams of them that rest, move, jump and lose hands. Pure.
import type { Bounds } from '../scene/SceneManifest.ts'
import { createPoseFrame, PART_STRIDE, type PoseFrame } from './PoseFrame.ts'

export const WIDEST: Bounds = { min: [-131, -131, -131], max: [131, 131, 131] }
export const CANAL: Bounds = { min: [-60, -2, -40], max: [60, 8, 40] }

/** How many numbers from 0 to 1 make a pose. */
export const POSE_SHARES = 18

/** A pose anywhere in the bounds, turned any way, hands in reach: evenly, from numbers from 0 to 1. */
export function poseOf(bounds: Bounds, shares: readonly number[], hands: number): PoseFrame {
  const frame = createPoseFrame()
  frame.hands = hands
  const head = [0, 1, 2].map((axis) => bounds.min[axis]! + (bounds.max[axis]! - bounds.min[axis]!) * shares[axis]!)
  for (let part = 0; part < 3; part++) {
    const own = shares.slice(3 + part * 3, 6 + part * 3)
    const reach = part === 0 ? [0, 0, 0] : inReach(shares.slice(9 + part * 3, 12 + part * 3))
    frame.values.set(
      head.map((each, axis) => each + reach[axis]!),
      part * PART_STRIDE,
    )
    frame.values.set(turnOf(own), part * PART_STRIDE + 3)
  }
  return frame
}

function turnOf(shares: readonly number[]): number[] {
  const [a, b, c] = shares as [number, number, number]
  const [s, t] = [Math.sqrt(1 - a), Math.sqrt(a)]
  const [around, about] = [2 * Math.PI * b, 2 * Math.PI * c]
  return [s * Math.sin(around), s * Math.cos(around), t * Math.sin(about), t * Math.cos(about)]
}

function inReach(shares: readonly number[]): number[] {
  const [a, b, c] = shares as [number, number, number]
  const height = 2 * a - 1
  const flat = Math.sqrt(1 - height * height)
  const around = 2 * Math.PI * b
  return [flat * Math.cos(around), height, flat * Math.sin(around)].map((each) => each * 1.16 * Math.cbrt(c))
}

/** What happens at one tick of a stream; sizes are from a tremble to a leap. */
export type Change = {
  readonly kind: 'rest' | 'move' | 'jump' | 'hands' | 'pause'
  readonly size: number
  readonly seed: number
}

/** The next frame of a stream, within the bounds. */
export function changeFrame(frame: PoseFrame, change: Change, bounds: Bounds): void {
  const random = draws(change.seed)
  if (change.kind === 'rest' || change.kind === 'pause') return
  if (change.kind === 'hands') {
    frame.hands = Math.floor(random() * 4)
    return
  }
  const v = frame.values
  const reach = change.kind === 'jump' ? 20 : 0.2 * change.size ** 4
  const shift = [0, 1, 2].map((axis) => {
    const wish = v[axis]! + (random() - 0.5) * reach
    return Math.max(bounds.min[axis]!, Math.min(bounds.max[axis]!, wish)) - v[axis]!
  })
  for (let part = 0; part < 3; part++) {
    for (let axis = 0; axis < 3; axis++) v[part * PART_STRIDE + axis]! += shift[axis]!
    turnBy(
      v,
      part * PART_STRIDE + 3,
      [0, 1, 2].map(() => (random() - 0.5) * change.size ** 3),
    )
  }
}

/** Multiplies the quaternion at `offset` by a turn of half the given vector. */
function turnBy(v: Float32Array, offset: number, [a, b, c]: number[]): void {
  const [x, y, z, w] = v.subarray(offset, offset + 4)
  const length = Math.hypot(1, a!, b!, c!) * Math.hypot(x!, y!, z!, w!)
  v[offset] = (x! + w! * a! + y! * c! - z! * b!) / length
  v[offset + 1] = (y! + w! * b! + z! * a! - x! * c!) / length
  v[offset + 2] = (z! + w! * c! + x! * b! - y! * a!) / length
  v[offset + 3] = (w! - x! * a! - y! * b! - z! * c!) / length
}

function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** How far `seen` is from `truth`, at worst over the parts that are tracked. */
export function poseError(truth: PoseFrame, seen: PoseFrame): { metres: number; degrees: number } {
  let metres = 0
  let degrees = 0
  for (let part = 0; part < 3; part++) {
    if (part > 0 && (truth.hands & part) === 0) continue
    const at = part * PART_STRIDE
    metres = Math.max(
      metres,
      Math.hypot(...[0, 1, 2].map((axis) => truth.values[at + axis]! - seen.values[at + axis]!)),
    )
    let dot = 0
    for (let index = at + 3; index < at + 7; index++) dot += truth.values[index]! * seen.values[index]!
    degrees = Math.max(degrees, (2 * Math.acos(Math.min(1, Math.abs(dot))) * 180) / Math.PI)
  }
  return { metres, degrees }
}
