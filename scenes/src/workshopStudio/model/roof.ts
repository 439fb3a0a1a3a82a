// The roof from below: pale boards on both slopes, purlins, windows in the slope to the south, and timber trusses.

import { scale } from '../../build/colour.ts'
import { blend, distance, type MeshWriter, type Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { block } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { ROOM, SKYLIGHTS, TRUSSES } from '../room.ts'

/** On the slope: `side` is -1 north and 1 south, `up` from eaves (0) to ridge (1), `in_` metres into the room. */
function onSlope(side: number, x: number, up: number, in_ = 0): Point {
  const { z, height, ridge } = ROOM
  const length = Math.hypot(z, ridge - height)
  const [ny, nz] = [-z / length, (-side * (ridge - height)) / length]
  return [x, height + (ridge - height) * up + ny * in_, side * z * (1 - up) + nz * in_]
}

const LIGHT = { from: 0.3, to: 0.66, half: 0.52 } as const

/** Both slopes, open where the sky looks in; `out` metres outside of where they are seen. */
export function slopes(w: MeshWriter, out: number): void {
  const { x } = ROOM
  const strip = (side: number, left: number, right: number, low: number, high: number) => {
    const a = onSlope(side, left, low, -out)
    const b = onSlope(side, right, low, -out)
    const c = onSlope(side, right, high, -out)
    const d = onSlope(side, left, high, -out)
    if (side < 0) w.quad(a, b, c, d)
    else w.quad(b, a, d, c)
  }
  strip(-1, -x, x, 0, 1)
  strip(1, -x, x, 0, LIGHT.from)
  strip(1, -x, x, LIGHT.to, 1)
  let from: number = -x
  for (const at of SKYLIGHTS) {
    strip(1, from, at - LIGHT.half, LIGHT.from, LIGHT.to)
    from = at + LIGHT.half
  }
  strip(1, from, x, LIGHT.from, LIGHT.to)
}

export function roof(w: MeshWriter): void {
  const { x } = ROOM
  w.paint({ colour: PAINT.ceiling, pattern: PATTERN.planks, cell: 0.42 }, () => slopes(w, 0))
  for (const at of SKYLIGHTS) skylight(w, at)
  w.paint({ colour: PAINT.timber, pattern: PATTERN.grain, cell: 0.6 }, () => {
    for (const side of [-1, 1])
      for (const up of [0.2, 0.74]) timber(w, onSlope(side, -x, up, 0.06), onSlope(side, x, up, 0.06), 0.1, 0.12)
    timber(w, [-x, ROOM.ridge - 0.12, 0], [x, ROOM.ridge - 0.12, 0], 0.12, 0.2)
  })
  for (const [i, at] of TRUSSES.entries()) truss(w, at, 0.94 + 0.06 * Math.sin(i * 4.3))
}

/** A frame around the open evening sky. */
function skylight(w: MeshWriter, at: number): void {
  const { from, to, half } = LIGHT
  w.paint({ colour: PAINT.whitewash, cell: 0.5 }, () => {
    for (const side of [-1, 1])
      timber(w, onSlope(1, at + side * half, from, 0.01), onSlope(1, at + side * half, to, 0.01), 0.07, 0.09)
    for (const up of [from, to]) timber(w, onSlope(1, at - half, up, 0.01), onSlope(1, at + half, up, 0.01), 0.07, 0.09)
    timber(w, onSlope(1, at, from, -0.02), onSlope(1, at, to, -0.02), 0.035, 0.04)
  })
}

/** A king-post truss: tie, two rafters, a post, two struts, with iron straps where they meet. */
function truss(w: MeshWriter, x: number, tone: number): void {
  const { z, height, ridge } = ROOM
  const tie = height - 0.12
  w.paint({ colour: scale(PAINT.timber, tone), pattern: PATTERN.grain, cell: 0.4 }, () => {
    timber(w, [x, tie, -z], [x, tie, z], 0.16, 0.22, 0.02)
    for (const side of [-1, 1]) {
      timber(w, onSlope(side, x, 0.01, 0.17), onSlope(side, x, 0.99, 0.17), 0.14, 0.17, 0.016)
      timber(w, [x, tie + 0.2, side * 0.12], onSlope(side, x, 0.52, 0.22), 0.1, 0.11, 0.012)
    }
    block(w, [x, tie + 0.08, 0], [0.14, ridge - tie - 0.36, 0.16], 0.016)
  })
  w.paint({ colour: PAINT.iron, cell: 1 }, () => {
    block(w, [x, tie - 0.14, 0], [0.18, 0.34, 0.05], 0.006)
    for (const side of [-1, 1]) block(w, [x, tie - 0.13, side * (z - 0.34)], [0.18, 0.25, 0.05], 0.006)
  })
}

/** A beam with an underside, which is what one sees of a roof. */
function timber(w: MeshWriter, from: Point, to: Point, width: number, thick: number, bevel = 0.012): void {
  const length = distance(from, to)
  const yaw = Math.atan2(-(to[2] - from[2]), to[0] - from[0])
  const roll = Math.asin(Math.max(-1, Math.min(1, (to[1] - from[1]) / length)))
  const [l, b, low] = [length / 2, width / 2, -thick / 2]
  w.within({ at: blend(from, to, 0.5), yaw, roll }, () => {
    block(w, [0, low, 0], [length, thick, width], bevel)
    w.quad([-l, low, -b], [l, low, -b], [l, low, b], [-l, low, b])
  })
}
