// What lies on a narrowboat's roof and around it: chimney, plank, pole, water can, flower boxes, ropes.

import { type Colour, mix, PALETTE, scale, vary } from '../../build/colour.ts'
import { crown, leaf } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { beam, block, tube, turned } from '../../build/shapes.ts'
import type { Boat } from './boats.ts'

export const BRASS: Colour = mix(PALETTE.sun, PALETTE.woodOiled, 0.45)
export const PETALS: readonly Colour[] = [
  PALETTE.boatRed,
  mix(PALETTE.boatRed, PALETTE.white, 0.55),
  PALETTE.boatCream,
  mix(PALETTE.sun, PALETTE.boatRed, 0.25),
]

export function ropeRing(w: MeshWriter, at: Point, radius: number): void {
  const points: Point[] = Array.from({ length: 11 }, (_, i) => {
    const angle = (i / 10) * Math.PI * 2
    return [at[0] + Math.cos(angle) * radius, at[1], at[2] + Math.sin(angle) * radius]
  })
  tube(
    w,
    points,
    points.map(() => 0.022),
    4,
  )
}

export function roofThings(meshes: SceneMeshes, random: Random, look: Boat, frame: { at: Point; yaw: number }): void {
  const w = meshes.mid(look.x)
  const roof = 1.5
  const { length } = look
  w.within(frame, () => {
    const chimneyX = -length / 2 + 3.3
    w.paint({ colour: scale(PALETTE.black, 1.2) }, () =>
      turned(
        w,
        [chimneyX, roof, 0.42],
        [
          [0.11, 0],
          [0.1, 0.06],
          [0.085, 0.08],
          [0.085, 0.62],
          [0.11, 0.64],
          [0.11, 0.7],
          [0.07, 0.71],
        ],
        10,
      ),
    )
    w.paint({ colour: BRASS }, () => {
      for (const y of [0.2, 0.3, 0.52])
        turned(
          w,
          [chimneyX, roof + y, 0.42],
          [
            [0.09, 0],
            [0.093, 0.015],
            [0.09, 0.035],
          ],
          10,
        )
    })
    w.paint({ colour: PALETTE.woodOiled, pattern: PATTERN.planks }, () =>
      beam(w, [-length / 2 + 5, roof + 0.05, -0.35], [length / 2 - 5.5, roof + 0.05, -0.35], 0.28, 0.05),
    )
    w.paint({ colour: PALETTE.boatCream }, () =>
      tube(
        w,
        [
          [-length / 2 + 4.6, roof + 0.11, -0.1],
          [length / 2 - 4.4, roof + 0.11, -0.1],
        ],
        [0.025, 0.025],
        5,
      ),
    )
    w.paint({ colour: PALETTE.boatGreen }, () =>
      turned(
        w,
        [-length / 2 + 4.5, roof, 0.35],
        [
          [0.15, 0],
          [0.16, 0.04],
          [0.13, 0.3],
          [0.08, 0.36],
          [0.09, 0.4],
        ],
        10,
      ),
    )
    w.paint({ colour: PALETTE.boatRed }, () =>
      turned(
        w,
        [-length / 2 + 4.5, roof + 0.12, 0.35],
        [
          [0.158, 0],
          [0.15, 0.08],
        ],
        10,
      ),
    )
    w.paint({ colour: PALETTE.stone }, () => {
      for (let i = 0; i < 3; i++) ropeRing(w, [length / 2 - 4.6, roof + 0.03 + i * 0.04, 0.25], 0.2 - i * 0.03)
    })
    if (!look.flowers) return
    for (let x = -length / 2 + 5.6; x < length / 2 - 5.2; x += random.between(0.9, 1.3))
      flowerBox(w, random, [x, roof - 0.02, random.between(0.32, 0.42)])
  })
}

export function flowerBox(w: MeshWriter, random: Random, at: Point, width = 0.6): void {
  w.paint({ colour: vary(mix(PALETTE.woodOiled, PALETTE.boatRed, 0.2), random), pattern: 0 }, () =>
    block(w, at, [width, 0.17, 0.2], 0.02),
  )
  crown(w, random, {
    at: [at[0], at[1] + 0.25, at[2]],
    radii: [width * 0.52, 0.13, 0.16],
    cards: 17,
    cardMetres: 0.19,
    colour: PALETTE.hedge,
    sway: 0.05,
  })
  const petal = random.pick(PETALS)
  w.paint({ matter: 'leaf' }, () => {
    for (let i = 0; i < 26; i++) {
      const place: Point = [
        at[0] + random.between(-0.5, 0.5) * width,
        at[1] + random.between(0.24, 0.42),
        at[2] + random.between(-0.15, 0.17),
      ]
      leaf(w, place, [0.06, 0.025, 0], [0.01, 0.05, 0.03], [0, 0.7, 0.6], vary(petal, random, 0.1), 0.05)
    }
  })
}

export function mooringLine(w: MeshWriter, from: Point, to: Point): void {
  const points: Point[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t - Math.sin(t * Math.PI) * 0.14,
    from[2] + (to[2] - from[2]) * t,
  ])
  w.paint({ colour: PALETTE.stone }, () =>
    tube(
      w,
      points,
      points.map(() => 0.018),
      4,
    ),
  )
}
