// The humpbacked brick bridge over canal and path: arch, courses, parapet, number plate, grooves worn by ropes.

import { mix, PALETTE, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN } from '../../build/pattern.ts'
import { hash } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { beam, block } from '../../build/shapes.ts'
import { BRIDGE_X, canalZ } from '../canalLine.ts'

const WEST = BRIDGE_X - 2.1
const EAST = BRIDGE_X + 2.1
const ARCH = { middle: 1.2, half: 4, spring: 0.9, rise: 2.35 }
const REACH = { from: -15, to: 19.5 }
const Z = canalZ(BRIDGE_X)

function archHeight(offset: number): number {
  const t = (offset - ARCH.middle) / ARCH.half
  return Math.abs(t) >= 1 ? -0.9 : ARCH.spring + ARCH.rise * Math.sqrt(1 - t * t)
}

/** Height of the parapet's top: a hump that runs out into the banks. */
function hump(offset: number): number {
  const t = Math.min(
    1,
    Math.abs(offset - ARCH.middle) / (offset < ARCH.middle ? ARCH.middle - REACH.from : REACH.to - ARCH.middle),
  )
  return 1.15 + 3.85 * (0.5 + 0.5 * Math.cos(t * Math.PI)) ** 1.15
}

export function bridge(meshes: SceneMeshes): void {
  const w = meshes.base(BRIDGE_X - 1)
  const brick = mix(PALETTE.brickLight, PALETTE.brickDark, 0.25)
  for (const side of [-1, 1]) face(w, side, brick)
  barrel(w)
  coping(meshes.wide(BRIDGE_X - 1))
  road(w)
  quoins(meshes.wide(BRIDGE_X - 1))
  plate(w, meshes)
}

function face(w: MeshWriter, side: number, brick: typeof PALETTE.brickLight): void {
  const x = side < 0 ? WEST : EAST
  const stops: number[] = []
  for (let o = REACH.from; o < REACH.to; o += 0.75) stops.push(o)
  const left = ARCH.middle - ARCH.half
  const right = ARCH.middle + ARCH.half
  for (let i = 0; i <= 22; i++) stops.push(ARCH.middle - ARCH.half * Math.cos((i / 22) * Math.PI))
  stops.push(left - 0.001, right + 0.001, REACH.to)
  stops.sort((a, b) => a - b)
  const last = stops.length - 1
  w.paint({ colour: brick, pattern: PATTERN.brick }, () => {
    const at = (u: number) => {
      const i = Math.min(last - 1, Math.floor(u * last))
      return stops[i]! + (stops[i + 1]! - stops[i]!) * (u * last - i)
    }
    const place = (u: number, v: number): Point => {
      const offset = at(side < 0 ? u : 1 - u)
      const low = archHeight(offset)
      const y = low + (hump(offset) - low) * v
      // The wall leans in a little towards the top, as old walls do.
      return [x + side * -0.05 * (y / 4), y, Z + offset]
    }
    const tint = (u: number, v: number) => {
      const [, y, z] = place(u, v)
      const damp = y < 0.4 ? 0.68 : 1
      return scale(brick, damp * (0.86 + 0.28 * hash(Math.round(z * 2), Math.round(y * 3))))
    }
    w.sheet(last, 5, place, {
      uv: (u, v) => [place(u, v)[2] - Z, place(u, v)[1]],
      colour: tint,
      normal: [side, 0.02, 0],
      lightOut: 0.16,
    })
  })
  ring(w, x, side)
  band(w, x, side)
}

/** The ring of the arch: bricks on end, a hand's breadth proud of the wall. */
function ring(w: MeshWriter, x: number, side: number): void {
  const tint = mix(PALETTE.brickDark, PALETTE.brickLight, 0.3)
  const point = (u: number, out: number, depth: number): Point => {
    const angle = Math.PI * u
    return [
      x + side * depth,
      ARCH.spring + Math.sin(angle) * (ARCH.rise + out),
      Z + ARCH.middle - Math.cos(angle) * (ARCH.half + out),
    ]
  }
  const flip = (u: number) => (side < 0 ? u : 1 - u)
  w.paint({ colour: tint, pattern: PATTERN.brick }, () => {
    w.sheet(26, 1, (u, v) => point(flip(u), v * 0.46, 0.07), { uv: (u, v) => [v * 0.45, u * 10.2] })
    w.sheet(26, 1, (u, v) => point(flip(u), 0.46, 0.07 - v * 0.09))
    w.sheet(26, 1, (u, v) => point(flip(u), 0, -0.02 + v * 0.09))
  })
}

/** A course of bricks that stands out below the parapet. */
function band(w: MeshWriter, x: number, side: number): void {
  w.paint({ colour: mix(PALETTE.brickDark, PALETTE.stone, 0.15), pattern: PATTERN.brick }, () => {
    for (const [low, high, out, flat] of [
      [-1.12, -0.98, 0.08, false],
      [-0.98, -0.98, 0.08, true],
    ] as const) {
      w.sheet(40, 1, (u, v) => {
        const offset = REACH.from + 2 + (REACH.to - REACH.from - 4) * (side < 0 ? u : 1 - u)
        const y = hump(offset) + low + (high - low) * v
        return [x + side * (flat ? out * (1 - v) - 0.04 * v : out), y, Z + offset]
      })
    }
  })
}

function barrel(w: MeshWriter): void {
  w.paint({ colour: scale(PALETTE.brickDark, 0.9), pattern: PATTERN.brick, shade: 0.8 }, () => {
    w.sheet(
      20,
      4,
      (u, v) => {
        const angle = Math.PI * u
        return [
          WEST + (EAST - WEST) * v,
          ARCH.spring + Math.sin(angle) * ARCH.rise,
          Z + ARCH.middle - Math.cos(angle) * ARCH.half,
        ]
      },
      { uv: (u, v) => [v * 4.2, u * 10.2] },
    )
    for (const side of [-1, 1]) {
      const z = Z + ARCH.middle + side * ARCH.half
      const corner = (x: number, y: number): Point => [x, y, z]
      if (side < 0) w.quad(corner(WEST, -0.9), corner(EAST, -0.9), corner(EAST, ARCH.spring), corner(WEST, ARCH.spring))
      else w.quad(corner(EAST, -0.9), corner(WEST, -0.9), corner(WEST, ARCH.spring), corner(EAST, ARCH.spring))
    }
  })
}

function coping(w: MeshWriter): void {
  for (const x of [WEST + 0.16, EAST - 0.16]) {
    for (let offset = REACH.from; offset < REACH.to - 0.3; offset += 0.82) {
      const tint = scale(
        mix(PALETTE.stone, PALETTE.brickDark, 0.18),
        0.85 + 0.25 * hash(Math.round(offset * 10), Math.round(x)),
      )
      w.paint({ colour: tint }, () =>
        beam(
          w,
          [x, hump(offset) + 0.05, Z + offset],
          [x, hump(offset + 0.8) + 0.05, Z + offset + 0.79],
          0.5,
          0.13,
          0.035,
        ),
      )
    }
  }
}

function road(w: MeshWriter): void {
  w.paint({ colour: PALETTE.gravel, pattern: PATTERN.gravel }, () =>
    w.sheet(2, 30, (u, v) => {
      const offset = REACH.to + (REACH.from - REACH.to) * v
      return [WEST + 0.3 + (EAST - WEST - 0.6) * u, hump(offset) - 1.05, Z + offset]
    }),
  )
  for (const x of [WEST, EAST]) {
    const inner = x === WEST ? 0.32 : -0.32
    w.paint({ colour: PALETTE.brickDark, pattern: PATTERN.brick }, () =>
      w.sheet(30, 1, (u, v) => {
        const t = x === WEST ? 1 - u : u
        const offset = REACH.from + (REACH.to - REACH.from) * t
        return [x + inner, hump(offset) - 1.1 + 1.1 * v, Z + offset]
      }),
    )
  }
}

/** Stone corners of the arch beside the path, with the grooves of two centuries of wet rope. */
function quoins(w: MeshWriter): void {
  const z = Z + ARCH.middle + ARCH.half
  for (const x of [WEST, EAST]) {
    for (let i = 0; i < 5; i++) {
      const long = i % 2 === 0
      w.paint({ colour: scale(PALETTE.stone, 0.82 + 0.1 * hash(i, 3)) }, () =>
        block(w, [x, -0.05 + i * 0.3, z + (long ? 0.14 : 0.06)], [0.22, 0.29, long ? 0.52 : 0.36], 0.03),
      )
    }
    w.paint({ colour: scale(PALETTE.earth, 0.35) }, () => {
      for (const y of [0.62, 0.78, 0.9, 1.07, 1.2])
        beam(w, [x - 0.16, y, z - 0.125], [x + 0.16, y - 0.03, z - 0.125], 0.012, 0.035, 0.004)
    })
  }
}

const STROKES: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 0.82],
    [0.12, 0.97],
    [0.38, 1],
    [0.5, 0.8],
    [0.42, 0.55],
    [0, 0],
    [0.55, 0],
  ],
  [
    [0.8, 1],
    [1.38, 1],
    [1, 0],
  ],
]

/** The cast number plate over the arch. */
function plate(w: MeshWriter, meshes: SceneMeshes): void {
  const [y, z] = [3.86, Z + ARCH.middle]
  w.paint({ colour: scale(PALETTE.black, 1.1) }, () => block(w, [WEST - 0.02, y - 0.05, z], [0.07, 0.5, 0.66], 0.03))
  w.paint({ colour: PALETTE.white }, () => block(w, [WEST - 0.045, y - 0.015, z], [0.05, 0.43, 0.59], 0.02))
  const d = meshes.base(WEST)
  d.paint({ colour: PALETTE.black }, () => {
    for (const stroke of STROKES) {
      for (let i = 1; i < stroke.length; i++) {
        const at = ([u, v]: readonly [number, number]): Point => [
          WEST - 0.075,
          y + 0.06 + v * 0.28,
          z - 0.19 + u * 0.28,
        ]
        beam(d, at(stroke[i - 1]!), at(stroke[i]!), 0.012, 0.045, 0.004)
      }
    }
  })
}
