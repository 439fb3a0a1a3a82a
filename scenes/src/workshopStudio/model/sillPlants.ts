// Pots on the sills of the canal windows, no two alike, and never before the middle of the view.

import { hex, mix, PALETTE, vary } from '../../build/colour.ts'
import { crown } from '../../build/foliage.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN, SPRAY } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { turned } from '../../build/shapes.ts'
import { ROOM, WINDOWS } from '../room.ts'

const GLAZES = ['#b5674a', '#efe9dc', '#6f8f8a', '#c39a4e'].map(hex)

export function sillPlants(w: MeshWriter, random: Random): void {
  for (const [i, { middle, from }] of WINDOWS.entries())
    for (const side of i % 2 ? [-1] : [-1, 1]) {
      const at = [middle + side * random.between(0.58, 0.74), from + 0.012, -ROOM.z - 0.06] as const
      const size = random.between(0.85, 1.25)
      w.paint({ colour: vary(random.pick(GLAZES), random, 0.05), pattern: PATTERN.glaze }, () =>
        turned(
          w,
          at,
          (
            [
              [0.058, 0],
              [0.082, 0.11],
              [0.09, 0.115],
              [0.09, 0.14],
              [0.074, 0.135],
              [0.001, 0.12],
            ] as const
          ).map(([r, y]) => [r * size, y * size] as const),
          14,
        ),
      )
      crown(w, random, {
        at: [at[0], at[1] + 0.24 * size, at[2]],
        radii: [0.14 * size, random.between(0.13, 0.2) * size, 0.13 * size],
        cards: 22,
        cardMetres: 0.15 * size,
        colour: mix(PALETTE.hedge, PALETTE.grass, random.between(0, 0.6)),
        sway: 0.04,
        spray: random.pick([SPRAY.broad, SPRAY.fine, SPRAY.long]),
        core: [5, 3],
      })
    }
}
