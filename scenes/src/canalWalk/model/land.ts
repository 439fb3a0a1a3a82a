// The ground meshes: near land that takes the painted picture, far fields with their own colour, banks and the water's sheet.

import { mix, PALETTE, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { noise } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { canalZ, farEdge, LOCK, nearEdge, waterAt } from '../canalLine.ts'
import { groundHeight, hasWall } from '../ground.ts'
import { GROUND_PICTURE } from '../groundRange.ts'

const NEAR_SIDE = [0, 0.35, 0.9, 1.7, 2.6, 3.6, 5, 7, 9, 12, 15, 19]
const FAR_SIDE = [-0.8, 0, 0.4, 0.9, 1.5, 2.2, 3.4, 5, 8, 11, 15]

/** Rows of ground between two walls of x. Only positions count: the picture brings the colour. */
export function nearLand(writerAt: (x: number) => MeshWriter): void {
  const step = 59 / 28
  for (let i = 0; i < 112; i++) {
    const x0 = GROUND_PICTURE.fromX + i * step
    const w = writerAt(x0 + step / 2)
    band(w, x0, x0 + step, (x) =>
      NEAR_SIDE.map((d) => Math.min(GROUND_PICTURE.toOffset, nearEdge(x) + d)).concat(GROUND_PICTURE.toOffset),
    )
    band(w, x0, x0 + step, (x) =>
      FAR_SIDE.map((d) => Math.max(GROUND_PICTURE.fromOffset, farEdge(x) - (hasWall(x) ? Math.max(0, d) : d))).concat(
        GROUND_PICTURE.fromOffset,
      ),
    )
  }
}

function band(w: MeshWriter, x0: number, x1: number, offsets: (x: number) => number[]): void {
  const [left, right] = [offsets(x0), offsets(x1)]
  const first = w.positions.length / 3
  for (let i = 0; i < left.length; i++) {
    for (const [x, offset] of [
      [x0, left[i]!],
      [x1, right[i]!],
    ] as const) {
      const at: Point = [x, groundHeight(x, offset), canalZ(x) + offset]
      w.vertex(at, w.lightPoint(at, [0, 1, 0]))
    }
  }
  for (let i = 0; i < left.length - 1; i++) {
    const a = first + i * 2
    if (left[i + 1]! > left[i]!) {
      w.triangle(a, a + 2, a + 1)
      w.triangle(a + 1, a + 2, a + 3)
    } else {
      w.triangle(a, a + 1, a + 2)
      w.triangle(a + 1, a + 3, a + 2)
    }
  }
}

/** Fields beyond the picture, in patches of different green and stubble. */
export function farLand({ backdrop: w }: SceneMeshes): void {
  const grass = mix(PALETTE.grass, PALETTE.stone, 0.25)
  const stubble = mix(PALETTE.stone, PALETTE.sun, 0.3)
  const colour = (x: number, offset: number) => {
    const field = noise(Math.floor(x / 38) * 7.3, Math.floor(offset / 26) * 5.1)
    return scale(mix(grass, stubble, field > 0.62 ? 0.6 : field * 0.3), 0.92)
  }
  const strip = (near: number, far: number, rows: number) => {
    const place = (u: number, v: number): Point => {
      const x = -210 + u * 420
      const offset = near + (far - near) * v * v
      return [x, groundHeight(Math.max(-118, Math.min(118, x)), offset) - 0.06, canalZ(x) + offset]
    }
    const at = (u: number, v: number) => colour(-210 + u * 420, near + (far - near) * v * v)
    if (near < 0) w.sheet(50, rows, place, { colour: at })
    else w.sheet(50, rows, (u, v) => place(1 - u, v), { colour: (u, v) => at(1 - u, v) })
  }
  strip(GROUND_PICTURE.toOffset - 0.5, 110, 7)
  strip(GROUND_PICTURE.fromOffset + 0.5, -170, 9)
  for (const end of [-1, 1]) {
    const place = (u: number, v: number): Point => {
      const x = end * (117.8 + u * 92)
      const offset = -21 + v * 46
      const inWater = Math.abs(offset) < 5
      return [x, inWater ? -1 : groundHeight(end * 117.9, offset) - 0.05, canalZ(x) + offset]
    }
    w.paint({ colour: grass }, () => w.sheet(5, 23, end > 0 ? (u, v) => place(1 - u, v) : place))
  }
}

/** The wall between path and water, and the far wall where there is one. */
export function banks(meshes: SceneMeshes): void {
  for (let x = -118; x < 118; x += 4) {
    const w = meshes.base(x + 2)
    const isLock = x > -13 && x < LOCK.upperGateX + 9
    w.paint(
      {
        colour: isLock ? PALETTE.brickDark : mix(PALETTE.stone, PALETTE.earth, 0.35),
        pattern: isLock ? PATTERN.brick : PATTERN.ashlar,
      },
      () => {
        if (!(x > LOCK.lowerGateX - 4 && x < LOCK.upperGateX)) bankWall(w, x, 1, nearEdge)
        if (hasWall(x) && hasWall(x + 4) && !(x > LOCK.lowerGateX - 4 && x < LOCK.upperGateX))
          bankWall(w, x, -1, farEdge)
      },
    )
  }
}

function bankWall(w: MeshWriter, x: number, side: number, edge: (x: number) => number): void {
  const place = (u: number, v: number): Point => {
    const at = x + u * 4
    const offset = edge(at)
    const low = Math.min(waterAt(x), waterAt(x + 4)) - 0.4
    const high = groundHeight(at, offset + side * 0.001) + 0.02
    return [at, low + (high - low) * v, canalZ(at) + offset + side * 0.04]
  }
  const uv = (u: number, v: number): readonly [number, number] => [
    (((x % 40) + 40) % 40) + u * 4,
    v * 1.2 + (hasWall(x) ? waterAt(x) : 0),
  ]
  w.sheet(4, 2, side > 0 ? (u, v) => place(1 - u, v) : place, { uv })
}

/** The water's surface. Its shader finds its own place on the canal from x and z. */
export function waterSheet(w: MeshWriter): void {
  const pound = (from: number, to: number, level: number, steps: number, half?: number) =>
    w.sheet(steps, 2, (u, v) => {
      const x = from + (to - from) * u
      const near = half ?? nearEdge(x) + 0.1
      const far = half ? -half : farEdge(x) - (hasWall(x) ? 0 : 1.6)
      return [x, level, canalZ(x) + near + (far - near) * v]
    })
  pound(-210, LOCK.lowerGateX + 0.2, waterAt(0), 76)
  pound(LOCK.lowerGateX + 0.2, LOCK.upperGateX + 0.5, waterAt(10), 8, LOCK.halfWidth + 0.02)
  pound(LOCK.upperGateX + 0.5, 210, waterAt(50), 76)
}
