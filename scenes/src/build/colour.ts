// Colours as light: linear red, green and blue. The palette is written as one reads it on a screen.

import type { Random } from './random.ts'

export type Colour = readonly [red: number, green: number, blue: number]

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

export function toScreen(value: number): number {
  const clamped = Math.min(1, Math.max(0, value))
  return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055
}

export function hex(text: string): Colour {
  const value = Number.parseInt(text.slice(1), 16)
  return [toLinear((value >> 16) / 255), toLinear(((value >> 8) & 255) / 255), toLinear((value & 255) / 255)]
}

export function mix(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

export function scale(colour: Colour, by: number): Colour {
  return [colour[0] * by, colour[1] * by, colour[2] * by]
}

/** The same colour as nature or a second pot of paint would make it. */
export function vary(colour: Colour, random: Random, by = 0.06): Colour {
  const light = 1 + random.between(-by, by) * 2
  const warm = random.between(-by, by)
  return [colour[0] * light * (1 + warm), colour[1] * light, colour[2] * light * (1 - warm)]
}

export const PALETTE = {
  skyZenith: hex('#7fa6c9'),
  skyHorizon: hex('#f3dcc0'),
  sun: hex('#ffd7a0'),
  lamp: hex('#ffd7a0'),
  waterDeep: hex('#34525a'),
  brickLight: mix(hex('#b5674a'), hex('#b3a386'), 0.16),
  brickDark: mix(hex('#7c4534'), hex('#b3a386'), 0.08),
  stone: hex('#c9bda6'),
  gravel: hex('#b3a386'),
  grass: hex('#8da35a'),
  willow: hex('#a9b66a'),
  hedge: hex('#55703f'),
  boatGreen: hex('#2f5d46'),
  boatRed: hex('#a63a2e'),
  boatCream: hex('#f0e4c6'),
  woodOiled: hex('#8a5a37'),
  woodWeathered: hex('#a79a86'),
  black: hex('#24221f'),
  white: hex('#ece6d8'),
  earth: hex('#6b5138'),
  slate: hex('#6d6a6c'),
  bark: hex('#6e5c47'),
} as const satisfies Record<string, Colour>
