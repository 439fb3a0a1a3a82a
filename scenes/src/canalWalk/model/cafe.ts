// The café at the end of the walk: tall warm windows, striped awning, tables and chairs on the quay.

import { type Colour, mix, PALETTE, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { block, box, tube, turned } from '../../build/shapes.ts'
import { onLand } from '../canalLine.ts'
import { flowerBox } from './boatRoof.ts'
import { chimney, door, LAMPLIGHT, lamplitWindow, lantern, roof, walls } from './house.ts'

const CAFE = { x: 112.5, offset: 12.2 } as const
const SAGE = mix(PALETTE.boatGreen, PALETTE.grass, 0.25)

export function cafe(meshes: SceneMeshes, random: Random): void {
  const w = meshes.base(CAFE.x)
  const body = { width: 9.6, depth: 7.4, eaves: 3.95, ridge: 6.3, colour: PALETTE.brickLight, pattern: PATTERN.brick }
  // The front looks back along the walk; the ridge runs across it.
  w.within({ at: onLand(CAFE.x, CAFE.offset), yaw: Math.PI / 2 }, () => {
    walls(w, body)
    w.paint({ colour: PALETTE.stone, pattern: PATTERN.ashlar, cell: 0.9 }, () =>
      box(w, [0, -0.3, 0], [9.75, 0.72, 7.55]),
    )
    roof(w, body)
    chimney(w, [3.7, 5.5, 0.9], 1.5)
    front(w, random)
    w.within({ at: [4.8, 0, 0], yaw: -Math.PI / 2 }, () => {
      for (const x of [-2.1, 0, 2.1])
        lamplitWindow(w, { at: [x, 0.6, 0], width: 1.25, height: 2, columns: 2, rows: 3, frame: SAGE })
    })
  })
}

function front(w: MeshWriter, random: Random): void {
  const z = -3.7
  for (const x of [-3.35, -1.55, 1.55, 3.35]) {
    lamplitWindow(w, { at: [x, 0.55, z], width: 1.45, height: 2.05, columns: 2, rows: 3, frame: SAGE, lamp: 1.06 })
    pendant(w, [x, 2.0, z - 0.035])
  }
  door(w, [0, 0, z], SAGE, 1.15)
  for (const x of [-2.45, 2.45]) flowerBox(w, random, [x, 0.42, z - 0.3], 2.6)
  awning(w, z)
  w.paint({ colour: scale(SAGE, 0.9) }, () => block(w, [0, 3.08, z - 0.05], [8.6, 0.46, 0.14], 0.03))
  w.paint({ colour: PALETTE.boatCream }, () => {
    block(w, [0, 3.12, z - 0.13], [8.3, 0.03, 0.03], 0.005)
    block(w, [0, 3.47, z - 0.13], [8.3, 0.03, 0.03], 0.005)
    cup(w, [0, 3.19, z - 0.16])
  })
  for (const x of [-4.5, 4.5]) lantern(w, [x, 2.5, z - 0.2])
}

/** The sign needs no word: a cup with steam. */
function cup(w: MeshWriter, at: Point): void {
  turned(
    w,
    at,
    [
      [0.07, 0],
      [0.12, 0.05],
      [0.15, 0.15],
      [0.13, 0.15],
    ],
    12,
  )
  tube(
    w,
    [
      [at[0] + 0.13, at[1] + 0.12, at[2]],
      [at[0] + 0.22, at[1] + 0.1, at[2]],
      [at[0] + 0.2, at[1] + 0.04, at[2]],
      [at[0] + 0.1, at[1] + 0.03, at[2]],
    ],
    [0.016, 0.016, 0.016, 0.016],
    5,
  )
}

function pendant(w: MeshWriter, at: Point): void {
  w.paint({ matter: 'glow', colour: [1, 0.86, 0.56] }, () =>
    w.quad(
      [at[0] + 0.16, at[1], at[2]],
      [at[0] - 0.16, at[1], at[2]],
      [at[0] - 0.06, at[1] + 0.16, at[2]],
      [at[0] + 0.06, at[1] + 0.16, at[2]],
    ),
  )
  w.paint({ matter: 'glow', colour: scale(LAMPLIGHT, 0.35) }, () =>
    w.quad(
      [at[0] + 0.012, at[1] + 0.16, at[2]],
      [at[0] - 0.012, at[1] + 0.16, at[2]],
      [at[0] - 0.012, at[1] + 0.6, at[2]],
      [at[0] + 0.012, at[1] + 0.6, at[2]],
    ),
  )
}

function awning(w: MeshWriter, z: number): void {
  const stripes = 18
  const width = 8.8
  for (let i = 0; i < stripes; i++) {
    const colour: Colour = i % 2 ? PALETTE.boatCream : SAGE
    const x0 = -width / 2 + (width * i) / stripes
    const x1 = x0 + width / stripes
    const droop = 2.62
    w.paint({ colour, cell: 0.8 }, () => {
      w.quad([x1, droop, z - 1.35], [x0, droop, z - 1.35], [x0, 3.0, z - 0.1], [x1, 3.0, z - 0.1])
      w.quad([x1, droop - 0.22, z - 1.36], [x0, droop - 0.22, z - 1.36], [x0, droop, z - 1.35], [x1, droop, z - 1.35])
    })
  }
}
