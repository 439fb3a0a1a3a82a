// What grows at the edges: reeds in the water, tufts and wild flowers on the verge, lily pads.

import { type Colour, mix, PALETTE, scale, vary } from '../../build/colour.ts'
import { leaf } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { noise, type Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { turned } from '../../build/shapes.ts'
import { canalZ, farEdge, nearEdge, WINDING_HOLE_X, waterAt } from '../canalLine.ts'
import { gravelAt, groundHeight, hasWall } from '../ground.ts'

const REED = mix(PALETTE.willow, PALETTE.grass, 0.4)
const FLOWERS: readonly Colour[] = [
  PALETTE.white,
  mix(PALETTE.sun, [1, 0.75, 0.1], 0.55),
  mix(PALETTE.boatRed, PALETTE.white, 0.45),
  [0.42, 0.34, 0.62],
]

/** One bent blade: a triangle whose tip the wind moves. */
function blade(
  w: MeshWriter,
  light: number,
  foot: Point,
  lean: Point,
  height: number,
  width: number,
  colour: Colour,
  sway: number,
): void {
  const turn = Math.atan2(lean[2], lean[0]) + Math.PI / 2
  const side: Point = [Math.cos(turn) * width, 0, Math.sin(turn) * width]
  const a = w.vertex([foot[0] - side[0], foot[1], foot[2] - side[2]], light, [0, 0], 0.001, scale(colour, 0.62))
  const b = w.vertex([foot[0] + side[0], foot[1], foot[2] + side[2]], light, [0, 0], 0.001, scale(colour, 0.62))
  const c = w.vertex([foot[0] + lean[0], foot[1] + height, foot[2] + lean[2]], light, [0, 0], sway, scale(colour, 1.15))
  w.triangle(a, b, c)
}

export function reeds(meshes: SceneMeshes, random: Random): void {
  for (let x = -117; x < 117; x += 0.55) {
    const pool = Math.max(0, 1 - Math.abs(x - WINDING_HOLE_X) / 15)
    if (hasWall(x)) continue
    const wanted = noise(x * 0.16, 61) + pool * 0.45
    if (wanted < 0.52) continue
    const clumps = pool > 0 ? 1.6 : 1
    for (let i = 0; i < clumps; i++)
      reedClump(
        meshes.mid(x),
        random,
        x + random.between(-0.3, 0.3),
        farEdge(x) + random.between(-0.6, 0.35 + pool * 1.5),
      )
  }
  for (let i = 0; i < 4; i++) reedClump(meshes.mid(58), random, 58.4 + i * 0.6, random.between(-2.4, -1.2))
  for (const [from, to] of [
    [73.5, 76],
    [52, 55.5],
    [-79, -74],
    [-66, -63],
    [31, 35],
  ] as const) {
    for (let x = from; x < to; x += 0.5) reedClump(meshes.mid(x), random, x, nearEdge(x) - random.between(0.15, 0.7))
  }
}

function reedClump(w: MeshWriter, random: Random, x: number, offset: number): void {
  const foot: Point = [x, waterAt(x) - 0.15, canalZ(x) + offset]
  const tall = random.between(1.1, 1.9)
  w.paint({ matter: 'leaf' }, () => {
    const light = w.lightPoint([foot[0], foot[1] + tall * 0.7, foot[2]], [0, 0.8, 0.3])
    for (let i = 0; i < 13; i++) {
      const at: Point = [foot[0] + random.between(-0.32, 0.32), foot[1], foot[2] + random.between(-0.28, 0.28)]
      const lean: Point = [random.between(-0.28, 0.34), 0, random.between(-0.28, 0.28)]
      blade(
        w,
        light,
        at,
        lean,
        tall * random.between(0.65, 1.1),
        0.024,
        vary(mix(REED, PALETTE.stone, random.between(0, 0.35)), random),
        0.4,
      )
    }
    for (let i = 0; i < 2; i++) {
      if (random.next() > 0.6) continue
      const top: Point = [
        foot[0] + random.between(-0.3, 0.3),
        foot[1] + tall * random.between(0.95, 1.12),
        foot[2] + random.between(-0.25, 0.25),
      ]
      leaf(w, top, [0.02, 0.26, 0], [0.055, 0, 0.02], [0, 0.3, 0.8], PALETTE.earth, 0.4)
      leaf(w, top, [0.02, 0.26, 0], [0.02, 0, -0.055], [0.8, 0.3, 0], PALETTE.earth, 0.4)
    }
  })
}

/** Grass and flowers along the path's edges, and wherever feet do not come. */
export function verges(meshes: SceneMeshes, random: Random): void {
  for (let i = 0; i < 8000; i++) {
    const x = random.between(-117, 117)
    const close = random.next()
    const offset = nearEdge(x) + 0.06 + close ** 1.5 * 9.2
    const gravel = gravelAt(x, offset)
    const fringe = gravel > 0.12 && gravel < 0.75
    if (gravel >= 0.75 || (!fringe && close > 0.25 && random.next() > 0.62)) continue
    tuft(meshes.detail(x), random, x, offset, fringe ? 0.62 : 1)
  }
  for (let i = 0; i < 800; i++) {
    const x = random.between(-117, 117)
    if (hasWall(x)) continue
    tuft(meshes.mid(x), random, x, farEdge(x) - random.between(0.5, 4), 1.6, 4)
  }
}

function tuft(w: MeshWriter, random: Random, x: number, offset: number, size: number, blades = 6): void {
  const foot: Point = [x, groundHeight(x, offset) - 0.01, canalZ(x) + offset]
  const lush = mix(PALETTE.grass, PALETTE.willow, random.between(0, 0.7))
  const tall = size * random.between(0.1, 0.27) * (0.7 + 0.7 * noise(x * 0.3, offset * 0.5))
  w.paint({ matter: 'leaf' }, () => {
    const light = w.lightPoint([foot[0], foot[1] + 0.1, foot[2]], [0, 1, 0])
    for (let i = 0; i < blades; i++) {
      const at: Point = [
        foot[0] + random.between(-0.09, 0.09) * size,
        foot[1],
        foot[2] + random.between(-0.09, 0.09) * size,
      ]
      const lean: Point = [random.between(-0.1, 0.12), 0, random.between(-0.1, 0.1)]
      blade(w, light, at, lean, tall * random.between(0.7, 1.2), 0.011 * Math.sqrt(size), vary(lush, random), 0.12)
    }
    if (random.next() > 0.2 || size < 0.8) return
    const petal = random.pick(FLOWERS)
    for (let i = 0; i < 4; i++) {
      const top: Point = [
        foot[0] + random.between(-0.14, 0.14),
        foot[1] + tall * random.between(0.8, 1.25) + 0.03,
        foot[2] + random.between(-0.14, 0.14),
      ]
      leaf(w, top, [0.034, 0.01, 0.01], [0, 0.014, 0.034], [0, 1, 0.2], vary(petal, random), 0.12)
    }
  })
}

export function lilies(meshes: SceneMeshes, random: Random): void {
  for (const [x0, o0, count] of [
    [56, -9.5, 26],
    [70, -7, 18],
    [-48, -3.6, 16],
    [38, -3.8, 12],
    [-88, -4, 14],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const x = x0 + random.between(-2.4, 2.4)
      const at: Point = [x, waterAt(x) + 0.012, canalZ(x) + o0 + random.between(-0.9, 1.1)]
      const w = meshes.mid(x)
      const r = random.between(0.11, 0.2)
      w.paint({ colour: vary(mix(PALETTE.hedge, PALETTE.grass, 0.5), random) }, () =>
        turned(
          w,
          at,
          [
            [r, 0],
            [0.001, 0.012],
          ],
          7,
        ),
      )
      if (random.next() < 0.22)
        w.paint({ colour: PALETTE.white }, () =>
          turned(
            w,
            [at[0], at[1] + 0.01, at[2]],
            [
              [0.02, 0],
              [0.08, 0.06],
              [0.03, 0.05],
            ],
            6,
          ),
        )
    }
  }
}
