// Models what people sit on, a chair and a wheelchair, and the lap of whoever sits, as one geometry: the shader folds away
// what this person has not. The origin is on the ground below the hip, facing -z. Built once when the world opens.

import { BufferAttribute, BufferGeometry } from 'three'
import type { Point } from './FigureSketch.ts'

/** What is drawn for somebody: nothing, a chair, a wheelchair, or, on a seat of the place, the lap alone. */
export const SEAT = { none: 0, chair: 1, wheelchair: 2, ofThePlace: 3 } as const
/** `part` of a vertex: the first two are named as in SEAT; a lap belongs to everybody who sits. */
const LAP = 3
/** How the shader paints a vertex. */
const CHAIR_MATERIAL = { wood: 0, frame: 1, cloth: 2, tyre: 3, trousers: 4 } as const
type Material = keyof typeof CHAIR_MATERIAL

class ChairSketch {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly kinds: number[] = []
  readonly indices: number[] = []
  private readonly part: number

  constructor(part: number) {
    this.part = part
  }

  private vertex(at: Point, normal: Point, material: Material): number {
    this.positions.push(...at)
    this.normals.push(...normal)
    this.kinds.push(this.part, CHAIR_MATERIAL[material])
    return this.positions.length / 3 - 1
  }

  /** A tube through points, as thick at each as it says. */
  tube(points: readonly Point[], radii: readonly number[], sides: number, material: Material, closed = false): void {
    const first = this.positions.length / 3
    points.forEach((point, index) => {
      const before = points[closed ? (index + points.length - 1) % points.length : Math.max(0, index - 1)]!
      const after = points[closed ? (index + 1) % points.length : Math.min(points.length - 1, index + 1)]!
      const way = unit(minus(after, before))
      const across = unit(cross(way, Math.abs(way[0]) > 0.9 ? [0, 1, 0] : [1, 0, 0]))
      const third = cross(way, across)
      for (let side = 0; side < sides; side++) {
        const [c, s] = [Math.cos((side / sides) * Math.PI * 2), Math.sin((side / sides) * Math.PI * 2)]
        const out: Point = [across[0] * c + third[0] * s, across[1] * c + third[1] * s, across[2] * c + third[2] * s]
        const r = radii[index] ?? radii[0]!
        this.vertex([point[0] + out[0] * r, point[1] + out[1] * r, point[2] + out[2] * r], out, material)
      }
    })
    const rings = closed ? points.length : points.length - 1
    for (let ring = 0; ring < rings; ring++) {
      for (let side = 0; side < sides; side++) {
        const next = ((ring + 1) % points.length) * sides
        const a = first + ring * sides + side
        const b = first + ring * sides + ((side + 1) % sides)
        const [c, d] = [first + next + side, first + next + ((side + 1) % sides)]
        this.indices.push(a, c, b, b, c, d)
      }
    }
  }

  /** A board with six faces; `lean` moves its upper edge back. */
  board(centre: Point, size: Point, material: Material, lean = 0): void {
    const at = (x: number, y: number, z: number): Point => [
      centre[0] + (x * size[0]) / 2,
      centre[1] + (y * size[1]) / 2,
      centre[2] + (z * size[2]) / 2 + (y > 0 ? lean : 0),
    ]
    for (const axis of [0, 1, 2]) {
      for (const side of [-1, 1]) {
        const normal: [number, number, number] = [0, 0, 0]
        normal[axis] = side
        const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
        const corners = [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ].map(([a, b]) => {
          const p = [...normal]
          p[u] = a!
          p[v] = b!
          return this.vertex(at(p[0]!, p[1]!, p[2]!), normal, material)
        })
        const [a, b, c, d] = corners as [number, number, number, number]
        if (side > 0) this.indices.push(a, b, c, c, b, d)
        else this.indices.push(a, c, b, b, c, d)
      }
    }
  }

  /** Stands upright, rolling along z. */
  wheel(
    centre: Point,
    radius: number,
    thickness: number,
    [steps, sides]: readonly [number, number],
    material: Material,
  ): void {
    const points = Array.from({ length: steps }, (_, step): Point => {
      const angle = (step / steps) * Math.PI * 2
      return [centre[0], centre[1] + Math.cos(angle) * radius, centre[2] + Math.sin(angle) * radius]
    })
    this.tube(points, [thickness], sides, material, true)
  }
}

function sketchChair(chair: ChairSketch): void {
  chair.board([0, 0.445, -0.02], [0.42, 0.035, 0.42], 'wood')
  for (const side of [-1, 1]) {
    const x = side * 0.185
    const leg = (z: number, foot: number): Point[] => [
      [x, 0.43, z],
      [x * 1.08, 0, foot],
    ]
    chair.tube(leg(-0.2, -0.22), [0.02, 0.014], 4, 'wood')
    chair.tube(leg(0.16, 0.2), [0.02, 0.014], 4, 'wood')
    chair.tube([[x, 0.43, 0.165] as const, [x, 0.7, 0.19] as const, [x, 0.86, 0.235] as const], [0.017], 4, 'wood')
  }
  for (const [y, z] of [
    [0.8, 0.212],
    [0.66, 0.187],
  ] as const)
    chair.board([0, y, z], [0.38, 0.07, 0.016], 'wood', 0.012)
}

function sketchWheelchair(chair: ChairSketch): void {
  chair.board([0, 0.475, -0.03], [0.42, 0.05, 0.42], 'cloth')
  chair.board([0, 0.73, 0.185], [0.41, 0.36, 0.03], 'cloth', 0.04)
  for (const side of [-1, 1]) {
    const x = side * 0.235
    const wheel: Point = [side * 0.27, 0.3, 0.1]
    chair.wheel(wheel, 0.288, 0.014, [16, 4], 'tyre')
    chair.wheel([side * 0.292, 0.3, 0.1], 0.25, 0.006, [11, 3], 'frame')
    for (let spoke = 0; spoke < 4; spoke++) {
      const angle = (spoke / 4) * Math.PI
      const [c, s] = [Math.cos(angle) * 0.28, Math.sin(angle) * 0.28]
      chair.tube(
        [[wheel[0], wheel[1] - c, wheel[2] - s] as const, [wheel[0], wheel[1] + c, wheel[2] + s] as const],
        [0.003],
        3,
        'frame',
      )
    }
    chair.tube([[x, 0.3, 0.1] as const, [wheel[0] + side * 0.03, 0.3, 0.1] as const], [0.022], 5, 'frame')
    chair.wheel([side * 0.21, 0.075, -0.36], 0.062, 0.014, [7, 4], 'tyre')
    const frame: Point[][] = [
      // Handle, back, seat, down to the foot rest.
      [
        [x, 0.94, 0.33],
        [x, 0.95, 0.24],
        [x, 0.5, 0.165],
        [x, 0.3, 0.1],
      ],
      [
        [x, 0.5, 0.165],
        [x, 0.49, -0.24],
        [x * 0.9, 0.3, -0.36],
        [x * 0.72, 0.11, -0.47],
      ],
      [
        [x, 0.3, 0.1],
        [x * 0.94, 0.27, -0.3],
        [side * 0.21, 0.14, -0.34],
      ],
    ]
    for (const bar of frame) chair.tube(bar, [0.012], 4, 'frame')
    // Arm rest.
    chair.board([x, 0.69, -0.02], [0.045, 0.03, 0.3], 'cloth')
    chair.tube([[x, 0.68, -0.12] as const, [x, 0.49, -0.14] as const], [0.01], 4, 'frame')
    chair.board([side * 0.105, 0.105, -0.5], [0.15, 0.015, 0.17], 'frame')
  }
}

function sketchLap(lap: ChairSketch): void {
  for (const side of [-1, 1]) {
    const leg: Point[] = [
      [side * 0.085, 0.545, 0.05],
      [side * 0.1, 0.553, -0.12],
      [side * 0.112, 0.55, -0.3],
      [side * 0.115, 0.53, -0.4],
      [side * 0.115, 0.47, -0.455],
      [side * 0.113, 0.34, -0.46],
      [side * 0.11, 0.2, -0.45],
    ]
    lap.tube(leg, [0.09, 0.088, 0.076, 0.068, 0.062, 0.055, 0.046], 8, 'trousers')
  }
}

export function createChairGeometry(): BufferGeometry {
  const sketches = [SEAT.chair, SEAT.wheelchair, LAP].map((part) => new ChairSketch(part))
  sketchChair(sketches[0]!)
  sketchWheelchair(sketches[1]!)
  sketchLap(sketches[2]!)
  const all = (of: (sketch: ChairSketch) => readonly number[]) => new Float32Array(sketches.flatMap(of))
  let first = 0
  const indices = sketches.flatMap((sketch) => {
    const moved = sketch.indices.map((index) => index + first)
    first += sketch.positions.length / 3
    return moved
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute(
    'position',
    new BufferAttribute(
      all(({ positions }) => positions),
      3,
    ),
  )
  geometry.setAttribute(
    'normal',
    new BufferAttribute(
      all(({ normals }) => normals),
      3,
    ),
  )
  geometry.setAttribute(
    'kind',
    new BufferAttribute(
      all(({ kinds }) => kinds),
      2,
    ),
  )
  geometry.setIndex(indices)
  return geometry
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function unit(a: Point): Point {
  const length = Math.hypot(...a)
  return [a[0] / length, a[1] / length, a[2] / length]
}
