// The skull as a formula: every point of the head that skin, hair and ears are laid on. Pure.
// Metres, seen from the eyes: origin between them, -z forward, y up. The head is 0.24 m high.

import type { Point } from './FigureSketch.ts'

export const HEAD_CENTRE: Point = [0, 0.005, 0.088]
const RADII: Point = [0.0785, 0.12, 0.097]

/** A soft hill: 1 in the middle, near 0 from two widths away. */
function hill(distance: number, width: number): number {
  return Math.exp(-((distance / width) ** 2))
}

export function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** @param theta from the crown (0) to the underside (PI) @param phi around, 0 in front, growing towards +x */
export function headSurface(theta: number, phi: number): Point {
  let x = Math.sin(theta) * Math.sin(phi) * RADII[0]
  let y = Math.cos(theta) * RADII[1]
  let z = -Math.sin(theta) * Math.cos(phi) * RADII[2]
  const front = smooth(-0.1, 0.75, -z / RADII[2])
  const below = smooth(0.02, -0.115, y)
  // The skull is widest above the ears, the jaw narrows towards the chin, and rises behind it.
  x *= 1 + 0.05 * hill(y - 0.045, 0.05) - 0.31 * below * smooth(0.3, 1, below)
  z *= 1 - 0.1 * below
  if (z > 0) y += 0.05 * below * smooth(0, 0.06, z)
  z += z > 0 ? 0.008 * hill(y - 0.04, 0.06) : 0
  // A face is flatter than an egg.
  z += 0.012 * front * hill(x, 0.03) * (1 - below * 0.5)
  const mirrored = Math.abs(x)
  z += front * 0.0085 * hill(mirrored - 0.031, 0.015) * hill(y - 0.001, 0.014)
  z -= front * 0.0045 * hill(mirrored - 0.028, 0.026) * hill(y - 0.025, 0.009)
  z -= front * 0.0045 * hill(mirrored - 0.04, 0.02) * hill(y + 0.032, 0.02)
  z -= front * noseHeight(x, y)
  z -= front * 0.0055 * hill(x, 0.022) * hill(y + 0.07, 0.011)
  z += front * 0.0035 * hill(x, 0.026) * hill(y + 0.086, 0.008)
  z -= front * 0.009 * hill(x, 0.02) * hill(y + 0.107, 0.014)
  return [x + HEAD_CENTRE[0], y + HEAD_CENTRE[1], z + HEAD_CENTRE[2]]
}

function noseHeight(x: number, y: number): number {
  const bridge = 0.01 * hill(x, 0.0085) * smooth(0.02, -0.004, y) * smooth(-0.052, -0.036, y)
  const tip = 0.013 * hill(x, 0.0105) * hill(y + 0.037, 0.013)
  const wings = 0.0065 * hill(Math.abs(x) - 0.011, 0.007) * hill(y + 0.043, 0.009)
  return bridge + tip + wings
}

/** Columns close together where the face is. */
export function faceColumn(column: number, columns: number): number {
  const u = (column / columns) * 2
  const around = u <= 1 ? u : u - 2
  return Math.sign(around) * Math.PI * Math.abs(around) ** 1.55
}
