// The keeper's cottage across the lock: whitewashed, slate roof, two chimneys, lamps behind the panes.

import { mix, PALETTE, scale } from '../../build/colour.ts'
import { crown } from '../../build/foliage.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { block, box } from '../../build/shapes.ts'
import { onLand } from '../canalLine.ts'
import { flowerBox } from './boatRoof.ts'
import { chimney, door, lamplitWindow, roof, walls } from './house.ts'

const X = 14.5
const LIMEWASH = mix(PALETTE.boatCream, PALETTE.stone, 0.12)

export function cottage(meshes: SceneMeshes, random: Random): void {
  const w = meshes.base(X)
  const near = meshes.wide(X)
  near.within({ at: onLand(X, -10.6), yaw: Math.PI - 0.16 }, () => fence(near))
  const body = { width: 8.4, depth: 5.2, eaves: 3.0, ridge: 5.1, colour: LIMEWASH, pattern: PATTERN.plaster }
  w.within({ at: onLand(X, -10.6), yaw: Math.PI - 0.16 }, () => {
    walls(w, body)
    w.paint({ colour: PALETTE.brickDark, pattern: PATTERN.brick, cell: 0.9 }, () =>
      box(w, [0, -0.4, 0], [8.5, 0.85, 5.3]),
    )
    roof(w, body)
    chimney(w, [-3.4, 4.5, 0.2], 1.5)
    chimney(w, [3.3, 4.5, 0.2], 1.3)
    const z = -2.6
    const frame = PALETTE.white
    for (const x of [-2.5, 2.5]) {
      lamplitWindow(w, { at: [x, 0.95, z], width: 1.15, height: 1.3, columns: 2, rows: 3, frame })
      flowerBox(w, random, [x, 0.72, z - 0.22], 1.2)
    }
    door(w, [0, 0, z], PALETTE.boatGreen)
    porch(w)
    for (const [x, colour] of [
      [-1.35, PALETTE.boatRed],
      [1.45, mix(PALETTE.boatRed, PALETTE.white, 0.5)],
    ] as const) {
      crown(w, random, {
        at: [x, 1.1, z - 0.25],
        radii: [0.4, 1.15, 0.28],
        cards: 45,
        cardMetres: 0.36,
        colour: PALETTE.hedge,
        sway: 0.1,
      })
      crown(w, random, {
        at: [x, 1.5, z - 0.36],
        radii: [0.38, 0.7, 0.22],
        cards: 8,
        cardMetres: 0.21,
        colour,
        sway: 0.1,
      })
    }
  })
}

function porch(w: MeshWriter): void {
  w.paint({ colour: PALETTE.woodOiled }, () => {
    for (const x of [-0.85, 0.85]) block(w, [x, -0.1, -3.5], [0.11, 2.3, 0.11], 0.02)
  })
  w.paint({ colour: PALETTE.slate, pattern: PATTERN.slates }, () => {
    w.quad([0, 2.95, -3.8], [0, 2.95, -2.55], [1.15, 2.25, -2.55], [1.15, 2.25, -3.8])
    w.quad([-1.15, 2.25, -3.8], [-1.15, 2.25, -2.55], [0, 2.95, -2.55], [0, 2.95, -3.8])
  })
  w.paint({ colour: PALETTE.white }, () =>
    w.quad([1.02, 2.25, -3.72], [-1.02, 2.25, -3.72], [0, 2.85, -3.72], [0, 2.85, -3.72]),
  )
}

/** A picket fence with a gap before the door. */
function fence(w: MeshWriter): void {
  const z = -5.3
  w.paint({ colour: scale(PALETTE.white, 0.94) }, () => {
    for (let x = -5.6; x <= 5.6; x += 0.17) {
      if (Math.abs(x) < 0.65) continue
      const h = 0.82 + 0.05 * Math.sin(x * 3.1)
      w.quad([x + 0.045, -0.05, z], [x - 0.045, -0.05, z], [x - 0.045, h, z], [x + 0.045, h, z])
      w.quad([x + 0.045, h, z], [x - 0.045, h, z], [x, h + 0.08, z], [x, h + 0.08, z])
    }
    for (const [x0, x1] of [
      [-5.7, -0.6],
      [0.6, 5.7],
    ] as const) {
      for (const y of [0.25, 0.62]) block(w, [(x0 + x1) / 2, y, z + 0.035], [x1 - x0, 0.07, 0.05], 0.01)
    }
    for (const x of [-5.7, -0.65, 0.65, 5.7]) block(w, [x, -0.1, z + 0.03], [0.11, 1.15, 0.11], 0.03)
  })
}
