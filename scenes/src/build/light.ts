// The one light of a place: a low sun and a sky. Build and view read the same numbers, so nothing looks pasted on.

import type { Colour } from './colour.ts'
import { hex, mix, PALETTE } from './colour.ts'

const ELEVATION = (23 * Math.PI) / 180
const AZIMUTH = (147 * Math.PI) / 180

/** Points to the sun. */
export const SUN: readonly [number, number, number] = [
  Math.cos(AZIMUTH) * Math.cos(ELEVATION),
  Math.sin(ELEVATION),
  Math.sin(AZIMUTH) * Math.cos(ELEVATION),
]

const sunTint = mix(PALETTE.sun, [1, 1, 1], 0.46)
export const SUN_LIGHT: Colour = [sunTint[0] * 1.95, sunTint[1] * 1.95, sunTint[2] * 1.95]
const zenith = mix(PALETTE.skyZenith, [1, 1, 1], 0.16)
const horizon = mix(PALETTE.skyHorizon, zenith, 0.3)
const bounce = hex('#8d7a55')

/** Light of the open sky on a surface with this upward part of its normal. */
export function skyLight(up: number, out: number[]): void {
  const high = Math.max(0, up)
  const low = Math.max(0, -up)
  for (let i = 0; i < 3; i++) {
    const side = horizon[i]! * 0.56
    out[i] = side + (zenith[i]! * 0.92 - side) * high + (bounce[i]! * 0.62 - side) * low
  }
}

/** Bounced light that reaches what sees no sky. */
export const BOUNCE_LIGHT: Colour = [bounce[0] * 0.42, bounce[1] * 0.42, bounce[2] * 0.42]

/** Keeps bright things short of pure white. */
export function shoulder(value: number): number {
  return value < 0.6 ? value : 0.6 + 0.36 * (1 - Math.exp(-(value - 0.6) / 0.36))
}
