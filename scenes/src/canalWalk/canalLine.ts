// Where the canal runs: the one set of formulas that ground, water, things and spots are placed by.
// Pure numbers for build, tests and manifest; the water's shader repeats CURVE. Metres; x runs along the walk,
// "offset" is the distance from the middle of the canal, positive on the side of the towpath.

import type { Vec3 } from '@towpath/shared/scene/SceneManifest'

/** z of the canal's middle is amplitude * sin(frequency * (x - origin)). */
export const CURVE = { amplitude: 5, frequency: 0.0381, origin: 13 } as const

export const BRIDGE_X = -28
export const LOCK = { lowerGateX: 2, upperGateX: 25, halfWidth: 1.1, rise: 1.8 } as const
export const WINDING_HOLE_X = 62
export const WATER = { lower: -0.36, upper: LOCK.rise - 0.2 } as const
export const WALK = { from: -116, to: 116 } as const
export const PATH_HALF_WIDTH = 1.4

export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** 1 at `middle`, 0 from `reach` metres away, soft in between. */
function around(middle: number, flat: number, reach: number, x: number): number {
  return 1 - smoothstep(flat, reach, Math.abs(x - middle))
}

export function canalZ(x: number): number {
  return CURVE.amplitude * Math.sin(CURVE.frequency * (x - CURVE.origin))
}

/** Yaw that looks along the canal in walking direction (towards +x). */
export function canalYaw(x: number): number {
  const slope = CURVE.amplitude * CURVE.frequency * Math.cos(CURVE.frequency * (x - CURVE.origin))
  return Math.atan2(-1, -slope)
}

/** How high the land lies beside the canal: it rises once, at the lock. */
export function levelAt(x: number): number {
  return LOCK.rise * smoothstep(-10, 1.5, x)
}

export function waterAt(x: number): number {
  return x < LOCK.lowerGateX ? WATER.lower : WATER.upper
}

function narrowed(x: number, wide: number): number {
  const atBridge = around(BRIDGE_X, 3.4, 9.5, x)
  const middle = (LOCK.lowerGateX + LOCK.upperGateX) / 2
  const atLock = around(middle, 13.4, 20, x)
  return wide + (2.6 - wide) * atBridge + (LOCK.halfWidth - wide) * atLock
}

/** Offset of the water's edge on the side of the towpath. */
export function nearEdge(x: number): number {
  return narrowed(x, 5)
}

/** Offset of the water's edge on the far side; negative. */
export function farEdge(x: number): number {
  return -narrowed(x, 5) - 11 * around(WINDING_HOLE_X, 3, 15, x)
}

/** Offset of the middle of the towpath. */
export function pathOffset(x: number): number {
  return 6.75 + 2.3 * around(-53.5, 3, 11, x) - 2.65 * around(BRIDGE_X, 4, 11, x)
}

export function onLand(x: number, offset: number, height = 0): Vec3 {
  return [x, levelAt(x) + height, canalZ(x) + offset]
}
