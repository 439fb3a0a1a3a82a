// The loft itself: a brick wall of tall windows to the canal, three white-washed walls for boards, floor, trusses, roof.

import { scale } from '../../build/colour.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { block, box } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { DOOR, type Opening, ROOM, WALL_METRES, WINDOWS } from '../room.ts'
import { slopes } from './roof.ts'

const CELL = 0.3

export function shell(w: MeshWriter): void {
  const { x, z } = ROOM
  w.paint({ colour: PAINT.floor, pattern: PATTERN.planks, cell: 0.22 }, () =>
    w.quad([-x, 0, z], [x, 0, z], [x, 0, -z], [-x, 0, -z]),
  )
  w.within({ at: [0, 0, -z] }, () => windowWall(w))
  w.within({ at: [-x, 0, 0], yaw: Math.PI / 2 }, () => gable(w))
  w.within({ at: [x, 0, 0], yaw: -Math.PI / 2 }, () => gable(w))
  w.within({ at: [0, 0, z], yaw: Math.PI }, () => backWall(w))
}

/** Takes its light a little before the wall. Local z is into the room. */
function face(w: MeshWriter, left: number, right: number, low: number, high: number, out = 0): void {
  if (right - left < 0.01 || high - low < 0.01) return
  const cells = (metres: number) => Math.max(1, Math.ceil(metres / CELL - 0.2))
  w.sheet(cells(right - left), cells(high - low), (u, v) => [left + (right - left) * u, low + (high - low) * v, out], {
    normal: [0, 0, 1],
    lightOut: 0.06,
    uv: (u, v) => [left + (right - left) * u, low + (high - low) * v],
  })
}

function windowWall(w: MeshWriter): void {
  const { x, height } = ROOM
  let from = -x
  w.paint({ colour: PAINT.brick, pattern: PATTERN.brick }, () => {
    for (const { middle, width, from: low, to } of WINDOWS) {
      face(w, from, middle - width / 2, 0, height)
      face(w, middle - width / 2, middle + width / 2, 0, low)
      face(w, middle - width / 2, middle + width / 2, to, height)
      from = middle + width / 2
    }
    face(w, from, x, 0, height)
  })
  for (const opening of WINDOWS) window_(w, opening)
  skirting(w, -x, x)
  wallPlate(w)
}

/** The timber on top of a wall, on which the roof rests; seen from below. */
function wallPlate(w: MeshWriter): void {
  const [{ x }, low] = [ROOM, ROOM.height - 0.2]
  w.paint({ colour: PAINT.timber, pattern: PATTERN.grain, cell: 0.5 }, () => {
    block(w, [0, low, 0.09], [x * 2, 0.17, 0.18], 0.015)
    w.quad([-x, low, 0], [x, low, 0], [x, low, 0.18], [-x, low, 0.18])
  })
}

function skirting(w: MeshWriter, left: number, right: number): void {
  w.paint({ colour: scale(PAINT.timberDark, 0.95), pattern: PATTERN.grain, cell: 0.5 }, () =>
    block(w, [(left + right) / 2, 0, 0.016], [right - left, 0.14, 0.032], 0.01),
  )
}

/** Iron bars, four panes wide and four high, in a deep splayed opening with a sill to put plants on. */
function window_(w: MeshWriter, { middle, width, from, to }: Opening): void {
  const [left, right] = [middle - width / 2, middle + width / 2]
  const out = -WALL_METRES
  w.paint({ colour: PAINT.whitewash, pattern: PATTERN.plaster, cell: 0.24 }, () => {
    w.quad([left, from, out], [left, from, 0], [left, to, 0], [left, to, out])
    w.quad([right, from, 0], [right, from, out], [right, to, out], [right, to, 0])
    w.quad([left, to, 0], [right, to, 0], [right, to, out], [left, to, out])
  })
  w.paint({ colour: PAINT.timber, pattern: PATTERN.grain, cell: 0.28 }, () =>
    block(w, [middle, from - 0.04, -0.12], [width + 0.1, 0.05, WALL_METRES + 0.12], 0.014),
  )
  // A row of upright bricks carries the wall over the opening.
  w.paint({ colour: scale(PAINT.brick, 0.86), pattern: PATTERN.brick, cell: 0.3 }, () =>
    w.within({ at: [middle, to + 0.12, 0.012], roll: Math.PI / 2 }, () =>
      w.quad(
        [-0.12, -width / 2 - 0.1, 0],
        [0.12, -width / 2 - 0.1, 0],
        [0.12, width / 2 + 0.1, 0],
        [-0.12, width / 2 + 0.1, 0],
      ),
    ),
  )
  const glass = -0.24
  const [wide, high] = [width, to - from]
  w.paint({ colour: PAINT.iron, cell: 1.3 }, () => {
    for (const side of [-1, 1]) block(w, [middle + side * (wide / 2 - 0.025), from, glass], [0.05, high, 0.06], 0.01)
    for (const at of [from, to - 0.05]) block(w, [middle, at, glass], [wide, 0.05, 0.06], 0.01)
    for (const share of [-0.25, 0, 0.25])
      block(w, [middle + wide * share, from, glass], [share ? 0.022 : 0.034, high, 0.045], 0.007)
    for (const share of [0.25, 0.5, 0.75])
      block(w, [middle, from + high * share, glass], [wide, share === 0.5 ? 0.034 : 0.022, 0.045], 0.007)
  })
}

/** White-washed brick up to the roof. */
function gable(w: MeshWriter): void {
  const { z, height, ridge } = ROOM
  w.paint({ colour: PAINT.whitewash, pattern: PATTERN.brick }, () => {
    face(w, -z, z, 0, height)
    const rise = ridge - height
    w.sheet(
      Math.ceil((z * 2) / CELL),
      Math.ceil(rise / CELL),
      (u, v) => {
        const reach = 1 - Math.abs(u * 2 - 1)
        return [-z + z * 2 * u, height + rise * v * Math.max(0.002, reach), 0]
      },
      {
        normal: [0, 0, 1],
        lightOut: 0.06,
        uv: (u, v) => [-z + z * 2 * u, height + rise * v * (1 - Math.abs(u * 2 - 1))],
      },
    )
  })
  skirting(w, -z, z)
}

function backWall(w: MeshWriter): void {
  const { x, height } = ROOM
  const [left, right] = [DOOR.middle - DOOR.width / 2, DOOR.middle + DOOR.width / 2]
  w.paint({ colour: PAINT.whitewash, pattern: PATTERN.brick }, () => {
    face(w, -x, left, 0, height)
    face(w, left, right, DOOR.height, height)
    face(w, right, x, 0, height)
  })
  skirting(w, -x, left - 0.1)
  skirting(w, right + 0.1, x)
  wallPlate(w)
  door(w)
}

/** Boards of green, closed, with a frame and a brass knob. */
function door(w: MeshWriter): void {
  const { middle, width, height } = DOOR
  w.paint({ colour: scale(PAINT.timberDark, 1.1), pattern: PATTERN.grain, cell: 0.5 }, () => {
    for (const side of [-1, 1])
      block(w, [middle + side * (width / 2 + 0.05), 0, 0.02], [0.11, height + 0.02, 0.08], 0.015)
    block(w, [middle, height, 0.02], [width + 0.21, 0.11, 0.08], 0.015)
  })
  const count = 7
  for (let i = 0; i < count; i++) {
    const at = middle - width / 2 + ((i + 0.5) / count) * width
    w.paint({ colour: scale(PAINT.cupboard, 0.84 + 0.05 * Math.sin(i * 3.7)), pattern: PATTERN.grain, cell: 0.4 }, () =>
      block(w, [at, 0.01, -0.03], [width / count - 0.006, height - 0.02, 0.05], 0.008),
    )
  }
  w.paint({ colour: PAINT.iron }, () => {
    for (const y of [0.35, 1.7]) block(w, [middle, y, 0.004], [width - 0.1, 0.045, 0.014], 0.004)
  })
  w.paint({ colour: [0.5, 0.32, 0.12], pattern: PATTERN.metal }, () =>
    block(w, [middle + width / 2 - 0.09, 1.02, 0.005], [0.045, 0.045, 0.06], 0.018),
  )
}

/** The house as light meets it: never drawn, so that it comes in by windows alone. */
export function outerShell(w: MeshWriter): void {
  const { x, z, height, ridge } = ROOM
  const thick = 0.05
  let from = -x
  const put = (left: number, right: number, low: number, high: number) =>
    box(w, [(left + right) / 2, low, -z - WALL_METRES / 2], [right - left, high - low, WALL_METRES - thick])
  for (const { middle, width, from: low, to } of WINDOWS) {
    put(from, middle - width / 2, 0, height)
    put(middle - width / 2, middle + width / 2, -0.3, low)
    put(middle - width / 2, middle + width / 2, to, height)
    from = middle + width / 2
  }
  put(from, x, 0, height)
  for (const side of [-1, 1]) box(w, [side * (x + 0.2), -0.3, 0], [0.3, ridge + 0.5, z * 2 + 0.8])
  slopes(w, 0.06)
  box(w, [0, -0.3, z + 0.2], [x * 2 + 0.8, height + 0.5, 0.3])
  w.quad([-x - 0.4, -0.02, z], [x + 0.4, -0.02, z], [x + 0.4, -0.02, -z - 0.1], [-x - 0.4, -0.02, -z - 0.1])
}
