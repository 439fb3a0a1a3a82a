// The coffee corner: a long cupboard with a stone top, a machine, cups, a jug, and a shelf of pots above.

import { hex, vary } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { cup } from '../../communityCafe/model/table.ts'
import { PAINT } from '../paint.ts'
import { COFFEE, ROOM } from '../room.ts'

/** A long cupboard with a stone top: machine, cups, a kettle, a shelf above. */
export function coffeeCorner(w: MeshWriter, random: Random): void {
  const { x, width, depth, height } = COFFEE
  w.within({ at: [x, 0, ROOM.z - depth / 2] }, () => {
    const front = -depth / 2
    w.paint({ colour: PAINT.cupboard, pattern: PATTERN.grain, cell: 0.3 }, () => {
      block(w, [0, 0.08, 0.01], [width, height - 0.12, depth - 0.03], 0.01)
      for (let i = 0; i < 4; i++) {
        const at = -width / 2 + ((i + 0.5) / 4) * width
        block(w, [at, 0.12, front + 0.008], [width / 4 - 0.024, height - 0.21, 0.022], 0.008)
      }
    })
    w.paint({ colour: PAINT.iron }, () => block(w, [0, 0, 0.04], [width - 0.04, 0.09, depth - 0.12], 0.005))
    w.paint({ colour: [0.5, 0.32, 0.12], pattern: PATTERN.metal }, () => {
      for (let i = 0; i < 4; i++)
        block(
          w,
          [-width / 2 + ((i + 0.5) / 4) * width + (i % 2 ? -0.2 : 0.2), height - 0.3, front - 0.012],
          [0.016, 0.1, 0.02],
          0.005,
        )
    })
    w.paint({ colour: PAINT.stoneTop, pattern: PATTERN.plaster, cell: 0.16 }, () =>
      block(w, [0, height - 0.04, -0.01], [width + 0.04, 0.04, depth + 0.02], 0.008),
    )
    machine(w, [-0.5, height, 0.02])
    for (let i = 0; i < 5; i++)
      cup(w, random, [0.12 + (i % 3) * 0.17, height, (i > 2 ? 0.12 : -0.1) + random.between(-0.02, 0.02)])
    jug(w, [0.86, height, 0])
    shelf(w, random, width)
  })
}

function machine(w: MeshWriter, at: Point): void {
  w.within({ at }, () => {
    w.paint({ colour: hex('#a63a2e'), pattern: PATTERN.glaze, cell: 0.2 }, () => {
      block(w, [0, 0.03, 0.06], [0.5, 0.34, 0.24], 0.03)
      block(w, [0, 0.27, -0.08], [0.5, 0.1, 0.16], 0.025)
    })
    w.paint({ colour: hex('#9a9b98'), pattern: PATTERN.metal, cell: 0.2 }, () => {
      block(w, [0, 0, 0], [0.52, 0.035, 0.4], 0.008)
      block(w, [0, 0.37, 0.02], [0.46, 0.02, 0.32], 0.006)
      for (const side of [-1, 1]) {
        turned(
          w,
          [side * 0.12, 0.19, -0.09],
          [
            [0.034, 0],
            [0.036, 0.03],
            [0.03, 0.08],
          ],
          12,
        )
        tube(
          w,
          [
            [side * 0.12, 0.205, -0.12],
            [side * 0.12, 0.195, -0.24],
          ],
          [0.011, 0.014],
          6,
        )
      }
    })
  })
}

function jug(w: MeshWriter, at: Point): void {
  w.paint({ colour: hex('#6f8ba3'), pattern: PATTERN.glaze }, () => {
    turned(
      w,
      at,
      [
        [0.07, 0],
        [0.1, 0.06],
        [0.095, 0.14],
        [0.055, 0.2],
        [0.06, 0.25],
        [0.055, 0.25],
        [0.05, 0.2],
      ],
      18,
    )
    tube(
      w,
      [
        [0.05, 0.22, 0],
        [0.13, 0.2, 0],
        [0.14, 0.11, 0],
        [0.094, 0.07, 0],
      ].map(([px, py, pz]) => [at[0] + px!, at[1] + py!, at[2] + pz!] as const),
      [0.011, 0.012, 0.012, 0.01],
      7,
    )
  })
}

function shelf(w: MeshWriter, random: Random, width: number): void {
  const [y, z] = [1.5, COFFEE.depth / 2 - 0.11]
  w.paint({ colour: PAINT.top, pattern: PATTERN.grain, cell: 0.2 }, () =>
    block(w, [0, y, z], [width * 0.86, 0.03, 0.22], 0.008),
  )
  w.paint({ colour: PAINT.iron }, () => {
    for (const side of [-1, 1])
      tube(
        w,
        [
          [side * width * 0.34, y, z + 0.1],
          [side * width * 0.34, y - 0.15, z + 0.1],
          [side * width * 0.34, y, z - 0.08],
        ],
        [0.008, 0.008, 0.008],
        5,
      )
  })
  for (let i = 0; i < 9; i++) {
    const glaze = vary(random.pick(['#efe9dc', '#b5674a', '#6f8f8a', '#c39a4e', '#efe9dc'].map(hex)), random, 0.05)
    const high = random.between(0.1, 0.2)
    const r = random.between(0.04, 0.058)
    w.paint({ colour: glaze, pattern: PATTERN.glaze }, () =>
      turned(
        w,
        [-width * 0.38 + i * width * 0.095, y + 0.03, z],
        [
          [r * 0.8, 0],
          [r, high * 0.2],
          [r, high * 0.8],
          [r * 0.7, high],
          [r * 0.6, high * 0.98],
        ],
        14,
      ),
    )
  }
}
