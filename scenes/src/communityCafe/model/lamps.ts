// The pendant lamps: a glazed shade on a cord over every table, in the colour that the table is known by.

import { type Colour, mix, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { tube, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { ROOM } from '../room.ts'

/** A shade of glazed metal on a cord, glowing inside; `at` is the middle of its lower edge. */
export function pendant(w: MeshWriter, at: Point, colour: Colour, size = 1): void {
  const r = 0.19 * size
  const outside: Colour = mix(colour, [1, 0.62, 0.3], 0.16)
  w.paint({ colour: outside, matter: 'glow' }, () =>
    w.sheet(18, 5, (u, v) => dome(at, r, u, v, 1), { colour: (_, v) => scale(outside, 1.15 - 0.62 * v) }),
  )
  // Inside: warm, brightest around the bulb.
  w.paint({ matter: 'glow' }, () => {
    w.sheet(18, 4, (u, v) => dome(at, r - 0.006, 1 - u, v, 1), {
      colour: (_, v) => mix([1, 0.74, 0.4], [1, 0.9, 0.68], v),
    })
    w.paint({ colour: [1, 0.93, 0.76] }, () =>
      turned(
        w,
        [at[0], at[1] + 0.02, at[2]],
        [
          [0.001, 0],
          [0.03, 0.012],
          [0.036, 0.035],
          [0.022, 0.07],
        ],
        12,
      ),
    )
  })
  w.paint({ colour: PAINT.brass, pattern: PATTERN.metal }, () =>
    turned(
      w,
      [at[0], at[1] + r * 0.86, at[2]],
      [
        [0.03, 0],
        [0.03, 0.03],
        [0.012, 0.05],
      ],
      10,
    ),
  )
  w.paint({ colour: PAINT.iron }, () =>
    tube(
      w,
      [
        [at[0], at[1] + r * 0.86 + 0.04, at[2]],
        [at[0], ROOM.height - 0.02, at[2]],
      ],
      [0.005, 0.005],
      5,
    ),
  )
}

function dome(at: Point, r: number, u: number, v: number, side: number): Point {
  const a = -side * u * Math.PI * 2
  const t = v * 0.97
  const out = r * Math.cos(t * Math.PI * 0.5) ** 0.62
  return [at[0] + Math.cos(a) * out, at[1] + r * 0.88 * t, at[2] + Math.sin(a) * out]
}
