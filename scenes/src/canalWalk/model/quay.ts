// The quay before the café: tables and chairs, tubs of green, its stone edge, and a string of lamps.

import { mix, PALETTE, scale } from '../../build/colour.ts'
import { crown } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { canalZ, nearEdge, onLand } from '../canalLine.ts'

export function quay(meshes: SceneMeshes, random: Random): void {
  for (const [x, offset, turn] of [
    [104.6, 7.4, 0.4],
    [105.4, 15.2, 1.2],
    [101.8, 15.6, 2.2],
  ] as const)
    table(meshes, random, x, offset, turn)
  for (const offset of [6.4, 17.9]) tub(meshes.mid(107), random, onLand(107.6, offset))
  quayEdge(meshes)
  festoon(meshes)
}

/** A round table, 0.73 m high, with two chairs and a small vase. */
function table(meshes: SceneMeshes, random: Random, x: number, offset: number, turn: number): void {
  const w = meshes.mid(x)
  w.within({ at: onLand(x, offset), yaw: turn }, () => {
    w.paint({ colour: PALETTE.woodOiled }, () =>
      turned(
        w,
        [0, 0.69, 0],
        [
          [0.05, 0],
          [0.42, 0],
          [0.44, 0.02],
          [0.42, 0.04],
          [0.001, 0.041],
        ],
        16,
      ),
    )
    w.paint({ colour: scale(PALETTE.black, 1.4) }, () => {
      turned(
        w,
        [0, 0, 0],
        [
          [0.28, 0],
          [0.26, 0.03],
          [0.04, 0.06],
          [0.035, 0.69],
        ],
        10,
      )
    })
    w.paint({ colour: PALETTE.boatCream }, () =>
      turned(
        w,
        [0.1, 0.73, 0.05],
        [
          [0.03, 0],
          [0.05, 0.05],
          [0.03, 0.12],
          [0.035, 0.14],
        ],
        8,
      ),
    )
    crown(w, random, {
      at: [0.1, 0.93, 0.05],
      radii: [0.11, 0.09, 0.11],
      cards: 9,
      cardMetres: 0.15,
      colour: mix(PALETTE.boatRed, PALETTE.white, 0.4),
    })
    w.paint({ colour: PALETTE.white }, () => {
      turned(
        w,
        [-0.2, 0.73, -0.12],
        [
          [0.07, 0],
          [0.085, 0.012],
        ],
        10,
      )
      turned(
        w,
        [-0.2, 0.74, -0.12],
        [
          [0.025, 0],
          [0.04, 0.06],
          [0.034, 0.06],
        ],
        9,
      )
    })
    for (const side of [0, Math.PI])
      w.within({ at: [0, 0, 0], yaw: side + random.between(-0.25, 0.25) }, () =>
        w.within({ at: [0, 0, 0.78], yaw: random.between(-0.2, 0.2) }, () => chair(w)),
      )
  })
}

/** A bistro chair that faces -z; the seat is 0.44 m high. */
function chair(w: MeshWriter): void {
  w.paint({ colour: PALETTE.woodOiled }, () => {
    for (let i = 0; i < 4; i++) block(w, [0, 0.415, -0.165 + i * 0.11], [0.42, 0.028, 0.095], 0.008)
    for (const y of [0.68, 0.8]) block(w, [0, y, 0.24], [0.4, 0.075, 0.025], 0.01)
  })
  w.paint({ colour: scale(PALETTE.black, 1.5) }, () => {
    for (const x of [-0.2, 0.2]) {
      tube(
        w,
        [
          [x, 0, -0.2],
          [x, 0.42, -0.17],
        ],
        [0.014, 0.014],
        5,
      )
      tube(
        w,
        [
          [x, 0, 0.26],
          [x, 0.45, 0.2],
          [x, 0.9, 0.26],
        ],
        [0.014, 0.014, 0.014],
        5,
      )
    }
  })
}

function tub(w: MeshWriter, random: Random, at: Point): void {
  w.paint({ colour: PALETTE.woodOiled, pattern: PATTERN.planks }, () =>
    turned(
      w,
      at,
      [
        [0.27, 0],
        [0.34, 0.5],
        [0.3, 0.5],
      ],
      12,
    ),
  )
  crown(w, random, {
    at: [at[0], at[1] + 1.0, at[2]],
    radii: [0.42, 0.55, 0.42],
    cards: 85,
    cardMetres: 0.27,
    colour: PALETTE.hedge,
    sway: 0.06,
  })
}

/** Edge of the quay: granite kerb and iron rings. */
function quayEdge(meshes: SceneMeshes): void {
  for (let x = 92; x < 117; x += 1.4) {
    const w = meshes.wide(x)
    const [, y] = onLand(x, 0)
    w.paint({ colour: scale(PALETTE.stone, 0.9 + 0.08 * Math.sin(x * 7)) }, () =>
      block(w, [x + 0.7, y - 0.14, canalZ(x + 0.7) + nearEdge(x) + 0.22], [1.38, 0.24, 0.5], 0.04),
    )
  }
}

/** Warm lamps on a wire between the café and two poles: they light the quay towards evening. */
function festoon(meshes: SceneMeshes): void {
  const w = meshes.mid(104)
  const eaves = [onLand(108.6, 7.6, 3.5), onLand(108.6, 16.6, 3.5)]
  const poles = [onLand(100.8, 6.1, 0), onLand(102.2, 17.3, 0)]
  for (const [i, foot] of poles.entries()) {
    const top: Point = [foot[0], foot[1] + 3.1, foot[2]]
    w.paint({ colour: scale(PALETTE.woodWeathered, 0.8) }, () =>
      tube(w, [[foot[0], foot[1] - 0.1, foot[2]], top], [0.055, 0.04], 6),
    )
    hang(w, top, eaves[i]!)
  }
}

function hang(w: MeshWriter, from: Point, to: Point): void {
  const at = (t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t - Math.sin(t * Math.PI) * 0.55,
    from[2] + (to[2] - from[2]) * t,
  ]
  const points = Array.from({ length: 13 }, (_, i) => at(i / 12))
  w.paint({ colour: PALETTE.black }, () =>
    tube(
      w,
      points,
      points.map(() => 0.009),
      3,
    ),
  )
  w.paint({ matter: 'glow', colour: [1, 0.84, 0.52] }, () => {
    for (let i = 1; i < 12; i++)
      turned(
        w,
        [points[i]![0], points[i]![1] - 0.13, points[i]![2]],
        [
          [0.001, 0],
          [0.05, 0.04],
          [0.045, 0.08],
          [0.015, 0.12],
        ],
        6,
      )
  })
}
