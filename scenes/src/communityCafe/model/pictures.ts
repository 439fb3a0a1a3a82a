// Small paintings in frames, as a neighbour might have made them: the canal, hills, a boat, flowers in a jug.

import { type Colour, hex, mix } from '../../build/colour.ts'
import type { MeshWriter, Point } from '../../build/MeshWriter.ts'
import { noise } from '../../build/random.ts'
import { box } from '../../build/shapes.ts'
import { PAINT } from '../paint.ts'
import { ROOM } from '../room.ts'

type Painting = {
  readonly at: Point
  readonly yaw: number
  readonly width: number
  readonly height: number
  readonly seed: number
}

const SKY = [hex('#e9c9a0'), hex('#8fb0c8')] as const
const LAND = [hex('#8da35a'), hex('#55703f')] as const
const WATER = [hex('#9fb9b2'), hex('#4b6a70')] as const

const south = (x: number, y: number, width: number, height: number, seed: number): Painting => ({
  at: [x, y, ROOM.z - 0.012],
  yaw: Math.PI,
  width,
  height,
  seed,
})

const PAINTINGS: readonly Painting[] = [
  south(-1.5, 1.72, 0.46, 0.58, 3),
  south(1.12, 1.78, 0.78, 0.56, 11),
  south(1.92, 1.86, 0.4, 0.4, 29),
  south(2.5, 1.74, 0.5, 0.64, 47),
  { at: [ROOM.x - 0.012, 1.72, 2.35], yaw: -Math.PI / 2, width: 0.9, height: 0.62, seed: 61 },
  { at: [ROOM.x - 0.012, 1.8, 3.3], yaw: -Math.PI / 2, width: 0.44, height: 0.54, seed: 83 },
]

export function pictures(w: MeshWriter): void {
  for (const { at, yaw, width, height, seed } of PAINTINGS) {
    w.within({ at, yaw }, () => {
      w.sheet(9, 9, (u, v) => [(u - 0.5) * width, (v - 0.5) * height, 0.008], {
        normal: [0, 0, 1],
        lightOut: 0.05,
        colour: (u, v) => paintAt(u, v, seed),
      })
      const rim = 0.035
      w.paint({ colour: seed % 2 ? PAINT.oakDark : PAINT.brass }, () => {
        for (const side of [-1, 1]) {
          box(w, [(side * (width + rim)) / 2, -height / 2 - rim, 0.012], [rim, height + rim * 2, 0.03])
          box(w, [0, (side * (height + rim)) / 2 - rim / 2, 0.012], [width, rim, 0.03])
        }
      })
    })
  }
}

/** Sky, a line of hills, land, and water in front that holds some of the sky. */
function paintAt(u: number, v: number, seed: number): Colour {
  const hills = 0.52 + 0.16 * noise(u * 3 + seed, seed) + 0.05 * noise(u * 9 + seed, 2)
  const shore = 0.26 + 0.1 * noise(u * 2.2 + seed * 2, 5)
  const brush = 0.86 + 0.28 * noise(u * 22 + seed, v * 30)
  const tone = (pair: readonly [Colour, Colour], share: number): Colour => {
    const colour = mix(pair[0], pair[1], Math.min(1, Math.max(0, share)))
    return [colour[0] * brush, colour[1] * brush, colour[2] * brush]
  }
  if (v > hills) return tone(SKY, (v - hills) * 2.2)
  if (v > shore) return tone(LAND, (hills - v) * 2.6 + 0.3 * noise(u * 7 + seed, v * 6))
  return tone(WATER, 1 - v / shore + 0.4 * (noise(u * 3 + seed, v * 40) - 0.5))
}
