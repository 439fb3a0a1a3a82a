// What grows in the café: pots on the window sills, and two tall plants in baskets.

import { hex, mix, vary } from '../../build/colour.ts'
import { card, crown, leaf } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN, SPRAY } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import { tube, turned } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { NORTH_WINDOWS, ROOM, WEST_WINDOWS } from '../room.ts'

/** Pots on the sills; how many and of what kind goes by the window. */
export function plants(w: MeshWriter, random: Random): void {
  const sill = 0.52
  for (const [i, { middle }] of WEST_WINDOWS.entries()) {
    pot(w, random, [-ROOM.x - 0.06, sill, middle - 0.42 + random.between(-0.05, 0.05)], i)
    if (i % 2 === 0) pot(w, random, [-ROOM.x - 0.06, sill, middle + 0.44], i + 2)
  }
  for (const [i, { middle }] of NORTH_WINDOWS.entries()) {
    if (i < 2) pot(w, random, [middle + 0.46, sill, -ROOM.z - 0.06], i + 1)
    if (i === 0) pot(w, random, [middle - 0.44, sill, -ROOM.z - 0.06], 3)
  }
}

function pot(w: MeshWriter, random: Random, at: Point, kind: number): void {
  const glaze = [PAINT.terracotta, PAINT.porcelain, hex('#6f8f8a'), PAINT.terracotta][kind % 4]!
  w.paint({ colour: vary(glaze, random, 0.05), pattern: kind % 4 === 0 ? 0 : PATTERN.glaze }, () =>
    turned(
      w,
      at,
      [
        [0.055, 0],
        [0.075, 0.1],
        [0.084, 0.104],
        [0.084, 0.128],
        [0.072, 0.126],
        [0.06, 0.11],
      ],
      14,
    ),
  )
  w.paint({ colour: hex('#4a3626') }, () =>
    turned(
      w,
      [at[0], at[1] + 0.108, at[2]],
      [
        [0.07, 0],
        [0.001, 0.004],
      ],
      12,
    ),
  )
  const foot: Point = [at[0], at[1] + 0.12, at[2]]
  if (kind % 4 === 2) {
    blades(w, random, foot)
    return
  }
  const flowering = kind % 4 === 1
  crown(w, random, {
    at: [foot[0], foot[1] + 0.1, foot[2]],
    radii: [0.12, 0.12, 0.12],
    cards: 22,
    cardMetres: 0.13,
    colour: flowering ? PAINT.leafPale : PAINT.leaf,
    sway: 0.05,
    spray: flowering ? SPRAY.fine : SPRAY.broad,
    core: [5, 3],
  })
  if (!flowering) return
  w.paint({ matter: 'leaf' }, () => {
    for (let i = 0; i < 22; i++) {
      const a = random.next() * Math.PI * 2
      const up = random.between(-0.2, 1)
      const out = Math.sqrt(Math.max(0, 1 - up * up))
      const n: Point = [Math.cos(a) * out, up, Math.sin(a) * out]
      leaf(
        w,
        [foot[0] + n[0] * 0.135, foot[1] + 0.1 + n[1] * 0.13, foot[2] + n[2] * 0.135],
        [0.02, 0.012, 0],
        [0, 0.004, 0.022],
        n,
        vary(hex('#c4574e'), random, 0.08),
        0.05,
      )
    }
  })
}

/** Long upright leaves. */
function blades(w: MeshWriter, random: Random, foot: Point): void {
  w.paint({ matter: 'leaf' }, () => {
    for (let i = 0; i < 9; i++) {
      const a = (i / 9) * Math.PI * 2 + random.between(-0.3, 0.3)
      const high = random.between(0.26, 0.44)
      const lean = random.between(0.04, 0.15)
      const mid: Point = [foot[0] + Math.cos(a) * lean * 0.5, foot[1] + high * 0.5, foot[2] + Math.sin(a) * lean * 0.5]
      leaf(
        w,
        mid,
        [Math.cos(a) * lean, high, Math.sin(a) * lean],
        [-Math.sin(a) * 0.05, 0, Math.cos(a) * 0.05],
        [Math.cos(a) * 0.6, 0.5, Math.sin(a) * 0.6],
        vary(mix(PAINT.leaf, PAINT.leafPale, 0.5), random, 0.08),
        0.05,
      )
    }
  })
}

/** A basket on the floor with long stalks, as high as a person sits. */
export function tallPlant(w: MeshWriter, random: Random, at: Point): void {
  w.paint({ colour: PAINT.oak, pattern: PATTERN.cloth }, () =>
    turned(
      w,
      at,
      [
        [0.15, 0],
        [0.19, 0.06],
        [0.2, 0.26],
        [0.185, 0.3],
        [0.17, 0.3],
        [0.16, 0.26],
      ],
      16,
    ),
  )
  w.paint({ colour: hex('#4a3626') }, () =>
    turned(
      w,
      [at[0], at[1] + 0.26, at[2]],
      [
        [0.18, 0],
        [0.001, 0.01],
      ],
      12,
    ),
  )
  for (let i = 0; i < 13; i++) {
    const a = i * 2.4 + random.between(-0.2, 0.2)
    const high = 0.55 + (i / 13) * 0.95
    const out = random.between(0.12, 0.26)
    const tip: Point = [at[0] + Math.cos(a) * out, at[1] + high, at[2] + Math.sin(a) * out]
    w.paint({ colour: PAINT.leaf }, () =>
      tube(
        w,
        [
          [at[0], at[1] + 0.26, at[2]],
          [at[0] + Math.cos(a) * out * 0.4, at[1] + high * 0.7, at[2] + Math.sin(a) * out * 0.4],
          tip,
        ],
        [0.008, 0.006, 0.004],
        4,
      ),
    )
    const n: Point = [Math.cos(a) * 0.5, 0.8, Math.sin(a) * 0.5]
    w.paint({ matter: 'leaf' }, () =>
      card(w, {
        at: [tip[0] + Math.cos(a) * 0.1, tip[1] + 0.03, tip[2] + Math.sin(a) * 0.1],
        right: [-Math.sin(a) * 0.17, 0, Math.cos(a) * 0.17],
        up: [Math.cos(a) * 0.19, 0.08, Math.sin(a) * 0.19],
        normal: n,
        colour: vary(PAINT.leaf, random, 0.08),
        spray: SPRAY.long,
        swayLow: 0.03,
        swayHigh: 0.06,
      }),
    )
  }
}
