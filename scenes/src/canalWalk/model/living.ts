// Shapes of what moves: sheep, heron, a far bird, a flag. Built around the origin facing -z; the view moves them.

import { mix, PALETTE, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { noise } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { tube } from '../../build/shapes.ts'

const WOOL = mix(PALETTE.white, PALETTE.stone, 0.3)
const GREY = mix(PALETTE.skyZenith, PALETTE.stone, 0.55)

export function living(meshes: SceneMeshes): void {
  sheep(meshes.living('sheep'))
  standingHeron(meshes.living('heronStanding'))
  flying(meshes.living('heronFlying'), 0.85, GREY, scale(PALETTE.slate, 0.6), true)
  flying(meshes.living('bird'), 0.5, scale(PALETTE.black, 1.6), scale(PALETTE.black, 1.6), false)
}

function sheep(w: MeshWriter): void {
  w.paint({ colour: WOOL }, () =>
    w.sheet(10, 6, (u, v) => {
      const [turn, tilt] = [-u * Math.PI * 2, (Math.min(0.999, Math.max(0.001, v)) - 0.5) * Math.PI]
      const curl = 0.9 + 0.22 * noise(Math.cos(turn) * 6 + v * 9, Math.sin(turn) * 6 + v * 4)
      const round = Math.cos(tilt) ** 0.7
      return [
        Math.cos(turn) * 0.29 * round * curl,
        0.64 + Math.sin(turn) * 0.27 * round * curl,
        0.05 + Math.sin(tilt) * 0.52 * curl,
      ]
    }),
  )
  w.paint({ colour: scale(PALETTE.black, 1.7) }, () => {
    tube(
      w,
      [
        [0, 0.68, -0.42],
        [0, 0.5, -0.62],
        [0, 0.28, -0.72],
      ],
      [0.1, 0.1, 0.06],
      7,
    )
    for (const x of [-0.14, 0.14]) {
      for (const z of [-0.26, 0.34])
        tube(
          w,
          [
            [x, 0.42, z],
            [x, 0, z],
          ],
          [0.045, 0.035],
          5,
        )
      tube(
        w,
        [
          [x * 0.5, 0.56, -0.54],
          [x * 1.3, 0.55, -0.52],
        ],
        [0.03, 0.015],
        4,
      )
    }
  })
}

function standingHeron(w: MeshWriter): void {
  w.paint({ colour: GREY }, () => {
    tube(
      w,
      [
        [0, 0.5, 0.34],
        [0, 0.6, 0.12],
        [0, 0.66, -0.04],
        [0, 0.7, -0.12],
      ],
      [0.02, 0.12, 0.13, 0.06],
      8,
    )
    tube(
      w,
      [
        [0, 0.68, -0.1],
        [0, 0.82, -0.16],
        [0, 0.94, -0.1],
        [0, 1.06, -0.1],
        [0, 1.1, -0.16],
      ],
      [0.07, 0.045, 0.038, 0.036, 0.03],
      7,
    )
  })
  w.paint({ colour: PALETTE.white }, () =>
    tube(
      w,
      [
        [0, 1.09, -0.1],
        [0, 1.11, -0.17],
        [0, 1.1, -0.24],
      ],
      [0.034, 0.042, 0.026],
      7,
    ),
  )
  w.paint({ colour: mix(PALETTE.sun, PALETTE.woodOiled, 0.4) }, () =>
    tube(
      w,
      [
        [0, 1.105, -0.22],
        [0, 1.08, -0.4],
      ],
      [0.02, 0.004],
      5,
    ),
  )
  w.paint({ colour: scale(PALETTE.black, 1.4) }, () => {
    tube(
      w,
      [
        [0.022, 1.125, -0.2],
        [0.025, 1.13, -0.1],
        [0.01, 1.1, 0.06],
      ],
      [0.012, 0.014, 0.003],
      4,
    )
    tube(
      w,
      [
        [-0.022, 1.125, -0.2],
        [-0.025, 1.13, -0.1],
        [-0.01, 1.1, 0.06],
      ],
      [0.012, 0.014, 0.003],
      4,
    )
    tube(
      w,
      [
        [0.09, 0.62, 0.02],
        [0.07, 0.52, 0.34],
      ],
      [0.05, 0.01],
      5,
    )
    tube(
      w,
      [
        [-0.09, 0.62, 0.02],
        [-0.07, 0.52, 0.34],
      ],
      [0.05, 0.01],
      5,
    )
  })
  w.paint({ colour: PALETTE.woodWeathered }, () => {
    for (const x of [-0.05, 0.05])
      tube(
        w,
        [
          [x, 0.55, 0.08],
          [x, 0.28, 0.06],
          [x, -0.2, 0.1],
        ],
        [0.02, 0.014, 0.012],
        5,
      )
  })
}

/** Wings out; how far a point of a wing beats is its sway. */
function flying(w: MeshWriter, span: number, body: typeof GREY, tips: typeof GREY, long: boolean): void {
  w.paint({ colour: body }, () => {
    tube(
      w,
      [
        [0, 0, span * 0.45],
        [0, 0.01, 0.1 * span],
        [0, 0, -0.25 * span],
        [0, 0.02, -0.42 * span],
      ],
      [0.01, span * 0.1, span * 0.09, span * 0.04],
      6,
    )
    if (long)
      tube(
        w,
        [
          [0, -0.02, 0.3],
          [0, -0.03, 0.85],
        ],
        [0.02, 0.012],
        4,
      )
    if (long)
      tube(
        w,
        [
          [0, 0.03, -0.34],
          [0, 0.05, -0.46],
          [0, 0.03, -0.68],
        ],
        [0.035, 0.03, 0.004],
        5,
      )
  })
  for (const side of [-1, 1]) {
    const points: readonly (readonly [number, number, number])[] = [
      [0, -0.2, 0.2],
      [0.35, -0.28, 0.16],
      [0.7, -0.2, 0.14],
      [1, 0.06, 0.12],
    ]
    for (let i = 0; i < 3; i++) {
      const at = (k: number, back: boolean): Point => [
        side * points[k]![0] * span,
        0,
        (back ? points[k]![2] : points[k]![1]) * span,
      ]
      const [a, b, c, d] = [at(i, false), at(i + 1, false), at(i + 1, true), at(i, true)]
      const light = w.lightPoint(a, [0, 1, 0])
      const [near, far] = [(i / 3) ** 1.3, ((i + 1) / 3) ** 1.3]
      const v = [a, b, c, d].map((p, k) =>
        w.vertex(p, light, [0, 0], Math.max(0.001, k === 0 || k === 3 ? near : far), i === 2 ? tips : body),
      )
      w.triangle(v[0]!, v[1]!, v[2]!)
      w.triangle(v[0]!, v[2]!, v[3]!)
    }
  }
}
