// Models an open hand in grip space: palm in the middle, fingers towards -y, wrist towards +y, thumb towards -z,
// the back of the right hand towards +x and of the left towards -x.

import type { FigureSketch, PartName, Point } from './FigureSketch.ts'

type Finger = { readonly root: Point; readonly length: number; readonly radius: number; readonly spread: number }

/** Thumb first, as everywhere. Modelled straight along -y; the shader bends them towards the palm. */
export const FINGER_SHAPES: readonly Finger[] = [
  { root: [-0.004, 0.014, -0.027], length: 0.062, radius: 0.0122, spread: 0 },
  { root: [0, -0.036, -0.028], length: 0.068, radius: 0.0088, spread: -0.1 },
  { root: [0.001, -0.04, -0.009], length: 0.075, radius: 0.009, spread: -0.03 },
  { root: [0, -0.038, 0.01], length: 0.07, radius: 0.0086, spread: 0.05 },
  { root: [-0.002, -0.033, 0.027], length: 0.055, radius: 0.0078, spread: 0.14 },
]

export function sketchHand(sketch: FigureSketch, part: PartName & ('leftHand' | 'rightHand'), fingers: boolean): void {
  const mirror = part === 'rightHand' ? 1 : -1
  const flip = mirror < 0
  const [rows, columns] = fingers ? [6, 8] : [4, 5]
  sketch.grid({ rows, columns, part, material: 'skin', closed: true, flip }, (row, column) => {
    const theta = (row / (rows - 1)) * Math.PI
    const phi = (column / columns) * Math.PI * 2
    const along = Math.cos(theta)
    const wide = Math.sin(theta) ** 0.6 * (along > 0 ? 1 - 0.32 * along : 1)
    const reach = along > 0 ? 0.075 : fingers ? 0.046 : 0.1
    return [mirror * Math.sin(phi) * 0.0165 * wide, along * reach, -Math.cos(phi) * 0.041 * wide]
  })
  if (!fingers) return
  FINGER_SHAPES.forEach((shape, finger) => {
    sketchFinger(sketch, part, finger, shape, mirror)
  })
}

function sketchFinger(sketch: FigureSketch, part: PartName, finger: number, shape: Finger, mirror: number): void {
  const { root, length, radius, spread } = shape
  const options = { rows: 5, columns: 5, part, material: 'skin', closed: true, flip: mirror < 0, finger } as const
  sketch.grid(options, (row, column) => {
    const t = Math.min(1, row / 3.3)
    const closing = row === 4
    const r = closing ? 0.0005 : radius * (1 - 0.26 * t)
    const phi = (column / 5) * Math.PI * 2
    return [
      mirror * (root[0] + Math.sin(phi) * r),
      root[1] - length * t - (closing ? radius * 0.6 : 0),
      root[2] + spread * length * t - Math.cos(phi) * r,
    ]
  })
}
