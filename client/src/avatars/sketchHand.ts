// Models a relaxed hand in grip space: palm in the middle, fingers towards -y, wrist towards +y, thumb towards -z,
// the back of the right hand towards +x and of the left towards -x.

import type { FigureSketch, PartName, Point } from './FigureSketch.ts'

type Finger = { readonly root: Point; readonly length: number; readonly radius: number; readonly spread: number }

const FINGERS: readonly Finger[] = [
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
  for (const finger of FINGERS) sketchFinger(sketch, part, finger, mirror)
  sketchThumb(sketch, part, mirror)
}

function sketchFinger(sketch: FigureSketch, part: PartName, finger: Finger, mirror: number): void {
  const { root, length, radius, spread } = finger
  bentTube(sketch, part, mirror, (t) => {
    // Fingers at rest curl towards the palm, more at the tip.
    const curl = 0.16 + 0.5 * t
    return {
      at: [
        root[0] - Math.sin(curl) * length * t * 0.75,
        root[1] - Math.cos(curl * 0.7) * length * t,
        root[2] + spread * length * t,
      ],
      radius: radius * (1 - 0.25 * t),
    }
  })
}

function sketchThumb(sketch: FigureSketch, part: PartName, mirror: number): void {
  bentTube(sketch, part, mirror, (t) => ({
    at: [-0.006 - 0.012 * t, 0.012 - 0.05 * t, -0.03 - 0.032 * t + 0.008 * t * t],
    radius: 0.0125 - 0.0035 * t,
  }))
}

function bentTube(
  sketch: FigureSketch,
  part: PartName,
  mirror: number,
  at: (t: number) => { readonly at: Point; readonly radius: number },
): void {
  const options = { rows: 5, columns: 5, part, material: 'skin', closed: true, flip: mirror < 0 } as const
  sketch.grid(options, (row, column) => {
    const closing = row === 4
    const { at: middle, radius } = at(Math.min(1, row / 3.3))
    const r = closing ? 0.0005 : radius
    const phi = (column / 5) * Math.PI * 2
    return [
      mirror * (middle[0] + Math.sin(phi) * r),
      middle[1] - (closing ? radius * 0.6 : 0),
      middle[2] - Math.cos(phi) * r,
    ]
  })
}
