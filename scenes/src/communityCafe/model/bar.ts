// The bar: a counter of oak with a stone top, the espresso machine, cups, a cake stand and what waits to be served.

import { type Colour, hex, vary } from '../../build/colour.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { BAR } from '../room.ts'
import { barShelves } from './barShelves.ts'
import { cakePlate, cup } from './table.ts'

export function bar(w: MeshWriter, random: Random): void {
  const { x, depth, fromZ, toZ, height } = BAR
  const long = toZ - fromZ
  const middle = (fromZ + toZ) / 2
  w.paint({ colour: PAINT.sageDark, pattern: PATTERN.plaster, cell: 0.22 }, () =>
    block(w, [x, 0.1, middle], [depth - 0.06, height - 0.15, long - 0.06], 0.012),
  )
  w.paint({ colour: PAINT.oakDark, cell: 0.4 }, () =>
    block(w, [x + 0.02, 0, middle], [depth - 0.12, 0.1, long - 0.12], 0.01),
  )
  // Boards of oak before it, each a little different.
  const boards = 14
  for (let i = 0; i < boards; i++) {
    const wide = (long - 0.08) / boards
    w.paint({ colour: vary(PAINT.oak, random, 0.05), pattern: PATTERN.plaster, cell: 0.44 }, () =>
      block(
        w,
        [x - depth / 2 + 0.02, 0.12, fromZ + 0.04 + (i + 0.5) * wide],
        [0.03, height - 0.2, wide - 0.008],
        0.006,
      ),
    )
  }
  w.paint({ colour: PAINT.stoneTop, pattern: PATTERN.glaze, cell: 0.24 }, () =>
    block(w, [x - 0.02, height - 0.045, middle], [depth + 0.1, 0.045, long + 0.08], 0.014),
  )
  w.paint({ colour: PAINT.brass, pattern: PATTERN.metal }, () => {
    const railX = x - depth / 2 - 0.1
    tube(
      w,
      [
        [railX, 0.2, fromZ + 0.1],
        [railX, 0.2, middle],
        [railX, 0.2, toZ - 0.1],
      ],
      [0.018, 0.018, 0.018],
      8,
    )
    for (const z of [fromZ + 0.3, middle, toZ - 0.3])
      tube(
        w,
        [
          [railX, 0.2, z],
          [x - depth / 2 + 0.02, 0.2, z],
        ],
        [0.012, 0.012],
        6,
      )
  })
  w.within({ at: [x + 0.06, height, -1.35], yaw: -Math.PI / 2 }, () => machine(w, random))
  w.within({ at: [x - 0.08, height, 0.05] }, () => cakeStand(w, random))
  w.within({ at: [x - 0.05, height, 0.72] }, () => {
    cakePlate(w, random, [0, 0, -0.1])
    cakePlate(w, random, [0.02, 0, 0.2])
  })
  for (const [dx, z] of [
    [-0.12, -0.55],
    [0.04, -0.42],
    [-0.1, -0.38],
  ] as const)
    cup(w, random, [x + dx, height, z])
  jug(w, [x + 0.1, height, -0.72])
  barShelves(w, random)
}

/** About 0.7 m wide; faces local -z, which is the side of the barista: guests see its back and the cups on top. */
function machine(w: MeshWriter, random: Random): void {
  const body = hex('#a63a2e')
  w.paint({ colour: PAINT.steel, pattern: PATTERN.metal, cell: 0.3 }, () => {
    block(w, [0, 0.03, 0], [0.74, 0.07, 0.42], 0.02)
    block(w, [0, 0.4, 0], [0.76, 0.03, 0.44], 0.014)
    for (const side of [-1, 1])
      for (const z of [-0.16, 0.16])
        turned(
          w,
          [side * 0.3, 0, z],
          [
            [0.022, 0],
            [0.018, 0.035],
          ],
          8,
        )
    for (const x of [-0.2, 0, 0.2])
      turned(
        w,
        [x, 0.24, -0.16],
        [
          [0.02, 0],
          [0.034, 0.02],
          [0.034, 0.07],
          [0.02, 0.08],
        ],
        10,
      )
  })
  w.paint({ colour: body, pattern: PATTERN.glaze, cell: 0.2 }, () => {
    block(w, [0, 0.1, 0.06], [0.72, 0.3, 0.26], 0.05)
  })
  w.paint({ colour: PAINT.brass, pattern: PATTERN.metal }, () => {
    block(w, [0, 0.23, 0.195], [0.5, 0.05, 0.008], 0.003)
    for (const side of [-1, 1])
      tube(
        w,
        [
          [side * 0.35, 0.36, -0.1],
          [side * 0.37, 0.2, -0.2],
          [side * 0.36, 0.12, -0.18],
        ],
        [0.008, 0.008, 0.006],
        6,
      )
    // A rail that keeps the cups on top.
    for (const z of [-0.19, 0.19])
      tube(
        w,
        [
          [-0.35, 0.47, z],
          [0, 0.47, z],
          [0.35, 0.47, z],
        ],
        [0.006, 0.006, 0.006],
        5,
      )
    for (const x of [-0.35, 0.35])
      for (const z of [-0.19, 0.19])
        tube(
          w,
          [
            [x, 0.42, z],
            [x, 0.47, z],
          ],
          [0.006, 0.006],
          5,
        )
  })
  for (let i = 0; i < 10; i++) {
    const [x, z] = [-0.29 + (i % 5) * 0.145, i < 5 ? -0.08 : 0.08]
    upsideCup(w, [x + random.between(-0.008, 0.008), 0.43, z], i % 3 === 0 ? PAINT.linen : PAINT.porcelain)
  }
}

function upsideCup(w: MeshWriter, at: readonly [number, number, number], colour: Colour): void {
  w.paint({ colour, pattern: PATTERN.glaze }, () =>
    turned(
      w,
      at,
      [
        [0.042, 0],
        [0.041, 0.012],
        [0.03, 0.045],
        [0.018, 0.052],
        [0.001, 0.05],
      ],
      12,
    ),
  )
}

/** Glass would be one more thing to draw: the cake stands open, on a foot. */
function cakeStand(w: MeshWriter, random: Random): void {
  w.paint({ colour: PAINT.porcelain, pattern: PATTERN.glaze }, () =>
    turned(
      w,
      [0, 0, 0],
      [
        [0.07, 0],
        [0.06, 0.012],
        [0.018, 0.03],
        [0.018, 0.1],
        [0.05, 0.125],
        [0.16, 0.13],
        [0.168, 0.145],
        [0.15, 0.14],
        [0.001, 0.138],
      ],
      24,
    ),
  )
  w.paint({ colour: PAINT.cake }, () =>
    turned(
      w,
      [0, 0.14, 0],
      [
        [0.12, 0],
        [0.125, 0.02],
        [0.122, 0.06],
      ],
      22,
    ),
  )
  w.paint({ colour: hex('#f0e4c6') }, () =>
    turned(
      w,
      [0, 0.195, 0],
      [
        [0.126, 0],
        [0.13, 0.012],
        [0.118, 0.022],
        [0.001, 0.024],
      ],
      22,
    ),
  )
  w.paint({ colour: hex('#a63a2e'), pattern: PATTERN.glaze }, () => {
    for (let i = 0; i < 10; i++) {
      const a = (i / 10) * Math.PI * 2 + random.between(-0.05, 0.05)
      turned(
        w,
        [Math.cos(a) * 0.095, 0.214, Math.sin(a) * 0.095],
        [
          [0.009, 0],
          [0.014, 0.01],
          [0.009, 0.021],
          [0.001, 0.024],
        ],
        8,
      )
    }
  })
}

function jug(w: MeshWriter, at: readonly [number, number, number]): void {
  w.paint({ colour: PAINT.steel, pattern: PATTERN.metal }, () => {
    turned(
      w,
      at,
      [
        [0.045, 0],
        [0.05, 0.02],
        [0.038, 0.09],
        [0.042, 0.12],
        [0.038, 0.12],
      ],
      14,
    )
    tube(
      w,
      [
        [at[0] + 0.04, at[1] + 0.1, at[2]],
        [at[0] + 0.085, at[1] + 0.08, at[2]],
        [at[0] + 0.05, at[1] + 0.02, at[2]],
      ],
      [0.006, 0.006, 0.006],
      6,
    )
  })
}
