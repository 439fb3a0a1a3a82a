// Tables and what stands on them: pedestal tables of oak, cups with coffee, a vase with the table's flower, its number.

import { type Colour, hex, mix, scale, vary } from '../../build/colour.ts'
import { crown, leaf } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { block, tube, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { CARD, type Table } from '../room.ts'

type Top = { readonly height: number; readonly radius: number }

/** Round, on one turned foot; `height` is that of its top. */
export function pedestalTable(w: MeshWriter, random: Random, { height, radius }: Top): void {
  const t = 0.036
  w.paint({ colour: vary(PAINT.oakPale, random, 0.03), pattern: PATTERN.grain }, () => {
    turned(
      w,
      [0, height - t, 0],
      [
        [radius * 0.6, 0],
        [radius - 0.012, 0],
        [radius, 0.008],
        [radius, t - 0.01],
        [radius - 0.01, t],
      ],
      32,
    )
    disc(w, height, radius - 0.01)
  })
  w.paint({ colour: vary(PAINT.oakDark, random, 0.03) }, () => {
    turned(
      w,
      [0, 0.03, 0],
      [
        [0.06, 0],
        [0.062, 0.06],
        [0.036, 0.12],
        [0.032, (height - t) * 0.45],
        [0.046, (height - t) * 0.5],
        [0.034, (height - t) * 0.56],
        [0.03, height - t - 0.14],
        [0.09, height - t - 0.04],
        [0.14, height - t - 0.03],
      ],
      14,
    )
    for (let i = 0; i < 4; i++)
      w.within({ at: [0, 0, 0], yaw: (i * Math.PI) / 2 + Math.PI / 4 }, () =>
        tube(
          w,
          [
            [0.02, 0.1, 0],
            [radius * 0.32, 0.065, 0],
            [radius * 0.62, 0.016, 0],
          ],
          [0.034, 0.028, 0.016],
          7,
        ),
      )
  })
}

/** A flat round top with enough points for light to fall on it. */
function disc(w: MeshWriter, height: number, radius: number): void {
  w.sheet(
    28,
    5,
    (u, v) => {
      const angle = u * Math.PI * 2
      const r = radius * (1 - v) + 0.0005
      return [Math.cos(angle) * r, height, -Math.sin(angle) * r]
    },
    {
      normal: [0, 1, 0],
      uv: (u, v) => [Math.cos(u * Math.PI * 2) * radius * (1 - v), Math.sin(u * Math.PI * 2) * radius * (1 - v)],
    },
  )
}

/** A cup with coffee on its saucer, and a spoon. */
export function cup(w: MeshWriter, random: Random, at: Point, colour: Colour = PAINT.porcelain): void {
  w.within({ at, yaw: random.between(0, 6.28) }, () => {
    w.paint({ colour, pattern: PATTERN.glaze }, () => {
      turned(
        w,
        [0, 0, 0],
        [
          [0.03, 0.002],
          [0.066, 0.009],
          [0.074, 0.016],
          [0.05, 0.011],
          [0.001, 0.008],
        ],
        14,
      )
      turned(
        w,
        [0, 0.008, 0],
        [
          [0.02, 0],
          [0.032, 0.012],
          [0.041, 0.045],
          [0.042, 0.056],
          [0.038, 0.056],
          [0.036, 0.046],
        ],
        11,
      )
      tube(
        w,
        [
          [0.038, 0.052, 0],
          [0.062, 0.048, 0],
          [0.06, 0.024, 0],
          [0.034, 0.02, 0],
        ],
        [0.005, 0.005, 0.005, 0.005],
        6,
      )
    })
    w.paint({ colour: PAINT.coffee }, () =>
      turned(
        w,
        [0, 0.05, 0],
        [
          [0.0372, 0],
          [0.001, 0.001],
        ],
        14,
      ),
    )
    w.paint({ colour: PAINT.steel, pattern: PATTERN.metal }, () =>
      tube(
        w,
        [
          [-0.035, 0.018, 0.055],
          [0.03, 0.02, 0.058],
          [0.055, 0.019, 0.052],
        ],
        [0.003, 0.002, 0.007],
        5,
      ),
    )
  })
}

const PETALS: Readonly<Record<Table['flower'], readonly [petal: Colour, heart: Colour]>> = {
  rose: [hex('#b8433c'), hex('#8c2b2b')],
  daisy: [hex('#efe9dc'), hex('#d9a441')],
  sunflower: [hex('#e2a832'), hex('#5a3a26')],
  lavender: [hex('#7f76b5'), hex('#6a5f9e')],
}

/** A small vase with the flower of its table: low enough that nobody's face is behind it. */
export function flowers(w: MeshWriter, random: Random, at: Point, kind: Table['flower']): void {
  const [petal, heart] = PETALS[kind]
  w.within({ at, yaw: random.between(0, 6) }, () => {
    w.paint({ colour: mix(PAINT.porcelain, petal, 0.18), pattern: PATTERN.glaze }, () =>
      turned(
        w,
        [0, 0, 0],
        [
          [0.026, 0],
          [0.042, 0.02],
          [0.04, 0.055],
          [0.022, 0.085],
          [0.026, 0.1],
          [0.02, 0.1],
        ],
        14,
      ),
    )
    crown(w, random, {
      at: [0, 0.125, 0],
      radii: [0.06, 0.035, 0.06],
      cards: 10,
      cardMetres: 0.1,
      colour: PAINT.leafPale,
      sway: 0.02,
      core: [4, 2],
    })
    for (let i = 0; i < 6; i++) {
      const angle = i * 2.4 + random.between(-0.2, 0.2)
      const out = i === 0 ? 0 : random.between(0.035, 0.065)
      const head: Point = [Math.cos(angle) * out, random.between(0.17, 0.21), Math.sin(angle) * out]
      w.paint({ colour: PAINT.leafPale }, () => tube(w, [[0, 0.09, 0], head], [0.003, 0.003], 4))
      blossom(w, random, head, kind, petal, heart)
    }
  })
}

function blossom(w: MeshWriter, random: Random, at: Point, kind: Table['flower'], petal: Colour, heart: Colour): void {
  if (kind === 'lavender') {
    w.paint({ colour: vary(petal, random) }, () =>
      turned(
        w,
        [at[0], at[1] - 0.02, at[2]],
        [
          [0.004, 0],
          [0.011, 0.012],
          [0.009, 0.04],
          [0.002, 0.055],
        ],
        6,
      ),
    )
    return
  }
  if (kind === 'rose') {
    w.paint({ colour: vary(petal, random) }, () =>
      turned(
        w,
        [at[0], at[1] - 0.012, at[2]],
        [
          [0.005, 0],
          [0.022, 0.008],
          [0.026, 0.022],
          [0.018, 0.032],
          [0.012, 0.028],
          [0.001, 0.034],
        ],
        9,
      ),
    )
    return
  }
  const [count, long] = kind === 'daisy' ? [9, 0.022] : [11, 0.026]
  w.paint({ matter: 'leaf' }, () => {
    for (let k = 0; k < count; k++) {
      const a = (k / count) * Math.PI * 2
      const out: Point = [Math.cos(a), 0.25, Math.sin(a)]
      leaf(
        w,
        [at[0] + out[0] * long * 0.8, at[1] + 0.002, at[2] + out[2] * long * 0.8],
        [out[0] * long, 0.006, out[2] * long],
        [-out[2] * 0.014, 0, out[0] * 0.014],
        [0, 1, 0],
        vary(petal, random, 0.04),
        0.01,
      )
    }
  })
  w.paint({ colour: heart }, () =>
    turned(
      w,
      [at[0], at[1] - 0.004, at[2]],
      [
        [kind === 'daisy' ? 0.011 : 0.017, 0],
        [0.009, 0.009],
        [0.001, 0.011],
      ],
      8,
    ),
  )
}

/** A card of oak that carries the table's number on both sides; the view writes it. Local z 0 is its middle. */
export function numberCard(w: MeshWriter, { lampColour }: Table): void {
  w.paint({ colour: hex(lampColour) }, () =>
    block(w, [0, 0, 0], [CARD.width + 0.012, CARD.height + 0.018, 0.012], 0.005),
  )
  w.paint({ colour: PAINT.oakDark }, () => block(w, [0, 0, 0], [CARD.width + 0.02, 0.018, 0.05], 0.006))
}

export function cakePlate(w: MeshWriter, random: Random, at: Point): void {
  w.paint({ colour: PAINT.porcelain, pattern: PATTERN.glaze }, () =>
    turned(
      w,
      at,
      [
        [0.05, 0],
        [0.1, 0.008],
        [0.11, 0.016],
        [0.08, 0.012],
        [0.001, 0.01],
      ],
      18,
    ),
  )
  w.within({ at: [at[0], at[1] + 0.012, at[2]], yaw: random.between(0, 6) }, () => {
    for (const [low, high, tint] of [
      [0, 0.022, PAINT.cake],
      [0.022, 0.008, hex('#a63a2e')],
      [0.03, 0.02, PAINT.cake],
      [0.05, 0.009, hex('#f0e4c6')],
    ] as const)
      w.paint({ colour: scale(tint, 0.95) }, () => block(w, [0, low, 0], [0.085, high, 0.055], 0.004))
  })
}
