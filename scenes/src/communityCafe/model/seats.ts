// What people sit on: bentwood chairs, a sofa and two armchairs, padded benches at the window. Each faces local -z, seat 0.44 m.

import { type Colour, scale, vary } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { SEAT_HEIGHT_METRES } from '../../places/standAround.ts'
import { PAINT } from '../paint.ts'

const SEAT = SEAT_HEIGHT_METRES

/** A bentwood chair: round cushioned seat, two hoops for a back. */
export function chair(w: MeshWriter, random: Random, cushion: Colour): void {
  const wood = vary(PAINT.walnut, random, 0.05)
  w.paint({ colour: wood }, () => {
    turned(
      w,
      [0, SEAT - 0.055, 0],
      [
        [0.16, 0],
        [0.205, 0.004],
        [0.212, 0.02],
        [0.206, 0.034],
        [0.19, 0.036],
      ],
      20,
    )
    for (const side of [-1, 1]) {
      tube(
        w,
        [
          [side * 0.15, SEAT - 0.05, -0.14],
          [side * 0.165, 0.22, -0.165],
          [side * 0.185, 0, -0.195],
        ],
        [0.017, 0.015, 0.012],
        7,
      )
      // The back leg goes on into the hoop.
      tube(
        w,
        [
          [side * 0.195, 0, 0.225],
          [side * 0.175, 0.25, 0.185],
          [side * 0.165, SEAT - 0.02, 0.17],
          ...hoop(side, 0.192, 0.62, 0.91, 0.2, 0.272, 8),
        ],
        [0.013, 0.015, 0.017, ...Array.from({ length: 8 }, () => 0.0155)],
        6,
      )
      tube(
        w,
        [[side * 0.1, SEAT - 0.01, 0.185], ...hoop(side, 0.115, 0.6, 0.79, 0.21, 0.248, 6)],
        Array.from({ length: 7 }, () => 0.01),
        5,
      )
    }
    ring(w, 0.24, 0.155, 0.009)
  })
  w.paint({ colour: vary(cushion, random, 0.04), pattern: PATTERN.cloth }, () =>
    turned(
      w,
      [0, SEAT - 0.026, 0],
      [
        [0.185, 0],
        [0.198, 0.01],
        [0.19, 0.021],
        [0.12, 0.026],
        [0.001, 0.026],
      ],
      20,
    ),
  )
}

/** Half an arch from beside the back up to its middle. */
function hoop(
  side: number,
  wide: number,
  low: number,
  top: number,
  zLow: number,
  zTop: number,
  points: number,
): Point[] {
  return Array.from({ length: points }, (_, i) => {
    const a = (i / (points - 1)) * (Math.PI / 2)
    return [side * wide * Math.cos(a), low + (top - low) * Math.sin(a), zLow + (zTop - zLow) * Math.sin(a)]
  })
}

function ring(w: MeshWriter, height: number, radius: number, thick: number): void {
  const points: Point[] = Array.from({ length: 17 }, (_, i) => {
    const a = (i / 16) * Math.PI * 2
    return [Math.cos(a) * radius, height, Math.sin(a) * radius]
  })
  tube(
    w,
    points,
    points.map(() => thick),
    4,
  )
}

/** A soft box with rounded, slightly bulging faces. */
function cushionBlock(w: MeshWriter, base: Point, size: Point, bulge = 0.02): void {
  const [sx, sy, sz] = [size[0] / 2, size[1] / 2, size[2] / 2]
  // Squarer than a ball; at the very poles it closes.
  const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.38
  w.sheet(16, 7, (u, v) => {
    const a = -u * Math.PI * 2
    const t = (v - 0.5) * Math.PI
    const flat = round(Math.cos(t))
    const [x, y, z] = [round(Math.cos(a)) * flat, round(Math.sin(t)), round(Math.sin(a)) * flat]
    const soft = 1 + bulge * (1 - x * x) * (1 - z * z) * 4
    return [base[0] + x * sx, base[1] + sy + y * sy * soft, base[2] + z * sz]
  })
}

const LEG = (w: MeshWriter, x: number, z: number) =>
  w.paint({ colour: PAINT.walnut }, () =>
    turned(
      w,
      [x, 0, z],
      [
        [0.016, 0],
        [0.026, 0.13],
        [0.03, 0.16],
      ],
      8,
    ),
  )

/** Seats of one row, `gap` apart, between two arms. With one seat it is an armchair. */
export function sofa(
  w: MeshWriter,
  random: Random,
  look: { seats: number; gap: number; cloth: Colour; pillow: Colour },
): void {
  const { seats, gap, cloth, pillow } = look
  const inner = gap * (seats - 1) + 0.66
  const cloth_ = vary(cloth, random, 0.03)
  w.paint({ colour: scale(cloth_, 0.92), pattern: PATTERN.cloth, cell: 0.2 }, () => {
    block(w, [0, 0.13, 0.06], [inner + 0.2, 0.17, 0.76], 0.03)
    w.within({ at: [0, 0.2, 0.4], pitch: 0.16 }, () => cushionBlock(w, [0, 0, 0], [inner + 0.24, 0.64, 0.2], 0.0))
    for (const side of [-1, 1]) {
      cushionBlock(w, [side * (inner / 2 + 0.08), 0.14, 0.06], [0.18, 0.48, 0.78], 0)
      for (const z of [-0.26, 0.36]) LEG(w, side * (inner / 2), z)
    }
  })
  const wide = inner / seats
  for (let i = 0; i < seats; i++) {
    const x = (i - (seats - 1) / 2) * wide
    w.paint({ colour: vary(cloth_, random, 0.025), pattern: PATTERN.cloth }, () => {
      cushionBlock(w, [x, 0.285, -0.02], [wide - 0.015, SEAT - 0.285 - 0.006, 0.66], 0.03)
      w.within({ at: [x, 0.42, 0.27], pitch: 0.2 }, () => cushionBlock(w, [0, 0, 0], [wide - 0.03, 0.4, 0.15], 0.0))
    })
  }
  if (seats > 1) {
    for (const side of [-1, 1])
      w.paint({ colour: vary(pillow, random, 0.05), pattern: PATTERN.cloth }, () =>
        w.within({ at: [side * (inner / 2 - 0.17), 0.47, 0.13], pitch: 0.42, yaw: side * 0.35, roll: side * 0.1 }, () =>
          cushionBlock(w, [0, 0, 0], [0.36, 0.34, 0.11], 0.1),
        ),
      )
  }
}

/** A small padded bench with a back, for one; it stands under the window. */
export function windowBench(w: MeshWriter, random: Random): void {
  w.paint({ colour: PAINT.sage, pattern: PATTERN.plaster, cell: 0.25 }, () => {
    block(w, [0, 0, 0.05], [0.78, 0.36, 0.6], 0.015)
    block(w, [0, 0.36, 0.315], [0.78, 0.5, 0.05], 0.02)
    block(w, [0, 0.86, 0.315], [0.82, 0.035, 0.08], 0.012)
  })
  w.paint({ colour: vary(PAINT.linen, random, 0.03), pattern: PATTERN.cloth }, () => {
    cushionBlock(w, [0, 0.352, 0.0], [0.74, SEAT - 0.352 - 0.004, 0.56], 0.02)
    w.within({ at: [0, 0.45, 0.225], pitch: 0.12 }, () => cushionBlock(w, [0, 0, 0], [0.7, 0.38, 0.11], 0))
  })
  w.paint({ colour: vary(PAINT.moss, random, 0.05), pattern: PATTERN.cloth }, () =>
    w.within({ at: [0.22, 0.46, 0.12], pitch: 0.4, yaw: 0.3 }, () => cushionBlock(w, [0, 0, 0], [0.32, 0.3, 0.1], 0.1)),
  )
}
