// The shelves behind the bar: three boards on the wall with jars, cups and plates, as a café needs them.

import { type Colour, hex, scale, vary } from '../../build/colour.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { CHALKBOARD, ROOM } from '../room.ts'

export function barShelves(w: MeshWriter, random: Random): void {
  const x = ROOM.x - 0.14
  const middle = CHALKBOARD.at[2]
  const long = 3.1
  for (const y of [0.86, 1.24, 1.62]) {
    w.paint({ colour: vary(PAINT.oakPale, random, 0.03), pattern: PATTERN.grain, cell: 0.6 }, () =>
      block(w, [x, y, middle], [0.26, 0.032, long], 0.008),
    )
    for (const z of [-1.3, 0, 1.3])
      w.paint({ colour: PAINT.iron }, () => block(w, [x + 0.06, y - 0.09, middle + z], [0.14, 0.09, 0.016], 0.004))
  }
  const tints = [PAINT.porcelain, PAINT.linen, PAINT.sage, PAINT.terracotta, hex('#6f93bd')]
  for (let z = middle - long / 2 + 0.12; z < middle + long / 2 - 0.1; z += random.between(0.1, 0.15)) {
    upright(w, random, [x + random.between(-0.02, 0.03), 1.272, z], random.pick(tints))
    if (random.next() < 0.85)
      jar(
        w,
        random,
        [x + random.between(-0.01, 0.02), 0.892, z],
        random.pick([PAINT.coffee, PAINT.cake, PAINT.moss, PAINT.linen]),
      )
  }
  for (let i = 0; i < 5; i++) plateStack(w, random, [x, 1.652, middle - 1.25 + i * 0.6])
}

function upright(w: MeshWriter, random: Random, at: readonly [number, number, number], colour: Colour): void {
  const size = random.between(0.9, 1.12)
  w.paint({ colour: vary(colour, random, 0.04), pattern: PATTERN.glaze }, () =>
    turned(
      w,
      at,
      [
        [0.024 * size, 0],
        [0.04 * size, 0.02],
        [0.044 * size, 0.085 * size],
        [0.04 * size, 0.085 * size],
        [0.03 * size, 0.03],
      ],
      8,
    ),
  )
}

function jar(w: MeshWriter, random: Random, at: readonly [number, number, number], inside: Colour): void {
  const high = random.between(0.13, 0.22)
  w.paint({ colour: vary(scale(inside, 1.1), random, 0.05), pattern: PATTERN.glaze }, () =>
    turned(
      w,
      at,
      [
        [0.048, 0],
        [0.052, 0.01],
        [0.052, high - 0.03],
        [0.04, high],
      ],
      8,
    ),
  )
  w.paint({ colour: PAINT.oakPale }, () =>
    turned(
      w,
      [at[0], at[1] + high, at[2]],
      [
        [0.044, 0],
        [0.044, 0.02],
        [0.001, 0.026],
      ],
      8,
    ),
  )
}

function plateStack(w: MeshWriter, random: Random, at: readonly [number, number, number]): void {
  const count = Math.floor(random.between(2, 4))
  for (let i = 0; i < count; i++)
    w.paint({ colour: vary(PAINT.porcelain, random, 0.02), pattern: PATTERN.glaze }, () =>
      turned(
        w,
        [at[0], at[1] + i * 0.014, at[2]],
        [
          [0.06, 0],
          [0.1, 0.012],
          [0.104, 0.016],
          [0.001, 0.012],
        ],
        10,
      ),
    )
}
