// Models one figure, near or far, as one geometry, and the texture of its hair shapes. Built once when the world opens.
// The origin of each part: head between the eyes, torso where the neck begins, hands in the middle of the palm (grip space).

import { type BufferGeometry, DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import { FigureSketch, type Point } from './FigureSketch.ts'
import { bunPoint, HAIR_COUNT, hairPoint } from './hairShapes.ts'
import { faceColumn, headSurface } from './headShape.ts'
import { sketchHand } from './sketchHand.ts'

export type Detail = {
  readonly head: readonly [rows: number, columns: number]
  readonly hair: readonly [rows: number, columns: number]
  readonly bun: readonly [rows: number, columns: number]
  readonly torso: readonly [rows: number, columns: number]
  readonly arm: readonly [rows: number, columns: number]
  readonly fingers: boolean
  readonly small: boolean
}

export const NEAR: Detail = {
  head: [21, 20],
  hair: [11, 16],
  bun: [5, 7],
  torso: [13, 16],
  arm: [9, 7],
  fingers: true,
  small: true,
}
export const FAR: Detail = {
  head: [10, 12],
  hair: [6, 10],
  bun: [4, 5],
  torso: [6, 10],
  arm: [4, 4],
  fingers: false,
  small: false,
}

export type FigureModel = {
  readonly geometry: BufferGeometry
  readonly shapes: DataTexture
  readonly triangles: number
}

export function createFigureModel(detail: Detail): FigureModel {
  const sketch = new FigureSketch()
  sketchTorso(sketch, detail)
  sketchArms(sketch, detail)
  sketchHand(sketch, 'leftHand', detail.fingers)
  sketchHand(sketch, 'rightHand', detail.fingers)
  sketchHead(sketch, detail)
  sketchHair(sketch, detail)
  if (detail.small) sketchSmallThings(sketch)
  return { geometry: sketch.build(), shapes: shapeTexture(sketch), triangles: sketch.indices.length / 3 }
}

/** y below the neck, half width, half depth, how far it leans forward. */
const TORSO: readonly (readonly [y: number, width: number, depth: number, forward: number])[] = [
  [0.016, 0.047, 0.047, -0.004],
  [-0.004, 0.058, 0.056, -0.002],
  [-0.022, 0.096, 0.07, 0],
  [-0.044, 0.15, 0.086, 0],
  [-0.072, 0.19, 0.1, -0.002],
  [-0.11, 0.203, 0.112, -0.006],
  [-0.17, 0.192, 0.122, -0.012],
  [-0.25, 0.176, 0.122, -0.012],
  [-0.34, 0.164, 0.118, -0.008],
  [-0.43, 0.166, 0.12, -0.004],
  [-0.51, 0.178, 0.126, 0],
  [-0.58, 0.182, 0.126, 0],
  [-0.66, 0.176, 0.12, 0],
]

function sketchTorso(sketch: FigureSketch, { torso: [rows, columns] }: Detail): void {
  sketch.grid({ rows, columns, part: 'torso', material: 'garment', closed: true }, (row, column) => {
    const at = (row / (rows - 1)) * (TORSO.length - 1)
    const [low, high] = [TORSO[Math.floor(at)]!, TORSO[Math.min(TORSO.length - 1, Math.floor(at) + 1)]!]
    const t = at - Math.floor(at)
    const mix = (index: number) => low[index]! * (1 - t) + high[index]! * t
    const phi = (column / columns) * Math.PI * 2
    // Shoulders are squarer than an ellipse.
    const [s, c] = [Math.sin(phi), Math.cos(phi)]
    const square = (v: number) => Math.sign(v) * Math.abs(v) ** 0.82
    return [square(s) * mix(1), mix(0), -square(c) * mix(2) - mix(3)]
  })
}

function sketchArms(sketch: FigureSketch, { arm: [rows, columns] }: Detail): void {
  const along = rows > 5 ? [0, 0.05, 0.16, 0.32, 0.46, 0.54, 0.72, 0.985, 1] : [0, 0.12, 0.5, 1]
  // Shoulders are round, and a sleeve has a thickness where the hand comes out: the last rings close it.
  const radius = (t: number) =>
    (0.057 - 0.012 * t - 0.012 * t * t + 0.003 * Math.sin(t * Math.PI)) *
    (t === 0 || (t === 1 && rows > 5) ? 0.15 : t < 0.06 ? 0.78 : 1)
  for (const part of ['leftArm', 'rightArm'] as const) {
    sketch.tube({ rows, columns, part, material: 'sleeve', closed: true }, along, radius)
  }
  const neck = (t: number) => 0.059 - 0.012 * Math.sin(Math.min(1, t * 1.5) * Math.PI * 0.5)
  sketch.tube({ rows: 4, columns: columns + 2, part: 'neck', material: 'skin', closed: true }, [0, 0.33, 0.66, 1], neck)
}

function sketchHead(sketch: FigureSketch, { head: [rows, columns], small }: Detail): void {
  sketch.grid({ rows, columns, part: 'head', material: 'face', closed: true }, (row, column) => {
    const t = row / (rows - 1)
    // Rows close together between brow and chin.
    const theta = Math.PI * (t + 0.055 * Math.sin(t * Math.PI * 2))
    return headSurface(Math.min(Math.PI - 0.001, Math.max(0.001, theta)), faceColumn(column, columns))
  })
  if (!small) return
  for (const side of [-1, 1]) {
    const options = { rows: 6, columns: 7, part: 'head', material: 'skin', closed: true, flip: false } as const
    sketch.grid(options, (row, column) => {
      const [theta, phi] = [(row / 5) * Math.PI, (column / 7) * Math.PI * 2]
      const height = 0.031 * Math.cos(theta)
      const tilt = 0.25
      const z = -Math.sin(theta) * Math.cos(phi) * 0.0175
      const out = Math.sin(theta) * Math.sin(phi) * 0.008
      return [side * 0.0788 + out + side * z * 0.42, -0.012 + height, 0.092 + z + height * tilt]
    })
  }
}

function sketchHair(sketch: FigureSketch, { hair, bun }: Detail): void {
  const [rows, columns] = hair
  sketch.shapedGrid({ rows, columns, part: 'head', material: 'hair', closed: true }, HAIR_COUNT, (shape, row, column) =>
    hairPoint(shape, (row / (rows - 1)) * 1.6, (column / columns) * Math.PI * 2),
  )
  const [bunRows, bunColumns] = bun
  sketch.shapedGrid(
    { rows: bunRows, columns: bunColumns, part: 'head', material: 'hair', closed: true },
    HAIR_COUNT,
    (shape, row, column) => bunPoint(shape, (row / (bunRows - 1)) * Math.PI, (column / bunColumns) * Math.PI * 2),
  )
}

/** Glasses and a hearing aid; the shader folds them away on who wears none. */
function sketchSmallThings(sketch: FigureSketch): void {
  const frame = { rows: 2, columns: 14, part: 'head', material: 'glasses', closed: true } as const
  for (const side of [-1, 1]) {
    sketch.grid(frame, (row, column) => {
      const angle = (-column / 14) * Math.PI * 2
      const [w, h] = row === 0 ? [0.0255, 0.0205] : [0.0222, 0.0172]
      const x = Math.cos(angle) * w
      return [side * 0.0325 + x, -0.001 + Math.sin(angle) * h, -0.0215 + 13 * (side * 0.0325 + x) ** 2]
    })
    const temple: readonly Point[] = [
      [side * 0.0575, 0.006, 0.03],
      [side * 0.077, 0.006, 0.03],
      [side * 0.082, 0.004, 0.088],
    ]
    sketch.grid(
      { rows: 2, columns: 3, part: 'head', material: 'glasses', closed: false, flip: side > 0 },
      (row, column) => {
        const [x, y, z] = temple[column]!
        return [x + side * 0.001, y - row * 0.0035, z]
      },
    )
  }
  sketch.grid({ rows: 2, columns: 3, part: 'head', material: 'glasses', closed: false }, (row, column) => [
    (1 - column) * 0.0075,
    0.004 - row * 0.003,
    -0.0235,
  ])
  sketch.grid({ rows: 4, columns: 6, part: 'head', material: 'hearingAid', closed: true }, (row, column) => {
    const [theta, phi] = [(row / 3) * Math.PI, (column / 6) * Math.PI * 2]
    return [
      0.082 + Math.sin(theta) * Math.sin(phi) * 0.005,
      0.012 + Math.cos(theta) * 0.013,
      0.109 - Math.sin(theta) * Math.cos(phi) * 0.006,
    ]
  })
}

/** Two texels a vertex and shape: place, normal. One row a shape. */
function shapeTexture({ shaped }: FigureSketch): DataTexture {
  const width = Math.max(1, shaped.length * 2)
  const data = new Float32Array(width * HAIR_COUNT * 4)
  shaped.forEach((vertex, index) => {
    for (let shape = 0; shape < HAIR_COUNT; shape++) {
      const offset = (shape * width + index * 2) * 4
      data.set(vertex.positions[shape]!, offset)
      data.set(vertex.normals[shape]!, offset + 4)
    }
  })
  const texture = new DataTexture(data, width, HAIR_COUNT, RGBAFormat, FloatType)
  texture.minFilter = texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}
