// Walls, roofs, windows and doors from which cottage and café are put together. Fronts face local -z.

import { type Colour, mix, PALETTE, scale } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { PATTERN, type Pattern } from '../../build/pattern.ts'
import { block, box, turned } from '../../build/shapes.ts'

export const LAMPLIGHT: Colour = [1, 0.62, 0.24]

export type Walls = {
  readonly width: number
  readonly depth: number
  readonly eaves: number
  readonly ridge: number
  readonly colour: Colour
  readonly pattern: Pattern | 0
}

/** Four walls and two gables; the ridge runs along x. */
export function walls(w: MeshWriter, { width, depth, eaves, ridge, colour, pattern }: Walls): void {
  const [hx, hz] = [width / 2, depth / 2]
  w.paint({ colour, pattern, cell: 0.9 }, () => {
    w.quad([hx, -0.3, -hz], [-hx, -0.3, -hz], [-hx, eaves, -hz], [hx, eaves, -hz])
    w.quad([-hx, -0.3, hz], [hx, -0.3, hz], [hx, eaves, hz], [-hx, eaves, hz])
    for (const side of [1, -1]) {
      const x = side * hx
      w.quad([x, -0.3, side * hz], [x, -0.3, side * -hz], [x, eaves, side * -hz], [x, eaves, side * hz])
      w.quad([x, eaves, side * hz], [x, eaves, side * -hz], [x, ridge, 0], [x, ridge, 0], [0, eaves + 0.3])
    }
  })
}

/** Two slopes of slate that overhang, with a thick edge and ridge tiles; sagging a little in the middle. */
export function roof(w: MeshWriter, { width, depth, eaves, ridge }: Walls, colour: Colour = PALETTE.slate): void {
  const over = 0.32
  const [hx, hz] = [width / 2 + over, depth / 2 + over]
  const pitch = (ridge - eaves) / (depth / 2)
  const low = eaves - over * pitch
  const sag = (u: number) => -0.07 * Math.sin(u * Math.PI)
  for (const side of [1, -1]) {
    w.paint({ colour, pattern: PATTERN.slates }, () =>
      w.sheet(
        8,
        5,
        (u, v) => [side * hx * (2 * u - 1), low + (ridge + 0.09 - low) * v + sag(u) * v, side * hz * (1 - v)],
        {
          uv: (u, v) => [u * width, v * depth * 0.65],
        },
      ),
    )
    w.paint({ colour: scale(colour, 0.7) }, () =>
      w.quad(
        [-side * hx, low - 0.1, side * hz],
        [side * hx, low - 0.1, side * hz],
        [side * hx, low + 0.01, side * hz],
        [-side * hx, low + 0.01, side * hz],
      ),
    )
    w.paint({ colour: PALETTE.white }, () => {
      for (const end of [1, -1]) {
        const x = end * hx
        const a: Point = [x, low - 0.12, side * hz]
        const b: Point = [x, ridge - 0.06, 0]
        const c: Point = [x, ridge + 0.1, 0]
        const d: Point = [x, low + 0.02, side * hz]
        if (side * end > 0) w.quad(a, b, c, d)
        else w.quad(b, a, d, c)
      }
    })
  }
  w.paint({ colour: PALETTE.brickDark }, () => {
    for (let i = 0; i < 9; i++) {
      const u = (i + 0.5) / 9
      block(w, [-hx + u * 2 * hx, ridge + 0.03 + sag(u), 0], [(2 * hx) / 9 - 0.02, 0.13, 0.24], 0.05)
    }
  })
}

export function chimney(w: MeshWriter, at: Point, height: number): void {
  w.paint({ colour: PALETTE.brickLight, pattern: PATTERN.brick, cell: 0.5 }, () => box(w, at, [0.75, height, 0.6]))
  w.paint({ colour: PALETTE.brickDark, pattern: PATTERN.brick }, () =>
    block(w, [at[0], at[1] + height, at[2]], [0.9, 0.18, 0.74], 0.04),
  )
  w.paint({ colour: mix(PALETTE.brickLight, PALETTE.stone, 0.3) }, () => {
    for (const dx of [-0.18, 0.18])
      turned(
        w,
        [at[0] + dx, at[1] + height + 0.15, at[2]],
        [
          [0.13, 0],
          [0.1, 0.1],
          [0.11, 0.36],
          [0.13, 0.4],
          [0.06, 0.41],
        ],
        9,
      )
  })
}

export type Pane = {
  readonly at: Point
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  readonly frame: Colour
  readonly lamp?: number
}

/** A lamplit window in a wall that faces -z: reveal, sill, bars, and a warm room behind the glass. */
export function lamplitWindow(w: MeshWriter, { at, width, height, columns, rows, frame, lamp = 1 }: Pane): void {
  const [x, y, z] = at
  const face = (x0: number, x1: number, y0: number, y1: number, out: number) =>
    w.quad([x + x1, y + y0, z - out], [x + x0, y + y0, z - out], [x + x0, y + y1, z - out], [x + x1, y + y1, z - out])
  w.paint({ matter: 'glow' }, () => {
    const glow = (u: number, v: number) => {
      const near = Math.exp(-(((u - 0.5) * 2.4) ** 2) - ((v - 0.62) * 2.2) ** 2)
      return scale(mix([0.5, 0.24, 0.08], LAMPLIGHT, near), (0.52 + 0.48 * near) * lamp)
    }
    w.sheet(4, 4, (u, v) => [x + width * (0.5 - u), y + height * v, z - 0.02], { colour: glow })
    // Curtains, and something on the sill against the light.
    for (const side of [1, -1]) {
      w.paint({ colour: scale(mix(PALETTE.boatCream, LAMPLIGHT, 0.5), 0.52 * lamp) }, () => {
        const [a, b] = side > 0 ? [width * 0.5, width * 0.33] : [-width * 0.33, -width * 0.5]
        w.quad(
          [x + a, y, z - 0.03],
          [x + b, y, z - 0.03],
          [x + b - 0.02 * side, y + height, z - 0.03],
          [x + a, y + height, z - 0.03],
        )
      })
    }
  })
  w.paint({ colour: frame }, () => {
    const bar = 0.045
    for (let i = 0; i <= columns; i++) {
      const px = -width / 2 + (width * i) / columns
      face(px - bar / 2 - (i % columns ? 0 : 0.02), px + bar / 2 + (i % columns ? 0 : 0.02), 0, height, 0.05)
    }
    for (let i = 0; i <= rows; i++)
      face(-width / 2, width / 2, (height * i) / rows - bar / 2, (height * i) / rows + bar / 2, 0.052)
    const t = 0.08
    box(w, [x, y + height, z], [width + 0.26, 0.16, 0.16], {})
    for (const side of [1, -1]) box(w, [x + side * (width / 2 + t / 2), y, z], [t, height, 0.16])
  })
  w.paint({ colour: PALETTE.stone }, () => block(w, [x, y - 0.1, z - 0.06], [width + 0.32, 0.1, 0.26], 0.02))
}

/** A panelled door, 2.05 m high, with a step and a lamp over it. */
export function door(w: MeshWriter, at: Point, colour: Colour, width = 0.95): void {
  const [x, y, z] = at
  w.paint({ colour: PALETTE.white }, () => {
    for (const side of [1, -1]) block(w, [x + side * (width / 2 + 0.05), y, z], [0.1, 2.05, 0.18], 0.015)
    block(w, [x, y + 2.05, z], [width + 0.24, 0.14, 0.2], 0.02)
  })
  w.paint({ colour }, () => {
    block(w, [x, y + 0.02, z], [width, 2.02, 0.1], 0.01)
    for (const [dx, dy, h] of [
      [-0.23, 0.2, 0.6],
      [0.23, 0.2, 0.6],
    ] as const)
      block(w, [x + dx * width, y + dy, z - 0.035], [width * 0.34, h, 0.06], 0.02)
  })
  w.paint({ matter: 'glow', colour: scale(LAMPLIGHT, 0.8) }, () => {
    for (const dx of [-0.22, 0.22])
      w.quad(
        [x + (dx + 0.17) * width, y + 1.05, z - 0.06],
        [x + (dx - 0.17) * width, y + 1.05, z - 0.06],
        [x + (dx - 0.17) * width, y + 1.8, z - 0.06],
        [x + (dx + 0.17) * width, y + 1.8, z - 0.06],
      )
  })
  w.paint({ colour: PALETTE.sun }, () =>
    turned(
      w,
      [x + width * 0.4, y + 0.98, z - 0.08],
      [
        [0.001, -0.03],
        [0.032, 0],
        [0.001, 0.03],
      ],
      7,
    ),
  )
  w.paint({ colour: PALETTE.stone }, () => block(w, [x, y - 0.14, z - 0.32], [width + 0.5, 0.16, 0.6], 0.03))
  lantern(w, [x + width / 2 + 0.38, y + 1.9, z - 0.12])
}

export function lantern(w: MeshWriter, at: Point): void {
  w.paint({ colour: scale(PALETTE.black, 1.2) }, () => {
    turned(
      w,
      [at[0], at[1] + 0.22, at[2]],
      [
        [0.13, 0],
        [0.02, 0.1],
      ],
      6,
    )
    turned(
      w,
      [at[0], at[1] - 0.03, at[2]],
      [
        [0.01, 0],
        [0.07, 0.02],
      ],
      6,
    )
  })
  w.paint({ matter: 'glow', colour: [1, 0.78, 0.42] }, () =>
    turned(
      w,
      at,
      [
        [0.06, 0],
        [0.09, 0.22],
      ],
      6,
    ),
  )
}
