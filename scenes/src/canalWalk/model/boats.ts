// Painted narrowboats: hull, cabin with panels and windows, a roof that somebody lives under.

import { type Colour, mix, PALETTE, scale } from '../../build/colour.ts'
import { leaf } from '../../build/foliage.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import type { Random } from '../../build/random.ts'
import type { SceneMeshes } from '../../build/SceneMeshes.ts'
import { block, tube } from '../../build/shapes.ts'
import { canalYaw, canalZ, waterAt } from '../canalLine.ts'
import { BRASS, PETALS, roofThings, ropeRing } from './boatRoof.ts'

export type Boat = {
  readonly x: number
  readonly offset: number
  readonly length: number
  readonly colour: Colour
  readonly panel: Colour
  readonly flowers: boolean
}

const HALF = 1.05

/** Along the boat x runs from stern to bow; the towpath lies at +z. */
export function boat(meshes: SceneMeshes, random: Random, look: Boat): void {
  const w = meshes.base(look.x)
  const at: Point = [look.x, waterAt(look.x), canalZ(look.x) + look.offset]
  const frame = { at, yaw: canalYaw(look.x) + Math.PI / 2 }
  w.within(frame, () => {
    hull(w, look)
    cabin(w, look)
    foredeck(w, look)
    stern(w, look)
  })
  roofThings(meshes, random, look, frame)
}

function hull(w: MeshWriter, { length, colour }: Boat): void {
  const halfAt = (t: number) =>
    HALF * Math.min(1, Math.sqrt(Math.min(1, (1 - t) * 7.5)), 0.55 + Math.sqrt(Math.min(1, t * 22)) * 0.45)
  const sheer = (t: number) => 0.52 + 0.34 * Math.max(0, (t - 0.8) / 0.2) ** 1.7 + 0.08 * Math.max(0, (0.08 - t) / 0.08)
  const band = (low: (t: number) => number, high: (t: number) => number, tint: Colour, out = 0) => {
    for (const side of [1, -1]) {
      const place = (u: number, v: number): Point => {
        const t = side > 0 ? u : 1 - u
        const y = low(t) + (high(t) - low(t)) * v
        return [(t - 0.5) * length, y, side * (halfAt(t) + out - 0.05 * (1 - v))]
      }
      w.paint({ colour: tint }, () => w.sheet(34, 1, place))
    }
  }
  band(
    () => -0.3,
    (t) => sheer(t) - 0.16,
    scale(PALETTE.black, 1.3),
  )
  band((t) => sheer(t) - 0.16, sheer, colour, 0.012)
  band(
    (t) => sheer(t) - 0.19,
    (t) => sheer(t) - 0.155,
    PALETTE.boatCream,
    0.03,
  )
  w.paint({ colour: scale(PALETTE.black, 1.5) }, () =>
    w.sheet(34, 2, (u, v) => [(0.5 - u) * length, sheer(1 - u) - 0.02, (0.5 - v) * 2 * halfAt(1 - u)]),
  )
}

function cabin(w: MeshWriter, { length, colour, panel }: Boat): void {
  const [from, to] = [-length / 2 + 2, length / 2 - 3.4]
  const [foot, eaves, ridge] = [0.5, 1.42, 1.53]
  const lean = 0.1
  for (const side of [1, -1]) {
    const wall = (x: number, v: number, out = 0): Point => [
      x,
      foot + (eaves - foot) * v,
      side * (HALF - 0.13 - lean * v + out),
    ]
    const plate = (x0: number, x1: number, v0: number, v1: number, tint: Colour, out: number) =>
      w.paint({ colour: tint }, () =>
        side > 0
          ? w.quad(wall(x0, v0, out), wall(x1, v0, out), wall(x1, v1, out), wall(x0, v1, out))
          : w.quad(wall(x1, v0, out), wall(x0, v0, out), wall(x0, v1, out), wall(x1, v1, out)),
      )
    plate(from, to, 0, 1, colour, 0)
    plate(from, to, 0.9, 0.945, PALETTE.boatCream, 0.006)
    const panels = [from + 0.25, from + 2.6, from + (to - from) * 0.55, to - 0.25]
    panels.slice(0, 3).forEach((x0, i) => {
      const x1 = panels[i + 1]! - 0.22
      plate(x0, x1, 0.1, 0.86, PALETTE.boatCream, 0.008)
      plate(x0 + 0.05, x1 - 0.05, 0.14, 0.82, panel, 0.012)
    })
    for (let x = from + 1.1; x < to - 0.6; x += 1.95) window(w, plate, x)
    castles(w, wall, from + 0.25, side)
  }
  w.paint({ colour: mix(colour, PALETTE.boatCream, 0.12) }, () => {
    w.sheet(8, 4, (u, v) => {
      const x = to + 0.1 + (from - to - 0.2) * u
      const z = (0.5 - v) * 2 * (HALF - 0.17)
      return [x, ridge - 0.13 * (2 * v - 1) ** 2, z]
    })
    for (const x of [from, to])
      w.quad([x, foot, HALF - 0.13], [x, foot, 0.13 - HALF], [x, eaves, 0.23 - HALF], [x, eaves, HALF - 0.23])
  })
  w.paint({ colour: PALETTE.boatRed }, () => {
    for (const side of [1, -1])
      tube(
        w,
        [
          [from + 0.2, 1.53, side * 0.72],
          [to - 0.2, 1.53, side * 0.72],
        ],
        [0.025, 0.025],
        5,
      )
  })
}

type Wall = (x: number, v: number, out?: number) => Point
type Plate = (x0: number, x1: number, v0: number, v1: number, tint: Colour, out: number) => void

function window(w: MeshWriter, plate: Plate, x: number): void {
  plate(x - 0.42, x + 0.42, 0.34, 0.8, BRASS, 0.018)
  w.paint({ matter: 'glow' }, () => {
    plate(x - 0.38, x + 0.38, 0.38, 0.76, [0.09, 0.1, 0.105], 0.024)
    plate(x - 0.36, x + 0.3, 0.6, 0.745, [0.42, 0.4, 0.36], 0.028)
  })
  plate(x - 0.34, x - 0.2, 0.4, 0.75, PALETTE.boatCream, 0.03)
  plate(x + 0.2, x + 0.34, 0.4, 0.75, PALETTE.boatCream, 0.03)
}

/** Roses on the panel beside the stern, as dots of paint. */
function castles(w: MeshWriter, wall: Wall, x: number, side: number): void {
  const spots: readonly (readonly [number, number, number])[] = [
    [0.35, 0.28, 0],
    [0.62, 0.24, 1],
    [0.9, 0.3, 3],
    [1.25, 0.26, 0],
    [1.55, 0.3, 1],
    [1.85, 0.26, 2],
  ]
  for (const [dx, v, petal] of spots) {
    const centre = wall(x + dx, v, 0.02)
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2
      const at: Point = [centre[0] + Math.cos(angle) * 0.045, centre[1] + Math.sin(angle) * 0.045, centre[2]]
      w.paint({ matter: 'leaf' }, () =>
        leaf(
          w,
          at,
          [Math.cos(angle) * 0.08, Math.sin(angle) * 0.08, 0],
          [-Math.sin(angle) * 0.07, Math.cos(angle) * 0.07, 0],
          [0, 0.2, side],
          PETALS[petal]!,
          0,
        ),
      )
    }
  }
}

function foredeck(w: MeshWriter, { length, panel, colour }: Boat): void {
  const x = length / 2 - 3.35
  w.paint({ colour: panel }, () => {
    // The cratch: a canvas tent over the front well.
    w.quad([x, 0.5, 0.86], [x + 1.5, 0.52, 0.72], [x + 1.5, 1.35, 0.03], [x, 1.5, 0.03])
    w.quad([x + 1.5, 0.52, -0.72], [x, 0.5, -0.86], [x, 1.5, -0.03], [x + 1.5, 1.35, -0.03])
  })
  w.paint({ colour: PALETTE.boatCream }, () =>
    w.quad([x + 1.51, 0.52, 0.72], [x + 1.51, 0.52, -0.72], [x + 1.51, 1.35, -0.03], [x + 1.51, 1.35, 0.03]),
  )
  w.paint({ colour: PALETTE.boatRed }, () =>
    w.quad([x + 1.52, 0.6, 0.45], [x + 1.52, 0.6, -0.45], [x + 1.52, 1.12, -0.08], [x + 1.52, 1.12, 0.08]),
  )
  w.paint({ colour: PALETTE.stone }, () => {
    for (let i = 0; i < 4; i++) ropeRing(w, [x + 2.35, 0.62 + i * 0.045, 0], 0.26 - i * 0.035)
  })
  w.paint({ colour }, () => block(w, [length / 2 - 0.5, 0.72, 0], [0.16, 0.2, 0.16], 0.03))
}

function stern(w: MeshWriter, { length }: Boat): void {
  const x = -length / 2
  w.paint({ colour: PALETTE.woodOiled }, () =>
    tube(
      w,
      [
        [x + 0.15, 0.6, 0],
        [x + 0.2, 1.1, 0],
        [x + 0.6, 1.28, 0],
        [x + 1.35, 1.34, 0],
      ],
      [0.035, 0.035, 0.03, 0.03],
      6,
    ),
  )
  w.paint({ colour: BRASS }, () =>
    tube(
      w,
      [
        [x + 1.05, 1.32, 0],
        [x + 1.2, 1.33, 0],
      ],
      [0.036, 0.036],
      6,
    ),
  )
  w.paint({ colour: PALETTE.boatRed }, () => {
    w.quad([x + 2.01, 0.55, 0.1], [x + 2.01, 0.55, 0.5], [x + 2.01, 1.4, 0.45], [x + 2.01, 1.4, 0.1])
  })
  w.paint({ colour: PALETTE.boatCream }, () =>
    w.quad([x + 1.99, 0.75, -0.55], [x + 1.99, 0.75, -0.12], [x + 1.99, 1.3, -0.12], [x + 1.99, 1.3, -0.5]),
  )
}
