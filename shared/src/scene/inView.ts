// Whether somebody who stands or sits at a place has a point before their eyes there, on a page and in a headset alike.
// Pure, and along the ground only: heights do not matter.

import type { Vec3 } from './SceneManifest.ts'

type Place = { readonly position: Vec3; readonly yawRadians: number }

/** To either side. A page beside its panel shows 42 degrees to each, a headset a little more. */
export const VIEW_RADIANS = (40 * Math.PI) / 180

/** How far to the side of where one looks from a place a point lies, in radians, never negative. */
export function asideRadians(place: Place, point: Vec3): number {
  const towards = Math.atan2(place.position[0] - point[0], place.position[2] - point[2])
  return Math.abs(Math.atan2(Math.sin(towards - place.yawRadians), Math.cos(towards - place.yawRadians)))
}

export function isInView(place: Place, point: Vec3): boolean {
  return asideRadians(place, point) <= VIEW_RADIANS
}
