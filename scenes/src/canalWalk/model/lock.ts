// The narrow lock, full: brick chamber, black gates with white-tipped balance beams, paddle gear, bollards.

import { mix, PALETTE, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { hash, type Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { beam, block, tube, turned } from '../../build/shapes.ts'
import { canalYaw, canalZ, LOCK } from '../canalLine.ts'

const TOP = LOCK.rise
const MIDDLE_X = (LOCK.lowerGateX + LOCK.upperGateX) / 2
const IRON = scale(PALETTE.black, 1.15)

function at(x: number, y: number, offset: number): Point {
  return [x, y, canalZ(x) + offset]
}

export function lock(meshes: SceneMeshes, random: Random): void {
  const w = meshes.base(MIDDLE_X)
  chamber(w)
  copings(meshes)
  gate(w, LOCK.lowerGateX, 1)
  gate(w, LOCK.lowerGateX, -1)
  singleGate(w)
  for (const side of [-1, 1]) {
    paddleGear(w, at(LOCK.upperGateX + 1.6, TOP, side * 2.15))
    for (const x of [5.2, 15.6, 21]) bollard(w, at(x, TOP + 0.1, side * 2.35), random)
  }
  bollard(w, at(-6, 0.5, 6.2), random)
  steps(w)
}

function chamber(w: MeshWriter): void {
  for (const side of [-1, 1]) {
    const place = (u: number, v: number): Point => {
      const x = LOCK.lowerGateX - 1.6 + (LOCK.upperGateX + 1.6 - LOCK.lowerGateX + 1.6) * (side > 0 ? 1 - u : u)
      return at(x, -1.2 + (TOP + 1.2) * v, side * LOCK.halfWidth)
    }
    w.paint({ colour: mix(PALETTE.brickLight, PALETTE.brickDark, 0.45), pattern: PATTERN.brick }, () =>
      w.sheet(22, 6, place, {
        uv: (u, v) => [u * 26, v * 3],
        colour: (u, v) =>
          scale(
            mix(PALETTE.brickLight, PALETTE.brickDark, 0.4),
            (v > 0.86 ? 1 : v > 0.8 ? 0.7 : 0.5) * (0.85 + 0.3 * hash(Math.floor(u * 40), Math.floor(v * 20))),
          ),
      }),
    )
  }
}

function copings(meshes: SceneMeshes): void {
  for (let x = LOCK.lowerGateX - 1.6; x < LOCK.upperGateX + 3; x += 1.32) {
    const w = meshes.wide(x)
    for (const side of [-1, 1]) {
      const tint = scale(PALETTE.stone, 0.78 + 0.24 * hash(Math.round(x * 7), side + 3))
      const drop = 0.012 * hash(Math.round(x * 3), side)
      w.within(
        { at: at(x + 0.65, TOP - 0.21 - drop, side * (LOCK.halfWidth + 0.4)), yaw: canalYaw(x) + Math.PI / 2 },
        () => w.paint({ colour: tint }, () => block(w, [0, 0, 0], [1.3, 0.27, 0.84], 0.045)),
      )
    }
  }
}

/** One leaf of the lower pair, with its beam. Leaves meet in a point against the higher water. */
function gate(w: MeshWriter, x: number, side: number): void {
  const heel = at(x, -1.1, side * (LOCK.halfWidth - 0.05))
  const meet = at(x + 0.42, -1.1, side * 0.02)
  leafBetween(w, heel, meet, TOP + 1.28)
  const dx = heel[0] - meet[0]
  const dz = heel[2] - meet[2]
  const length = Math.hypot(dx, dz)
  const along = (distance: number, y: number): Point => [
    heel[0] + (dx / length) * distance,
    y,
    heel[2] + (dz / length) * distance,
  ]
  balanceBeam(w, along(-1.0, TOP + 0.92), along(3.4, TOP + 0.96), along(4.5, TOP + 0.97))
  gatePaddle(w, along(-0.55, TOP + 0.2))
  w.paint({ colour: PALETTE.woodWeathered, pattern: PATTERN.planks }, () =>
    beam(w, along(-1.0, TOP + 0.16), along(0.2, TOP + 0.16), 0.36, 0.05),
  )
  w.paint({ colour: PALETTE.white }, () => {
    for (const d of [-0.9, 0.1])
      tube(w, [offsetX(along(d, TOP + 0.1), -0.2), offsetX(along(d, TOP + 1.15), -0.2)], [0.02, 0.02], 5)
    tube(w, [offsetX(along(-1, TOP + 1.15), -0.2), offsetX(along(0.2, TOP + 1.15), -0.2)], [0.022, 0.022], 5)
  })
}

function offsetX(p: Point, by: number): Point {
  return [p[0] + by, p[1], p[2]]
}

function leafBetween(w: MeshWriter, heel: Point, meet: Point, height: number): void {
  const yaw = Math.atan2(-(meet[2] - heel[2]), meet[0] - heel[0])
  const length = Math.hypot(meet[0] - heel[0], meet[2] - heel[2])
  w.within({ at: [heel[0], heel[1], heel[2]], yaw }, () => {
    w.paint({ colour: scale(PALETTE.black, 1.5), pattern: PATTERN.planks }, () =>
      block(w, [length / 2, 0, 0], [length, height, 0.16], 0.02),
    )
    w.paint({ colour: scale(PALETTE.black, 1.0) }, () => {
      for (const y of [0.35, 1.1, 1.85, height - 0.3]) block(w, [length / 2, y, 0], [length, 0.2, 0.3], 0.03)
      for (const x of [0.09, length - 0.09]) block(w, [x, 0, 0], [0.18, height, 0.32], 0.03)
    })
    // Ironwork, and the green of wet timber below the top water.
    w.paint({ colour: mix(PALETTE.hedge, PALETTE.black, 0.55) }, () =>
      block(w, [length / 2, 0.02, 0], [length - 0.36, 1.05, 0.18], 0.02),
    )
  })
}

function balanceBeam(w: MeshWriter, from: Point, band: Point, to: Point): void {
  w.paint({ colour: scale(PALETTE.black, 1.25) }, () => beam(w, from, band, 0.3, 0.32, 0.045))
  w.paint({ colour: PALETTE.white }, () => beam(w, band, to, 0.33, 0.36, 0.05))
}

function singleGate(w: MeshWriter): void {
  const x = LOCK.upperGateX
  const heel = at(x, -0.2, LOCK.halfWidth)
  const meet = at(x + 0.18, -0.2, -LOCK.halfWidth)
  leafBetween(w, heel, meet, TOP + 0.5)
  balanceBeam(w, at(x + 0.1, TOP + 1.0, -0.9), at(x - 0.1, TOP + 1.04, 4.6), at(x - 0.14, TOP + 1.05, 5.7))
  for (const offset of [-0.9, 0.75])
    w.paint({ colour: scale(PALETTE.black, 1.5) }, () => block(w, at(x, TOP + 0.2, offset), [0.16, 0.7, 0.16], 0.02))
  gatePaddle(w, at(x + 0.05, TOP + 0.25, -0.3))
}

function gatePaddle(w: MeshWriter, foot: Point): void {
  w.paint({ colour: IRON }, () => {
    block(w, foot, [0.1, 1.15, 0.1], 0.015)
    block(w, [foot[0] + 0.02, foot[1] + 0.62, foot[2]], [0.22, 0.2, 0.22], 0.04)
  })
  w.paint({ colour: PALETTE.white }, () => block(w, [foot[0], foot[1] + 1.15, foot[2]], [0.12, 0.14, 0.12], 0.02))
}

/** Ground paddle: a frame with a rack, and the cog that a windlass turns. */
function paddleGear(w: MeshWriter, foot: Point): void {
  w.paint({ colour: IRON }, () => {
    block(w, foot, [0.42, 0.12, 0.5], 0.03)
    for (const z of [-0.15, 0.15]) block(w, [foot[0], foot[1] + 0.1, foot[2] + z], [0.14, 0.95, 0.09], 0.02)
    block(w, [foot[0], foot[1] + 0.75, foot[2]], [0.3, 0.3, 0.36], 0.05)
    tube(
      w,
      [
        [foot[0], foot[1] + 0.9, foot[2] + 0.16],
        [foot[0], foot[1] + 0.9, foot[2] + 0.34],
      ],
      [0.035, 0.03],
      6,
    )
  })
  w.paint({ colour: scale(PALETTE.woodWeathered, 0.8) }, () =>
    block(w, [foot[0], foot[1] + 0.2, foot[2]], [0.06, 1.35, 0.08], 0.01),
  )
  w.paint({ colour: PALETTE.white }, () => block(w, [foot[0], foot[1] + 1.05, foot[2]], [0.34, 0.1, 0.4], 0.03))
}

export function bollard(w: MeshWriter, foot: Point, random: Random): void {
  w.within({ at: foot, roll: random.between(-0.04, 0.04), pitch: random.between(-0.03, 0.03) }, () => {
    w.paint({ colour: IRON }, () =>
      turned(
        w,
        [0, -0.1, 0],
        [
          [0.17, 0],
          [0.15, 0.12],
          [0.12, 0.45],
          [0.16, 0.53],
        ],
        10,
      ),
    )
    w.paint({ colour: PALETTE.white }, () =>
      turned(
        w,
        [0, 0.43, 0],
        [
          [0.16, 0],
          [0.17, 0.05],
          [0.14, 0.12],
          [0.04, 0.15],
        ],
        10,
      ),
    )
  })
}

/** Brick steps from the lower path up to the gates. */
function steps(w: MeshWriter): void {
  for (let i = 0; i < 7; i++) {
    const x = -4.9 + i * 0.62
    const y = 0.42 + i * 0.19
    w.within({ at: at(x, y - 0.35, 3.4), yaw: canalYaw(x) + Math.PI / 2 }, () =>
      w.paint({ colour: scale(PALETTE.stone, 0.8 + 0.15 * hash(i, 9)) }, () =>
        block(w, [0, 0, 0], [0.66, 0.42, 1.5], 0.03),
      ),
    )
  }
}
