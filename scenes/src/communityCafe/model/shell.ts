// The room itself: walls with tall windows on two sides, panelling, plaster, ceiling with beams, floor, the door to the quay.

import { type Colour, scale } from '../../build/colour.ts'
import type { MeshWriter } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { block, box } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { DOOR, NORTH_WINDOWS, type Opening, PANEL_METRES, ROOM, WALL_METRES, WEST_WINDOWS } from '../room.ts'
import { door } from './door.ts'

const CELL = 0.27
const RAIL = 0.06

/** A wall as it stands before somebody who looks along -z: x to the right, its inner face at z 0. */
type Wall = { readonly half: number; readonly openings: readonly Opening[]; readonly turned: boolean }

export function shell(w: MeshWriter, floor: MeshWriter): void {
  const { x, z, height } = ROOM
  floor.paint({ colour: [0.5, 0.5, 0.5], cell: 0.24 }, () =>
    floor.quad([-x, 0, z], [x, 0, z], [x, 0, -z], [-x, 0, -z], [0, 0]),
  )
  w.paint({ colour: PAINT.ceiling, pattern: PATTERN.plaster, cell: 0.3 }, () =>
    w.quad([-x, height, -z], [x, height, -z], [x, height, z], [-x, height, z]),
  )
  beams(w)
  // North, west, south, east; within each, right is the hand of somebody who looks at it.
  w.within({ at: [0, 0, -z] }, () => wall(w, { half: x, openings: NORTH_WINDOWS, turned: false }))
  w.within({ at: [-x, 0, 0], yaw: Math.PI / 2 }, () =>
    wall(w, {
      half: z,
      openings: [...WEST_WINDOWS, DOOR].map(({ middle, ...rest }) => ({ middle: -middle, ...rest })),
      turned: true,
    }),
  )
  w.within({ at: [0, 0, z], yaw: Math.PI }, () => wall(w, { half: x, openings: [], turned: false }))
  w.within({ at: [x, 0, 0], yaw: -Math.PI / 2 }, () => wall(w, { half: z, openings: [], turned: true }))
}

function wall(w: MeshWriter, { half, openings }: Wall): void {
  const inOrder = [...openings].sort((a, b) => a.middle - b.middle)
  const piers: [number, number][] = []
  let from = -half
  for (const { middle, width } of inOrder) {
    piers.push([from, middle - width / 2])
    from = middle + width / 2
  }
  piers.push([from, half])
  for (const [left, right] of piers) {
    plaster(w, left, right, PANEL_METRES, ROOM.height)
    panelling(w, left, right, 0, PANEL_METRES)
  }
  for (const opening of inOrder) {
    const [left, right] = [opening.middle - opening.width / 2, opening.middle + opening.width / 2]
    plaster(w, left, right, opening.to, ROOM.height)
    if (opening.from > 0) panelling(w, left, right, 0, opening.from)
    reveal(w, opening)
    if (opening.from > 0) window_(w, opening)
    else door(w, opening)
  }
  // Picture rail under the ceiling, and a cove.
  w.paint({ colour: PAINT.frame, cell: 0.7 }, () => {
    block(w, [0, ROOM.height - 0.1, 0.02], [half * 2, 0.1, 0.06], 0.02)
  })
}

function plaster(w: MeshWriter, left: number, right: number, low: number, high: number): void {
  if (right - left < 0.01) return
  w.paint({ colour: PAINT.plaster, pattern: PATTERN.plaster, cell: CELL }, () => face(w, left, right, low, high, 0))
}

/** Takes its light a little before the wall, where no moulding stands in it. */
function face(w: MeshWriter, left: number, right: number, low: number, high: number, out: number): void {
  const cells = (metres: number) => Math.max(1, Math.ceil(metres / CELL - 0.2))
  const [wide, tall] = [right - left, high - low]
  w.sheet(cells(wide), cells(tall), (u, v) => [left + wide * u, low + tall * v, out], {
    normal: [0, 0, 1],
    lightOut: 0.1,
    uv: (u, v) => [left + wide * u, low + tall * v],
  })
}

/** Framed panels in sage, with a skirting and a rail on top where the wall goes on. */
function panelling(w: MeshWriter, left: number, right: number, low: number, high: number): void {
  const wide = right - left
  if (wide < 0.01) return
  const out = 0.028
  w.paint({ colour: PAINT.sage, pattern: PATTERN.plaster, cell: CELL }, () => face(w, left, right, low, high, 0.004))
  const count = Math.max(1, Math.round(wide / 0.55))
  w.paint({ colour: scale(PAINT.sage, 1.06), pattern: PATTERN.plaster, cell: 0.9 }, () => {
    for (let i = 0; i <= count; i++) {
      const at = left + (wide * i) / count
      const stile = i === 0 || i === count ? 0.05 : 0.09
      const middle = i === 0 ? at + stile / 2 : i === count ? at - stile / 2 : at
      block(w, [middle, low + 0.1, out / 2], [stile, high - low - 0.16, out], 0.008)
      face(w, middle - stile / 2 + 0.008, middle + stile / 2 - 0.008, low + 0.12, high - 0.1, out + 0.001)
    }
    block(w, [(left + right) / 2, high - 0.13, out / 2], [wide, 0.09, out], 0.008)
    block(w, [(left + right) / 2, low, 0.022], [wide, 0.14, 0.044], 0.012)
  })
  if (high < PANEL_METRES) return
  w.paint({ colour: scale(PAINT.sage, 0.94) }, () =>
    block(w, [(left + right) / 2, high - 0.03, 0.03], [wide, RAIL, 0.06], 0.02),
  )
}

/** The thickness of the wall round an opening. */
function reveal(w: MeshWriter, { middle, width, from, to }: Opening): void {
  const [left, right] = [middle - width / 2, middle + width / 2]
  const out = -WALL_METRES
  w.paint({ colour: PAINT.frame, cell: 0.2 }, () => {
    w.quad([left, from, out], [left, from, 0], [left, to, 0], [left, to, out])
    w.quad([right, from, 0], [right, from, out], [right, to, out], [right, to, 0])
    w.quad([left, to, 0], [right, to, 0], [right, to, out], [left, to, out])
  })
  // An architrave stands a little before the plaster.
  w.paint({ colour: PAINT.frame, cell: 1.3 }, () => {
    for (const side of [-1, 1])
      block(
        w,
        [middle + side * (width / 2 + 0.05), Math.max(0, from - 0.02), 0.02],
        [0.1, to - from + 0.1, 0.05],
        0.015,
      )
    block(w, [middle, to, 0.025], [width + 0.24, 0.12, 0.07], 0.02)
  })
}

function window_(w: MeshWriter, { middle, width, from, to }: Opening): void {
  w.paint({ colour: PAINT.oakPale, pattern: PATTERN.grain, cell: 0.3 }, () =>
    block(w, [middle, from - 0.04, -0.06], [width + 0.14, 0.05, WALL_METRES + 0.16], 0.015),
  )
  const glassZ = -0.2
  const transom = from + (to - from) * 0.7
  w.paint({ colour: PAINT.frame, cell: 1.3 }, () => {
    for (const side of [-1, 1])
      block(w, [middle + side * (width / 2 - 0.03), from, glassZ], [0.06, to - from, 0.07], 0.012)
    for (const [at, high] of [
      [from, 0.07],
      [to - 0.06, 0.06],
      [transom, 0.06],
    ] as const)
      block(w, [middle, at, glassZ], [width, high, 0.07], 0.012)
    // One bar down the middle, two more above the transom.
    block(w, [middle, from, glassZ], [0.045, transom - from, 0.06], 0.01)
    for (const share of [-1 / 6, 1 / 6])
      block(w, [middle + width * share, transom, glassZ], [0.03, to - transom, 0.05], 0.008)
  })
}

function beams(w: MeshWriter): void {
  const { x, z, height } = ROOM
  for (let i = 0; i < 4; i++) {
    const at = -z + ((i + 0.5) / 4) * z * 2
    const tone: Colour = scale(PAINT.oak, 0.92 + 0.1 * Math.sin(i * 5.1))
    w.paint({ colour: tone, pattern: PATTERN.grain, cell: 0.3 }, () => {
      const [low, wide] = [height - 0.17, 0.15]
      w.within({ at: [0, low, at], yaw: 0 }, () => {
        // Only what is seen from below.
        w.quad([-x, 0, -wide / 2], [x, 0, -wide / 2], [x, 0, wide / 2], [-x, 0, wide / 2])
        w.quad([-x, 0, wide / 2], [x, 0, wide / 2], [x, 0.17, wide / 2], [-x, 0.17, wide / 2])
        w.quad([x, 0, -wide / 2], [-x, 0, -wide / 2], [-x, 0.17, -wide / 2], [x, 0.17, -wide / 2])
      })
    })
  }
}

/** The house as the sun meets it: never drawn, so that light comes in by windows alone. */
export function outerShell(w: MeshWriter): void {
  const { x, z, height } = ROOM
  const thick = 0.05
  const pieces = (
    half: number,
    openings: readonly Opening[],
    put: (middle: number, low: number, wide: number, high: number) => void,
  ) => {
    let from = -half
    for (const { middle, width, from: low, to } of [...openings].sort((a, b) => a.middle - b.middle)) {
      put((from + middle - width / 2) / 2, 0, middle - width / 2 - from, height)
      if (low > 0) put(middle, 0, width, low)
      put(middle, to, width, height - to)
      from = middle + width / 2
    }
    put((from + half) / 2, 0, half - from, height)
  }
  pieces(z, [...WEST_WINDOWS, DOOR], (middle, low, wide, high) =>
    box(w, [-x - WALL_METRES / 2, low, middle], [WALL_METRES - thick, high, wide]),
  )
  pieces(x, NORTH_WINDOWS, (middle, low, wide, high) =>
    box(w, [middle, low, -z - WALL_METRES / 2], [wide, high, WALL_METRES - thick]),
  )
  box(w, [0, height + 0.02, 0], [x * 2 + 0.8, 0.2, z * 2 + 0.8])
  box(w, [x + 0.2, -0.2, 0], [0.3, height + 0.3, z * 2 + 0.8])
  box(w, [0, -0.2, z + 0.2], [x * 2 + 0.8, height + 0.3, 0.3])
}
