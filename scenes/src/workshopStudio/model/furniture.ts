// What people work at: long tables with paper and pencils, their lamps, the rug under the half circle.

import { type Colour, hex, mix, scale, vary } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { cup } from '../../communityCafe/model/table.ts'
import { PAINT } from '../paint.ts'
import { CIRCLE, WORK_TABLE, type WorkTable } from '../room.ts'

const PENCILS = ['#a63a2e', '#2f5d46', '#e0a63a', '#34525a'].map(hex)

/** On trestles, so that two can be put together. */
export function workTable(w: MeshWriter, random: Random, { at: [x, z], lampColour }: WorkTable): void {
  const { width, depth, height } = WORK_TABLE
  const t = 0.045
  w.within({ at: [x, 0, z] }, () => {
    for (const row of [-1, 0, 1])
      w.paint({ colour: vary(PAINT.top, random, 0.03), pattern: PATTERN.grain, cell: 0.12 }, () =>
        block(w, [0, height - t, (row * depth) / 3], [width, t, depth / 3 - 0.003], 0.007),
      )
    w.paint({ colour: vary(PAINT.timber, random, 0.03), pattern: PATTERN.grain, cell: 0.3 }, () => {
      for (const end of [-1, 1]) {
        const ex = end * (width / 2 - 0.16)
        block(w, [ex, height - t - 0.07, 0], [0.07, 0.07, depth - 0.1], 0.01)
        for (const side of [-1, 1])
          tube(
            w,
            [
              [ex, height - t - 0.05, side * 0.3],
              [ex, 0, side * 0.35],
            ],
            [0.032, 0.026],
            8,
          )
        block(w, [ex, 0.2, 0], [0.045, 0.055, 0.66], 0.01)
      }
      block(w, [0, 0.205, 0], [width - 0.32, 0.05, 0.04], 0.01)
    })
    for (const end of [-1, 1])
      for (const side of [-1, 1]) {
        const [px, pz] = [end * 0.47 + random.between(-0.04, 0.04), side * 0.2]
        w.within({ at: [px, height + 0.001, pz], yaw: random.between(-0.2, 0.2) }, () => {
          w.paint({ colour: vary(PAINT.paper, random, 0.015), cell: 0.2 }, () =>
            block(w, [0, 0, 0], [0.21, 0.003, 0.297], 0.001),
          )
          w.paint({ colour: random.pick(PENCILS) }, () =>
            tube(
              w,
              [
                [0.13, 0.006, 0.08],
                [0.15, 0.006, -0.09],
              ],
              [0.0045, 0.0045],
              6,
            ),
          )
        })
      }
    potOfPencils(w, random, [0.02, height, -0.06], hex(lampColour))
    cup(w, random, [-0.22, height, 0.27])
    cup(w, random, [0.24, height, -0.28], mix(PAINT.paper, hex(lampColour), 0.35))
  })
}

function potOfPencils(w: MeshWriter, random: Random, at: Point, colour: Colour): void {
  w.paint({ colour: mix(colour, PAINT.linen, 0.25), pattern: PATTERN.glaze }, () =>
    turned(
      w,
      at,
      [
        [0.036, 0],
        [0.044, 0.02],
        [0.042, 0.1],
        [0.038, 0.1],
        [0.036, 0.03],
      ],
      14,
    ),
  )
  for (let i = 0; i < 7; i++) {
    const a = i * 2.4
    w.paint({ colour: vary(random.pick(PENCILS), random, 0.08) }, () =>
      tube(
        w,
        [
          [at[0] + Math.cos(a) * 0.015, at[1] + 0.02, at[2] + Math.sin(a) * 0.015],
          [at[0] + Math.cos(a) * 0.034, at[1] + random.between(0.15, 0.19), at[2] + Math.sin(a) * 0.034],
        ],
        [0.0045, 0.004],
        5,
      ),
    )
  }
}

/** A wide enamel shade on a cord, in the colour that the table is known by. */
export function factoryLamp(w: MeshWriter, at: Point, colour: Colour, cordTo: number): void {
  const r = 0.27
  const shade = [
    [r, 0],
    [r * 0.97, 0.03],
    [r * 0.62, 0.1],
    [r * 0.3, 0.15],
    [0.05, 0.19],
    [0.035, 0.25],
  ] as const
  w.paint({ colour: scale(mix(colour, [1, 0.75, 0.45], 0.1), 0.8), pattern: PATTERN.glaze }, () =>
    turned(w, at, shade, 24),
  )
  w.paint({ matter: 'glow' }, () => {
    w.sheet(
      24,
      4,
      (u, v) => {
        const a = u * Math.PI * 2
        const out = (r - 0.008) * (1 - v * 0.7)
        return [at[0] + Math.cos(a) * out, at[1] + 0.004 + v * 0.13, at[2] + Math.sin(a) * out]
      },
      { colour: (_, v) => mix([0.95, 0.72, 0.45], [1, 0.9, 0.7], v) },
    )
    w.paint({ colour: [1, 0.93, 0.78] }, () =>
      turned(
        w,
        [at[0], at[1] + 0.02, at[2]],
        [
          [0.001, 0],
          [0.036, 0.014],
          [0.042, 0.045],
          [0.024, 0.09],
        ],
        12,
      ),
    )
  })
  w.paint({ colour: PAINT.iron }, () =>
    tube(
      w,
      [
        [at[0], at[1] + 0.24, at[2]],
        [at[0], cordTo, at[2]],
      ],
      [0.007, 0.007],
      5,
    ),
  )
}

/** Round and woven, with a pale border. */
export function rug(w: MeshWriter): void {
  const [x, z] = CIRCLE.at
  const wide = CIRCLE.radius - 0.42
  const ring = (low: number, high: number, y: number, colour: Colour, rows: number) =>
    w.paint({ colour, pattern: PATTERN.cloth }, () =>
      w.sheet(
        48,
        rows,
        (u, v) => {
          const r = high + (low - high) * v
          const a = u * Math.PI * 2
          return [x + Math.cos(a) * r, y, z - Math.sin(a) * r]
        },
        {
          normal: [0, 1, 0],
          uv: (u, v) => [
            Math.cos(u * Math.PI * 2) * (high + (low - high) * v),
            Math.sin(u * Math.PI * 2) * (high + (low - high) * v),
          ],
        },
      ),
    )
  ring(0.002, wide * 0.62, 0.008, PAINT.rug, 6)
  ring(wide * 0.62, wide * 0.68, 0.0085, PAINT.rugEdge, 1)
  ring(wide * 0.68, wide * 0.93, 0.008, scale(PAINT.rug, 0.86), 3)
  ring(wide * 0.93, wide, 0.0085, PAINT.rugEdge, 1)
}
