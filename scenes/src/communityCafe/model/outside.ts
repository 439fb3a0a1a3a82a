// What the windows show: the walk's own quay, boat and canal, seen from the house at its end, and a row of trees across.
// Everything is written in the walk's measures and moved so that the café's floor is 0.

import { type Colour, mix, PALETTE, scale, vary } from '../../build/colour.ts'
import { crown, tree } from '../../build/foliage.ts'
import { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN, SPRAY } from '../../build/pattern.ts'
import { createRandom, noise } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { canalZ, farEdge, nearEdge, onLand, waterAt } from '../../canalWalk/canalLine.ts'
import { gravelAt, groundHeight, quay as quayAt } from '../../canalWalk/ground.ts'
import { backdrop } from '../../canalWalk/model/backdrop.ts'
import { boat } from '../../canalWalk/model/boats.ts'
import { quay } from '../../canalWalk/model/quay.ts'
import { ON_THE_WALK, ROOM } from '../room.ts'

const SEED = 1912
const FROM_X = 20
const TO_X = 128

/** Every mesh of the walk is this one. */
function into(w: MeshWriter): SceneMeshes {
  const same = () => w
  return {
    base: same,
    wide: same,
    mid: same,
    detail: same,
    living: same,
    backdrop: w,
    veil: new MeshWriter(),
    all: () => new Map(),
  }
}

function moved(w: MeshWriter, write: () => void): void {
  const [x, y, z] = onLand(ON_THE_WALK.x, ON_THE_WALK.offset)
  w.within({ at: [-x, -y, -z] }, write)
}

export function outside({
  outside: w,
  backdrop: far,
}: {
  readonly outside: MeshWriter
  readonly backdrop: MeshWriter
}): void {
  const random = createRandom(SEED)
  moved(far, () => backdrop(into(far), createRandom(SEED + 1)))
  moved(w, () => {
    quay(into(w), createRandom(SEED + 2))
    for (const [x, length, colour, panel] of [
      [101.5, 15, mix(PALETTE.boatGreen, PALETTE.skyZenith, 0.45), PALETTE.boatRed],
      [119.5, 16, PALETTE.boatGreen, PALETTE.boatRed],
    ] as const)
      boat(into(w), createRandom(SEED + x), { x, offset: 3.7, length, colour, panel, flowers: true })
    land(w)
    farBank(w)
    for (let i = 0; i < 6; i++) {
      const x = 78 + i * 8.4 + random.between(-1.6, 1.6)
      const foot = onLand(x, farEdge(x) - random.between(5, 9))
      tree(w, w, random, {
        at: foot,
        height: random.between(6, 9.5),
        width: random.between(4.5, 6.5),
        lumps: 3,
        colour: random.pick([PALETTE.hedge, PALETTE.willow, mix(PALETTE.hedge, PALETTE.grass, 0.4)]),
        bark: PALETTE.bark,
        spray: SPRAY.broad,
      })
    }
    for (let i = 0; i < 21; i++) {
      const x = 66 + i * 2.9
      crown(w, random, {
        at: onLand(x, farEdge(x) - 3.4 - random.between(0, 0.5), 0.55),
        radii: [1.8, random.between(0.7, 1.15), 0.8],
        cards: 14,
        cardMetres: 0.95,
        colour: vary(PALETTE.hedge, random, 0.1),
        sway: 0.05,
      })
    }
    for (const [x, offset] of [
      [70, 11.5],
      [84, 24],
      [92, 26],
      [100, 27],
    ] as const)
      tree(w, w, random, {
        at: onLand(x, offset),
        height: 8,
        width: 6,
        lumps: 3,
        colour: PALETTE.willow,
        bark: PALETTE.bark,
        spray: SPRAY.fine,
      })
  })
}

function land(w: MeshWriter): void {
  const cover = (x: number, offset: number): Colour => {
    const rough = noise(x * 0.8, offset * 0.8)
    const grass = mix(PALETTE.grass, PALETTE.hedge, 0.15 + 0.35 * rough)
    return mix(grass, scale(PALETTE.gravel, 0.92 + 0.14 * rough), gravelAt(x, offset))
  }
  for (const [from, to, low, high, columns, rows] of [
    [FROM_X, 90, 5, 30, 34, 11],
    [90, TO_X, 5, 30, 26, 20],
  ] as const) {
    const place = (u: number, v: number) => {
      const x = from + (to - from) * u
      const offset = high + (low - high) * v
      return { x, offset, covered: Math.max(nearEdge(x) + 0.05, offset) }
    }
    w.paint({ pattern: from === 90 ? PATTERN.ashlar : PATTERN.gravel, matter: 'solid' }, () =>
      w.sheet(
        columns,
        rows,
        (u, v) => {
          const { x, covered } = place(u, v)
          const y = groundHeight(x, covered) + (quayAt(x, covered) ? 0.01 : 0)
          return [x, y - (underTheHouse(x, covered) ? 0.6 : 0), canalZ(x) + covered]
        },
        {
          colour: (u, v) => {
            const { x, offset } = place(u, v)
            return cover(x, offset)
          },
          uv: (u, v) => {
            const { x, offset } = place(u, v)
            return [(x - 90) * 0.5, offset * 0.5]
          },
        },
      ),
    )
  }
}

function underTheHouse(x: number, offset: number): boolean {
  return Math.abs(x - ON_THE_WALK.x) < ROOM.x + 1.2 && Math.abs(offset - ON_THE_WALK.offset) < ROOM.z + 1
}

/** Grass that goes down to the water on the other side. */
function farBank(w: MeshWriter): void {
  w.paint({ colour: PALETTE.grass, pattern: PATTERN.gravel }, () =>
    w.sheet(
      44,
      6,
      (u, v) => {
        const x = FROM_X + (TO_X - FROM_X) * u
        const offset = farEdge(x) + 0.4 - v * v * 60
        return [x, groundHeight(x, offset), canalZ(x) + offset]
      },
      { colour: (u, v) => mix(PALETTE.grass, PALETTE.hedge, 0.2 + 0.4 * noise(u * 60, v * 9)) },
    ),
  )
}

/** The canal between its edges, as the view's water is drawn on it. */
export function canal(w: MeshWriter): void {
  moved(w, () =>
    w.sheet(40, 1, (u, v) => {
      const x = FROM_X + (TO_X - FROM_X) * u
      const offset = nearEdge(x) + 0.6 + (farEdge(x) - nearEdge(x) - 1.2) * v
      return [x, waterAt(x), canalZ(x) + offset]
    }),
  )
}
