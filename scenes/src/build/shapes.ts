// Shapes that things are made of. Nothing here is a bare primitive: edges are bevelled, ends are closed.

import { blend, distance, type MeshWriter, type Point, unit } from './MeshWriter.ts'

export type Size = readonly [width: number, height: number, depth: number]

/** A box that stands on `base` (middle of its underside). Faces only; for what is far, hidden or large. */
export function box(w: MeshWriter, base: Point, size: Size, skip: { bottom?: boolean } = { bottom: true }): void {
  const [x, y, z] = base
  const [hx, h, hz] = [size[0] / 2, size[1], size[2] / 2]
  const p = (sx: number, sy: number, sz: number): Point => [x + sx * hx, y + sy * h, z + sz * hz]
  w.quad(p(-1, 0, 1), p(1, 0, 1), p(1, 1, 1), p(-1, 1, 1))
  w.quad(p(1, 0, -1), p(-1, 0, -1), p(-1, 1, -1), p(1, 1, -1))
  w.quad(p(1, 0, 1), p(1, 0, -1), p(1, 1, -1), p(1, 1, 1))
  w.quad(p(-1, 0, -1), p(-1, 0, 1), p(-1, 1, 1), p(-1, 1, -1))
  w.quad(p(-1, 1, 1), p(1, 1, 1), p(1, 1, -1), p(-1, 1, -1))
  if (!skip.bottom) w.quad(p(-1, 0, -1), p(1, 0, -1), p(1, 0, 1), p(-1, 0, 1))
}

/** A box with bevelled edges, standing on `base`. */
export function block(w: MeshWriter, base: Point, size: Size, bevel = 0.02): void {
  const [x, y, z] = base
  const [hx, hz] = [size[0] / 2, size[2] / 2]
  const b = Math.min(bevel, hx * 0.5, hz * 0.5, size[1] * 0.5)
  const ring = (inset: number, height: number): Point[] => [
    [x - hx + inset, y + height, z + hz - b],
    [x - hx + b, y + height, z + hz - inset],
    [x + hx - b, y + height, z + hz - inset],
    [x + hx - inset, y + height, z + hz - b],
    [x + hx - inset, y + height, z - hz + b],
    [x + hx - b, y + height, z - hz + inset],
    [x - hx + b, y + height, z - hz + inset],
    [x - hx + inset, y + height, z - hz + b],
  ]
  const low = ring(0, 0)
  const high = ring(0, size[1] - b)
  const top = ring(b, size[1])
  for (let i = 0; i < 8; i++) {
    const j = (i + 1) % 8
    w.quad(low[i]!, low[j]!, high[j]!, high[i]!)
    w.quad(high[i]!, high[j]!, top[j]!, top[i]!)
  }
  w.quad(top[1]!, top[2]!, top[5]!, top[6]!)
}

/** A round bar along a line of points; `radii` one per point. */
export function tube(w: MeshWriter, points: readonly Point[], radii: readonly number[], sides = 6, sway = 0): void {
  const along: number[] = [0]
  for (let i = 1; i < points.length; i++) along.push(along[i - 1]! + distance(points[i - 1]!, points[i]!))
  const rings = points.map((point, i) => {
    const forward = unit(minus(points[Math.min(i + 1, points.length - 1)]!, points[Math.max(i - 1, 0)]!))
    const helper: Point = Math.abs(forward[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]
    const side = unit(cross(helper, forward))
    const up = cross(forward, side)
    return { point, side, up }
  })
  const first = w.positions.length / 3
  rings.forEach(({ point, side, up }, i) => {
    for (let s = 0; s <= sides; s++) {
      const angle = (s / sides) * Math.PI * 2
      const n: Point = plus(times(side, Math.cos(angle)), times(up, Math.sin(angle)))
      const at = plus(point, times(n, radii[i]!))
      const share = i / (points.length - 1)
      w.vertex(at, w.lightPoint(at, n), [(s / sides) * radii[i]! * 6.3, along[i]!], sway * share)
    }
  })
  for (let i = 0; i < points.length - 1; i++) {
    for (let s = 0; s < sides; s++) {
      const a = first + i * (sides + 1) + s
      w.triangle(a, a + 1, a + sides + 2)
      w.triangle(a, a + sides + 2, a + sides + 1)
    }
  }
}

/** Turned around the vertical through `base`: pots, domes, posts. The profile runs from the foot upwards. */
export function turned(
  w: MeshWriter,
  base: Point,
  profile: readonly (readonly [radius: number, height: number])[],
  sides = 10,
): void {
  const last = profile.length - 1
  w.sheet(sides, last, (u, v) => {
    const at = Math.min(last - 1e-9, Math.max(0, v * last))
    const i = Math.floor(at)
    const [r0, h0] = profile[i]!
    const [r1, h1] = profile[Math.min(last, i + 1)]!
    const f = at - i
    const angle = -u * Math.PI * 2
    const r = r0 + (r1 - r0) * f
    return [base[0] + Math.cos(angle) * r, base[1] + h0 + (h1 - h0) * f, base[2] + Math.sin(angle) * r]
  })
}

/** A plank between two points, lying flat, `width` across and `thickness` high. */
export function beam(w: MeshWriter, from: Point, to: Point, width: number, thickness: number, bevel = 0.012): void {
  const length = distance(from, to)
  const middle = blend(from, to, 0.5)
  const yaw = Math.atan2(-(to[2] - from[2]), to[0] - from[0])
  const roll = Math.asin(Math.max(-1, Math.min(1, (to[1] - from[1]) / length)))
  w.within({ at: middle, yaw, roll }, () => block(w, [0, -thickness / 2, 0], [length, thickness, width], bevel))
}

export function plus(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}
function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}
export function times(a: Point, by: number): Point {
  return [a[0] * by, a[1] * by, a[2] * by]
}
export function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
