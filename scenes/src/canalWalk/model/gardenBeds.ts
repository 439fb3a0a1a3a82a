// What grows on the allotment: raised beds, cabbages, lettuce, beans on poles, sunflowers.

import { type Colour, mix, PALETTE, scale, vary } from '../../build/colour.ts'
import { crown, leaf } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { onLand } from '../canalLine.ts'
import { groundHeight } from '../ground.ts'

const SOIL = scale(PALETTE.earth, 0.75)
const LETTUCE = mix(PALETTE.grass, PALETTE.willow, 0.7)
const CABBAGE: Colour = mix(PALETTE.grass, PALETTE.skyZenith, 0.3)

/** A point on the allotment's ground. */
export function at(x: number, offset: number): Point {
  const [px, , pz] = onLand(x, offset)
  return [px, groundHeight(x, offset), pz]
}

export function bed(w: MeshWriter, random: Random, centre: Point, kind: number): void {
  const [wide, deep] = [2.5, 2.6]
  w.within({ at: centre, yaw: random.between(-0.05, 0.05) }, () => {
    w.paint({ colour: PALETTE.woodWeathered, pattern: PATTERN.planks, cell: 0.8 }, () => {
      for (const side of [-1, 1]) {
        block(w, [0, -0.08, (side * deep) / 2], [wide + 0.1, 0.36, 0.06], 0.015)
        block(w, [(side * wide) / 2, -0.08, 0], [0.06, 0.36, deep], 0.015)
      }
    })
    w.paint({ colour: SOIL, pattern: PATTERN.soil, cell: 0.5 }, () =>
      w.quad(
        [-wide / 2, 0.2, deep / 2],
        [wide / 2, 0.2, deep / 2],
        [wide / 2, 0.2, -deep / 2],
        [-wide / 2, 0.2, -deep / 2],
      ),
    )
    for (let row = -1; row <= 1; row++) {
      for (let i = -2; i <= 2; i++) plant(w, random, [row * 0.78 + random.between(-0.05, 0.05), 0.2, i * 0.5], kind)
    }
  })
}

function plant(w: MeshWriter, random: Random, foot: Point, kind: number): void {
  const size = random.between(0.75, 1.15)
  if (kind % 5 === 1) {
    crown(w, random, {
      at: [foot[0], 0.2 + 0.12 * size, foot[2]],
      radii: [0.2 * size, 0.15, 0.2 * size],
      cards: 8,
      cardMetres: 0.5,
      colour: CABBAGE,
    })
    return
  }
  if (kind % 5 === 3) {
    crown(w, random, {
      at: [foot[0], 0.2 + 0.3 * size, foot[2]],
      radii: [0.16 * size, 0.32, 0.16 * size],
      cards: 11,
      cardMetres: 0.27,
      colour: PALETTE.hedge,
      sway: 0.1,
    })
    return
  }
  w.paint({ matter: 'leaf' }, () => {
    const tint =
      kind % 5 === 2
        ? mix(PALETTE.hedge, PALETTE.grass, 0.4)
        : kind % 5 === 4
          ? mix(LETTUCE, PALETTE.boatRed, 0.25)
          : LETTUCE
    const count = 7
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * Math.PI * 2 + random.next()
      const up = kind % 5 === 2 ? 0.34 : 0.16
      leaf(
        w,
        [foot[0] + Math.cos(angle) * 0.09, foot[1] + up * 0.5, foot[2] + Math.sin(angle) * 0.09],
        [Math.cos(angle) * 0.2, up, Math.sin(angle) * 0.2],
        [-Math.sin(angle) * 0.13, 0, Math.cos(angle) * 0.13],
        [Math.cos(angle) * 0.4, 0.9, Math.sin(angle) * 0.4],
        vary(tint, random),
        0.06,
      )
    }
  })
}

/** Two rows of poles that lean together, grown over with beans in flower. */
export function beanRow(w: MeshWriter, random: Random, centre: Point): void {
  w.within({ at: centre, yaw: 1.5 }, () => {
    w.paint({ colour: SOIL, pattern: PATTERN.soil }, () => block(w, [0, -0.1, 0], [1.5, 0.16, 2.9], 0.06))
    for (let i = 0; i < 6; i++) {
      const z = -1.25 + i * 0.5
      for (const side of [-1, 1]) {
        const top: Point = [-side * 0.14, 2.15 + random.between(-0.05, 0.1), z + random.between(-0.05, 0.05)]
        w.paint({ colour: PALETTE.woodWeathered }, () => tube(w, [[side * 0.55, 0, z], top], [0.018, 0.013], 5))
        w.paint({ matter: 'leaf' }, () => {
          for (let k = 0; k < 20; k++) {
            const t = random.between(0.03, 0.94)
            const place: Point = [
              side * 0.55 + (top[0] - side * 0.55) * t + random.between(-0.1, 0.1),
              top[1] * t,
              z + random.between(-0.15, 0.15),
            ]
            const flower = random.next() < 0.09
            leaf(
              w,
              place,
              [random.between(-0.06, 0.06), flower ? 0.05 : 0.14, random.between(-0.06, 0.06)],
              [random.between(-0.1, 0.1), 0, flower ? 0.05 : 0.12],
              [side * 0.7, 0.5, 0.2],
              flower ? PALETTE.boatRed : vary(mix(PALETTE.hedge, PALETTE.grass, 0.6), random),
              0.08,
            )
          }
        })
      }
    }
    w.paint({ colour: PALETTE.woodWeathered }, () =>
      tube(
        w,
        [
          [0, 2.05, -1.5],
          [0, 2.08, 1.5],
        ],
        [0.017, 0.017],
        5,
      ),
    )
  })
}

export function sunflowers(w: MeshWriter, random: Random): void {
  for (let i = 0; i < 9; i++) {
    const foot = at(76.2 + random.between(-0.4, 0.4), 15.6 + i * 0.85)
    const tall = random.between(1.5, 2.1)
    const head: Point = [foot[0] - 0.12, foot[1] + tall, foot[2] - 0.06]
    w.paint({ colour: PALETTE.hedge }, () =>
      tube(w, [foot, [foot[0], foot[1] + tall * 0.7, foot[2]], head], [0.022, 0.018, 0.014], 5),
    )
    w.paint({ matter: 'leaf' }, () => {
      for (let k = 0; k < 13; k++) {
        const a = (k / 13) * Math.PI * 2
        const out: Point = [0.05, Math.sin(a), Math.cos(a)]
        leaf(
          w,
          [head[0] - 0.02, head[1] + out[1] * 0.14, head[2] + out[2] * 0.14],
          [0, out[1] * 0.15, out[2] * 0.15],
          [0, -out[2] * 0.07, out[1] * 0.07],
          [-0.8, 0.3, 0],
          [0.86, 0.52, 0.04],
          0.06,
        )
      }
      for (let k = 0; k < 5; k++)
        leaf(
          w,
          [
            foot[0] + random.between(-0.14, 0.14),
            foot[1] + tall * (0.2 + k * 0.13),
            foot[2] + random.between(-0.14, 0.14),
          ],
          [random.between(-0.2, 0.2), 0.05, random.between(-0.2, 0.2)],
          [0.1, 0, -0.12],
          [0, 0.9, 0.2],
          PALETTE.hedge,
          0.06,
        )
    })
    w.paint({ colour: scale(PALETTE.earth, 0.6) }, () =>
      w.within({ at: [head[0] - 0.03, head[1], head[2]], roll: Math.PI / 2 - 0.2 }, () =>
        turned(
          w,
          [0, 0, 0],
          [
            [0.1, 0],
            [0.07, 0.04],
            [0.001, 0.05],
          ],
          9,
        ),
      ),
    )
  }
}
