// Writes triangles: positions, colours, pattern and sway, and the points at which light is to be baked.
// A model owns its instance while it builds; it never knows about light itself.

import { Matrix4, Vector3 } from 'three'
import { type Colour, PALETTE } from './colour.ts'
import type { Pattern } from './pattern.ts'

export type Point = readonly [x: number, y: number, z: number]
export type Frame = { readonly at: Point; readonly yaw?: number; readonly pitch?: number; readonly roll?: number }
/** solid: light and shadow by rays. leaf: soft, lets light through. glow: shines by itself. */
export type Matter = 'solid' | 'leaf' | 'glow'
export type LightPoint = {
  readonly at: Vector3
  readonly normal: Vector3
  readonly matter: Matter
  readonly shade: number
}

export class MeshWriter {
  readonly positions: number[] = []
  readonly colours: number[] = []
  readonly extras: number[] = []
  readonly uvs: number[] = []
  readonly indices: number[] = []
  readonly lightPoints: LightPoint[] = []
  /** Which light point a vertex takes its light from. */
  readonly lightOf: number[] = []
  /** Faces are cut into cells of about this size, so that shadows have somewhere to fall. */
  cell = 1.4
  colour: Colour = PALETTE.stone
  pattern: Pattern | 0 = 0
  matter: Matter = 'solid'
  /** 1 is open air; a model lowers it where it knows that no light comes in. */
  shade = 1
  #matrix = new Matrix4()

  within(frame: Frame, write: () => void): void {
    const before = this.#matrix
    const turn = new Matrix4().makeRotationY(frame.yaw ?? 0)
    if (frame.pitch) turn.multiply(new Matrix4().makeRotationX(frame.pitch))
    if (frame.roll) turn.multiply(new Matrix4().makeRotationZ(frame.roll))
    turn.setPosition(frame.at[0], frame.at[1], frame.at[2])
    this.#matrix = before.clone().multiply(turn)
    write()
    this.#matrix = before
  }

  /** Sets colour, pattern and the like for what `write` writes. */
  paint(
    look: { colour?: Colour; pattern?: Pattern | 0; matter?: Matter; shade?: number; cell?: number },
    write: () => void,
  ): void {
    const { colour, pattern, matter, shade, cell } = this
    Object.assign(this, look)
    write()
    Object.assign(this, { colour, pattern, matter, shade, cell })
  }

  lightPoint(at: Point, normal: Point): number {
    this.lightPoints.push({
      at: new Vector3(at[0], at[1], at[2]).applyMatrix4(this.#matrix),
      normal: new Vector3(normal[0], normal[1], normal[2]).transformDirection(this.#matrix),
      matter: this.matter,
      shade: this.shade,
    })
    return this.lightPoints.length - 1
  }

  /** A vertex lit at a given light point. `sway` from 0 to 1 is how far wind moves it. */
  vertex(at: Point, light: number, uv: readonly [number, number] = [0, 0], sway = 0, colour = this.colour): number {
    const world = new Vector3(at[0], at[1], at[2]).applyMatrix4(this.#matrix)
    this.positions.push(world.x, world.y, world.z)
    this.colours.push(colour[0], colour[1], colour[2])
    this.extras.push(sway > 0 ? 0.5 + Math.min(1, sway) * 0.5 : this.pattern / 32)
    this.uvs.push(uv[0], uv[1])
    this.lightOf.push(light)
    return this.positions.length / 3 - 1
  }

  triangle(a: number, b: number, c: number): void {
    if (this.#same(a, b) || this.#same(b, c) || this.#same(c, a)) return
    this.indices.push(a, b, c)
  }

  #same(a: number, b: number): boolean {
    for (let i = 0; i < 3; i++)
      if (Math.abs(this.positions[a * 3 + i]! - this.positions[b * 3 + i]!) > 1e-5) return false
    return true
  }

  /** A flat face, corners counter-clockwise; pattern runs along a-b and up a-d. */
  quad(a: Point, b: Point, c: Point, d: Point, uvFrom: readonly [number, number] = [0, 0]): void {
    const width = Math.max(distance(a, b), distance(d, c))
    const height = Math.max(distance(a, d), distance(b, c))
    const columns = Math.max(1, Math.ceil(width / this.cell - 0.2))
    const rows = Math.max(1, Math.ceil(height / this.cell - 0.2))
    const normal = normalOf(a, b, d[0] === a[0] && d[1] === a[1] && d[2] === a[2] ? c : d)
    const first = this.positions.length / 3
    for (let row = 0; row <= rows; row++) {
      const v = row / rows
      const left = blend(a, d, v)
      const right = blend(b, c, v)
      for (let column = 0; column <= columns; column++) {
        const u = column / columns
        const at = blend(left, right, u)
        this.vertex(at, this.lightPoint(at, normal), [uvFrom[0] + u * width, uvFrom[1] + v * height])
      }
    }
    this.#weave(first, columns, rows)
  }

  /** A curved sheet: `place(u, v)` with u and v from 0 to 1. Faces the side from which u turns left into v. */
  sheet(
    columns: number,
    rows: number,
    place: (u: number, v: number) => Point,
    look: {
      uv?: (u: number, v: number) => readonly [number, number]
      colour?: (u: number, v: number) => Colour
      sway?: number
      normal?: Point
      /** Metres before the surface at which light is taken, where something stands out from it. */
      lightOut?: number
    } = {},
  ): void {
    const first = this.positions.length / 3
    const step = 1e-3
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        const u = column / columns
        const v = row / rows
        const at = place(u, v)
        if (look.normal) {
          const out = look.lightOut ?? 0
          const n = look.normal
          const lit: Point = [at[0] + n[0] * out, at[1] + n[1] * out, at[2] + n[2] * out]
          this.vertex(at, this.lightPoint(lit, n), look.uv?.(u, v), look.sway ?? 0, look.colour?.(u, v))
          continue
        }
        const du = u < 0.5 ? subtract(place(u + step, v), at) : subtract(at, place(u - step, v))
        const dv = v < 0.5 ? subtract(place(u, v + step), at) : subtract(at, place(u, v - step))
        const normal = unit(cross(du, dv))
        this.vertex(at, this.lightPoint(at, normal), look.uv?.(u, v), look.sway ?? 0, look.colour?.(u, v))
      }
    }
    this.#weave(first, columns, rows)
  }

  #weave(first: number, columns: number, rows: number): void {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const a = first + row * (columns + 1) + column
        const d = a + columns + 1
        this.triangle(a, a + 1, d + 1)
        this.triangle(a, d + 1, d)
      }
    }
  }

  get triangleCount(): number {
    return this.indices.length / 3
  }
}

export function blend(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function unit(a: Point): Point {
  const length = Math.hypot(a[0], a[1], a[2])
  return length > 1e-12 ? [a[0] / length, a[1] / length, a[2] / length] : [0, 1, 0]
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function normalOf(a: Point, b: Point, c: Point): Point {
  return unit(cross(subtract(b, a), subtract(c, a)))
}
