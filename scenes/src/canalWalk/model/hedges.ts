// Hedgerows and trees on both sides: they close the near picture and leave gaps where there is something to see.

import { type Colour, mix, PALETTE, scale, vary } from '../../build/colour.ts'
import { outwardCard, tree } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN, SPRAY } from '../../build/pattern.ts'
import { noise, type Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { plus } from '../../build/shapes.ts'
import { canalZ, farEdge } from '../canalLine.ts'
import { groundHeight } from '../ground.ts'

type Run = {
  readonly from: number
  readonly to: number
  readonly offset: (x: number) => number
  readonly height: number
  readonly cardsPerMetre: number
  readonly cardMetres: number
}

const landward = (x: number) => 14.6 + (noise(x * 0.05, 8) - 0.5) * 0.8
const across = (x: number) => farEdge(x) - 6.5 + (noise(x * 0.06, 2) - 0.5) * 2

const RUNS: readonly Run[] = [
  { from: 75, to: 99, offset: () => 27, height: 1.8, cardsPerMetre: 10, cardMetres: 0.8 },
  { from: -118, to: -31.5, offset: landward, height: 1.9, cardsPerMetre: 21, cardMetres: 0.58 },
  { from: -24.5, to: 75, offset: landward, height: 1.75, cardsPerMetre: 21, cardMetres: 0.58 },
  { from: -118, to: -96, offset: across, height: 2.0, cardsPerMetre: 10, cardMetres: 0.82 },
  { from: -84, to: -33, offset: across, height: 1.7, cardsPerMetre: 10, cardMetres: 0.82 },
  { from: -24, to: 3, offset: across, height: 1.6, cardsPerMetre: 10, cardMetres: 0.82 },
  { from: 23, to: 34, offset: across, height: 1.5, cardsPerMetre: 10, cardMetres: 0.82 },
  { from: 50, to: 118, offset: across, height: 1.6, cardsPerMetre: 10, cardMetres: 0.82 },
]

/** x, offset, height, lumps of crown */
const TREES: readonly (readonly [number, number, number, number])[] = (
  '-110 18 10 6;-99.5 17 6.5 5;-82 18 11 7;-70 21 8 5;-34.5 20.5 9 5;-17 17.5 10 6;-6 21 8 5;' +
  '20 19 10 6;33 17.5 7.5 5;55 19.5 11 6;70 19 8 5;97 24 9 5;105 25 10 5;' +
  '-113 -14 10 5;-103 -17 12 6;-75 -15 10 6;-66 -19 12 5;-47 -16 9 5;-20 -15 11 6;-9 -18 9 5;' +
  '3.5 -14 7.5 6;26 -15 9.5 6;53 -21 8 5;74 -24 10 5;86 -17 9 5;97 -15 11 5;110 -14 9 5;118 -9 9 5;119 11 10 6;117.5 20 8 5;79 29 8 5;90.5 30 9 5'
)
  .split(';')
  .map((row) => row.split(' ').map(Number) as [number, number, number, number])

const GREENS: readonly Colour[] = [
  PALETTE.hedge,
  mix(PALETTE.hedge, PALETTE.grass, 0.5),
  mix(PALETTE.hedge, PALETTE.willow, 0.45),
  mix(PALETTE.hedge, PALETTE.sun, 0.07),
]

export function hedges(meshes: SceneMeshes, random: Random): void {
  for (const run of RUNS)
    for (let x = run.from; x < run.to; x += 4)
      stretch(meshes.base(x + 2), meshes.wide(x + 2), random, run, x, Math.min(run.to, x + 4))
  for (const [x, offset, height, lumps] of TREES) {
    const at: Point = [x, groundHeight(x, offset), canalZ(x) + offset]
    tree(meshes.base(x), meshes.wide(x), random, {
      at,
      height,
      width: height * random.between(0.68, 0.86),
      lumps,
      colour: vary(random.pick(GREENS), random, 0.05),
      bark: PALETTE.bark,
      spray: offset > 0 ? SPRAY.fine : random.pick([SPRAY.broad, SPRAY.long, SPRAY.fine]),
    })
  }
}

function profile(run: Run, x: number): number {
  return run.height * (0.82 + 0.4 * noise(x * 0.35, run.from) + 0.12 * noise(x * 1.7, 4))
}

function stretch(w: MeshWriter, cardsOn: MeshWriter, random: Random, run: Run, from: number, to: number): void {
  const tint = vary(mix(PALETTE.hedge, random.pick(GREENS), 0.35), random, 0.05)
  const spine = (x: number): Point => {
    const offset = run.offset(x)
    return [x, groundHeight(x, offset) - 0.1, canalZ(x) + offset]
  }
  const around = (x: number, turn: number, size: number): Point => {
    const height = profile(run, x)
    const lump = size * (0.85 + 0.3 * noise(x * 1.1 + turn, turn * 2.3))
    return plus(spine(x), [0, height * (0.5 + 0.55 * Math.sin(turn) * lump), Math.cos(turn) * 0.8 * lump])
  }
  w.paint({ colour: scale(tint, 1.3), pattern: PATTERN.foliage }, () =>
    w.sheet(4, 5, (u, v) => around(from + (to - from) * (1 - u), Math.PI * 1.35 - Math.PI * 1.7 * v, 0.8)),
  )
  cardsOn.paint({ matter: 'leaf' }, () => {
    const count = Math.round(run.cardsPerMetre * (to - from))
    for (let i = 0; i < count; i++) {
      const x = random.between(from, to)
      const turn = random.between(-0.5, Math.PI + 0.5)
      const normal: Point = [random.between(-0.3, 0.3), Math.sin(turn), Math.cos(turn)]
      const tone = 0.72 + 0.36 * Math.max(0, Math.sin(turn))
      outwardCard(cardsOn, random, {
        at: around(x, turn, random.between(0.8, 1.04)),
        normal,
        metres: run.cardMetres,
        colour: scale(vary(tint, random, 0.07), tone),
        spray: random.next() < 0.6 ? SPRAY.fine : SPRAY.broad,
        sway: 0.06,
      })
    }
  })
}
