// Where the canal's own land ends, to the east: a hedge and fields behind it, so that no window shows an edge of the world.

import { mix, PALETTE, vary } from '../../build/colour.ts'
import { crown } from '../../build/foliage.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { noise, type Random } from '../../build/random.ts'

const EDGE_X = 15.6

/** In the measures of the loft, on the ground. */
export function field(near: MeshWriter, far: MeshWriter, random: Random): void {
  far.paint({ colour: PALETTE.grass, pattern: PATTERN.gravel, cell: 9 }, () =>
    far.sheet(14, 14, (u, v) => [EDGE_X - 1 + u * 130, 0.1 + u * 2, 18 - v * 150], {
      normal: [0, 1, 0],
      colour: (u, v) => mix(PALETTE.grass, PALETTE.hedge, 0.2 + 0.4 * noise(u * 14, v * 14)),
    }),
  )
  for (let i = 0; i < 22; i++)
    crown(near, random, {
      at: [EDGE_X + random.between(-0.3, 0.3), 0.7, -3 - i * 1.7],
      radii: [0.9, random.between(0.9, 1.4), 1.2],
      cards: 14,
      cardMetres: 0.95,
      colour: vary(PALETTE.hedge, random, 0.1),
      sway: 0.05,
    })
}
