// The allotment: raised beds, bean poles, cabbages, sunflowers, a shed with a water butt, a low fence with a gate.

import { mix, PALETTE, scale, vary } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { beam, block, tube, turned } from '../../build/shapes.ts'
import { at, beanRow, bed, sunflowers } from './gardenBeds.ts'
import { roof } from './house.ts'

export function garden(meshes: SceneMeshes, random: Random): void {
  const w = meshes.mid(84)
  const beds: readonly (readonly [number, number])[] = [
    [78.6, 17],
    [82.1, 17],
    [85.6, 17],
    [78.6, 21],
    [85.6, 21],
  ]
  for (const [i, [x, offset]] of beds.entries()) bed(w, random, at(x, offset), i)
  beanRow(w, random, at(82.1, 21.2))
  shed(meshes.base(90), at(90.6, 19.8))
  sunflowers(w, random)
  fence(w, random)
  butt(w, random)
}

function shed(w: MeshWriter, foot: Point): void {
  const body = {
    width: 2.6,
    depth: 2.1,
    eaves: 2.0,
    ridge: 2.6,
    colour: mix(PALETTE.boatGreen, PALETTE.woodWeathered, 0.35),
    pattern: PATTERN.planks,
  }
  w.within({ at: foot, yaw: 0.55 }, () => {
    const [hx, hz] = [1.3, 1.05]
    w.paint({ colour: body.colour, pattern: PATTERN.planks, cell: 0.6 }, () => {
      w.quad([hx, 0, -hz], [-hx, 0, -hz], [-hx, 2, -hz], [hx, 2, -hz])
      w.quad([-hx, 0, hz], [hx, 0, hz], [hx, 2, hz], [-hx, 2, hz])
      for (const side of [1, -1]) {
        w.quad(
          [side * hx, 0, side * hz],
          [side * hx, 0, -side * hz],
          [side * hx, 2, -side * hz],
          [side * hx, 2, side * hz],
        )
        w.quad([side * hx, 2, side * hz], [side * hx, 2, -side * hz], [side * hx, 2.6, 0], [side * hx, 2.6, 0])
      }
    })
    roof(w, body, mix(PALETTE.slate, PALETTE.earth, 0.4))
    w.paint({ colour: mix(PALETTE.boatGreen, PALETTE.black, 0.35), pattern: PATTERN.planks }, () =>
      block(w, [-0.45, 0.02, -1.07], [0.8, 1.85, 0.05], 0.015),
    )
    w.paint({ colour: PALETTE.white }, () => block(w, [0.62, 1.05, -1.07], [0.72, 0.62, 0.04], 0.015))
    w.paint({ matter: 'glow', colour: [0.2, 0.22, 0.2] }, () => {
      for (const dx of [0.46, 0.78])
        w.quad([dx + 0.13, 1.1, -1.1], [dx - 0.13, 1.1, -1.1], [dx - 0.13, 1.62, -1.1], [dx + 0.13, 1.62, -1.1])
    })
    w.paint({ colour: PALETTE.woodWeathered }, () => {
      tube(
        w,
        [
          [1.15, 0, -1.3],
          [1.0, 1.5, -1.1],
        ],
        [0.018, 0.018],
        5,
      )
      tube(
        w,
        [
          [0.95, 0, -1.28],
          [0.85, 1.4, -1.1],
        ],
        [0.018, 0.018],
        5,
      )
    })
    w.paint({ colour: scale(PALETTE.slate, 0.7) }, () => block(w, [1.15, 0, -1.31], [0.2, 0.26, 0.03], 0.01))
  })
}

function fence(w: MeshWriter, random: Random): void {
  const offset = 14.6
  for (let x = 76; x <= 91; x += 1.5) {
    if (x > 83 && x < 85) continue
    const foot = at(x, offset)
    w.within({ at: foot, roll: random.between(-0.05, 0.05) }, () =>
      w.paint({ colour: PALETTE.woodWeathered }, () => block(w, [0, -0.1, 0], [0.1, 0.85, 0.1], 0.02)),
    )
    const next = x + 1.5
    if (next > 91 || (next > 83 && next < 85)) continue
    for (const y of [0.25, 0.58])
      w.paint({ colour: vary(PALETTE.woodWeathered, random), pattern: PATTERN.planks }, () =>
        beam(
          w,
          [foot[0], foot[1] + y, foot[2] - 0.06],
          [at(next, offset)[0], at(next, offset)[1] + y + random.between(-0.02, 0.02), at(next, offset)[2] - 0.06],
          0.03,
          0.09,
        ),
      )
  }
}

function butt(w: MeshWriter, random: Random): void {
  const foot = at(88.3, 18.4)
  w.paint({ colour: PALETTE.woodOiled, pattern: PATTERN.planks }, () =>
    turned(
      w,
      foot,
      [
        [0.28, 0],
        [0.34, 0.4],
        [0.3, 0.82],
        [0.27, 0.82],
        [0.26, 0.74],
      ],
      14,
    ),
  )
  w.paint({ colour: scale(PALETTE.black, 1.2) }, () => {
    for (const y of [0.18, 0.62])
      turned(
        w,
        [foot[0], foot[1] + y, foot[2]],
        [
          [0.325, 0],
          [0.335, 0.02],
          [0.325, 0.04],
        ],
        14,
      )
  })
  const can = at(87.2, 16.4)
  w.paint({ colour: mix(PALETTE.slate, PALETTE.skyZenith, 0.3) }, () => {
    turned(
      w,
      can,
      [
        [0.14, 0],
        [0.13, 0.28],
        [0.09, 0.3],
      ],
      10,
    )
    tube(
      w,
      [
        [can[0] + 0.12, can[1] + 0.06, can[2]],
        [can[0] + 0.3, can[1] + 0.24, can[2]],
        [can[0] + 0.38, can[1] + 0.34, can[2]],
      ],
      [0.025, 0.02, 0.04],
      6,
    )
    tube(
      w,
      [
        [can[0] - 0.12, can[1] + 0.08, can[2]],
        [can[0] - 0.24, can[1] + 0.2, can[2]],
        [can[0] - 0.08, can[1] + 0.36, can[2]],
        [can[0] + 0.06, can[1] + 0.3, can[2]],
      ],
      [0.014, 0.014, 0.014, 0.014],
      5,
    )
  })
  void random
}
