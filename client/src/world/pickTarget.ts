// Which target somebody means, with a magnet around each: by a ray in the headset, by a point on the page. Pure, no allocation.

import type { Vec3 } from '@towpath/shared/scene/SceneManifest'

export type Aimable = { readonly at: Vec3; readonly radiusMetres: number }

const MAGNET_RADIANS = (1.5 * Math.PI) / 180
/** Half of the smallest thing that a finger should have to hit. */
export const MAGNET_PIXELS = 28

/** The index of the target that the ray means, or -1. `held` stays chosen a little longer than others are caught. */
export function pickByRay(
  targets: readonly Aimable[],
  origin: Vec3 | readonly number[],
  direction: Vec3 | readonly number[],
  held = -1,
): number {
  let best = -1
  let bestScore = 0
  for (let i = 0; i < targets.length; i++) {
    const { at, radiusMetres } = targets[i]!
    const x = at[0] - origin[0]!
    const y = at[1] - origin[1]!
    const z = at[2] - origin[2]!
    const distance = Math.hypot(x, y, z)
    if (distance < 0.05) continue
    const cos = (x * direction[0]! + y * direction[1]! + z * direction[2]!) / distance
    if (cos <= 0) continue
    const angle = Math.acos(Math.min(1, cos))
    const size = Math.atan(radiusMetres / distance)
    const over = angle - size - MAGNET_RADIANS * (i === held ? 1.6 : 1)
    if (over < bestScore) {
      bestScore = over
      best = i
    }
  }
  return best
}

/**
 * The same for a point on the page, in pixels from its top left.
 * @param viewProjection column-major, as three keeps it
 */
export function pickByPoint(
  targets: readonly Aimable[],
  viewProjection: ArrayLike<number>,
  size: { readonly width: number; readonly height: number },
  px: number,
  py: number,
): number {
  const m = viewProjection
  let best = -1
  let bestOver = Number.POSITIVE_INFINITY
  for (let i = 0; i < targets.length; i++) {
    const { at, radiusMetres } = targets[i]!
    const w = m[3]! * at[0] + m[7]! * at[1] + m[11]! * at[2] + m[15]!
    if (w < 0.1) continue
    const x = (m[0]! * at[0] + m[4]! * at[1] + m[8]! * at[2] + m[12]!) / w
    const y = (m[1]! * at[0] + m[5]! * at[1] + m[9]! * at[2] + m[13]!) / w
    const dx = (x * 0.5 + 0.5) * size.width - px
    const dy = (0.5 - y * 0.5) * size.height - py
    // The length of the second row is the vertical scale of the lens, whichever way the camera looks.
    const lens = Math.hypot(m[1]!, m[5]!, m[9]!)
    const reach = Math.max(MAGNET_PIXELS, (radiusMetres * lens * size.height) / (2 * w))
    const over = Math.hypot(dx, dy) - reach
    if (over <= 0 && over < bestOver) {
      bestOver = over
      best = i
    }
  }
  return best
}
