// Collects the vertices of one figure while it is being modelled, and ends as one geometry. Lives only while modelling.
// A vertex belongs to a part (moved as one by the shader), has a material, and may take its place from the shape texture.

import { BufferAttribute, BufferGeometry } from 'three'

export type Point = readonly [x: number, y: number, z: number]

/** Which row of the pose texture moves a vertex; arms and neck are bent between two of them. */
export const PART = { torso: 0, head: 1, leftHand: 2, rightHand: 3, leftArm: 4, rightArm: 5, neck: 6 } as const
/** How the shader paints a vertex. */
export const MATERIAL = { skin: 0, face: 1, hair: 2, garment: 3, glasses: 4, hearingAid: 5, sleeve: 6 } as const

export type PartName = keyof typeof PART
export type MaterialName = keyof typeof MATERIAL

type GridOptions = {
  readonly rows: number
  readonly columns: number
  readonly part: PartName
  readonly material: MaterialName
  /** Columns close to a ring. */
  readonly closed: boolean
  /** Turn the faces round; the default looks outwards when rows go down and columns go to the left, seen from outside. */
  readonly flip?: boolean
}

export class FigureSketch {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly kinds: number[] = []
  readonly indices: number[] = []
  /** For every vertex with shapes: xyz and normal per shape, shape after shape. */
  readonly shaped: { positions: Point[]; normals: Point[] }[] = []

  grid(options: GridOptions, at: (row: number, column: number) => Point): void {
    const points = gridPoints(options, at)
    const normals = gridNormals(options, points)
    this.faces(options)
    points.forEach((point, index) => {
      this.vertex(point, normals[index]!, options, -1)
    })
  }

  /** The same net of faces in several shapes; `at` is asked for every shape. */
  shapedGrid(options: GridOptions, shapes: number, at: (shape: number, row: number, column: number) => Point): void {
    const all = Array.from({ length: shapes }, (_, shape) => gridPoints(options, (r, c) => at(shape, r, c)))
    const normals = all.map((points) => gridNormals(options, points))
    this.faces(options)
    all[0]!.forEach((point, index) => {
      this.vertex(point, normals[0]![index]!, options, this.shaped.length)
      this.shaped.push({ positions: all.map((p) => p[index]!), normals: normals.map((n) => n[index]!) })
    })
  }

  /** A bent tube: the shader finds its place from how far along it is and the angle around it. */
  tube(options: GridOptions, along: readonly number[], radius: (t: number) => number): void {
    this.faces(options)
    for (let row = 0; row < options.rows; row++) {
      for (let column = 0; column < options.columns; column++) {
        const angle = (column / options.columns) * Math.PI * 2
        const t = along[row]!
        this.vertex([Math.cos(angle), Math.sin(angle), t], [radius(t), 0, 0], options, -1)
      }
    }
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.positions), 3))
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.normals), 3))
    geometry.setAttribute('kind', new BufferAttribute(new Float32Array(this.kinds), 3))
    geometry.setIndex(this.indices)
    return geometry
  }

  private vertex(at: Point, normal: Point, { part, material }: GridOptions, shape: number): void {
    this.positions.push(...at)
    this.normals.push(...normal)
    this.kinds.push(PART[part], MATERIAL[material], shape)
  }

  private faces({ rows, columns, closed, flip }: GridOptions): void {
    const first = this.positions.length / 3
    const last = closed ? columns : columns - 1
    for (let row = 0; row < rows - 1; row++) {
      for (let column = 0; column < last; column++) {
        const a = first + row * columns + column
        const b = first + row * columns + ((column + 1) % columns)
        const [c, d] = [a + columns, b + columns]
        if (flip) this.indices.push(a, c, b, b, c, d)
        else this.indices.push(a, b, c, b, d, c)
      }
    }
  }
}

function gridPoints({ rows, columns }: GridOptions, at: (row: number, column: number) => Point): Point[] {
  return Array.from({ length: rows * columns }, (_, i) => at(Math.floor(i / columns), i % columns))
}

/** From the neighbours in the grid, so that seams of closed rings stay smooth. */
function gridNormals({ rows, columns, closed, flip }: GridOptions, points: readonly Point[]): Point[] {
  const get = (row: number, column: number): Point => {
    const r = Math.min(rows - 1, Math.max(0, row))
    const c = closed ? (column + columns) % columns : Math.min(columns - 1, Math.max(0, column))
    return points[r * columns + c]!
  }
  return points.map((point, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const down = minus(get(row + 1, column), get(row - 1, column))
    const side = minus(get(row, column + 1), get(row, column - 1))
    const n = flip ? cross(down, side) : cross(side, down)
    const length = Math.hypot(...n)
    // Poles have no side of their own: they look along the axis of the grid.
    if (length > 1e-9) return [n[0] / length, n[1] / length, n[2] / length]
    return point[1] >= get(rows - 1, 0)[1] ? [0, 1, 0] : [0, -1, 0]
  })
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
