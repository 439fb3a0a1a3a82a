// The picture that lies on the ground near the walk: gravel, grass and earth with their light and shadow. Build time only.
// Alpha tells the view what covers the ground: 255 gravel, 128 grass.

import { Vector3 } from 'three'
import { lightAt } from '../build/bakeLight.ts'
import { type Colour, mix, PALETTE, scale, toScreen } from '../build/colour.ts'
import { shoulder } from '../build/light.ts'
import type { Occlusion } from '../build/Occlusion.ts'
import { noise } from '../build/random.ts'
import { canalZ, farEdge, nearEdge } from './canalLine.ts'
import { gravelAt, groundHeight, quay, wornAt } from './ground.ts'
import { GROUND_PICTURE } from './groundRange.ts'

const paleGravel = mix(PALETTE.gravel, PALETTE.stone, 0.6)
const lushGrass = scale(PALETTE.grass, 0.78)
const COARSE = 4
const dryGrass = mix(PALETTE.grass, PALETTE.stone, 0.35)

function cover(x: number, offset: number, gravel: number): Colour {
  const patches = noise(x * 0.22, offset * 0.4) * 0.6 + noise(x * 1.1 + 9, offset * 1.1) * 0.4
  const grass = mix(lushGrass, dryGrass, patches * 0.8)
  if (quay(x, offset)) return mix(PALETTE.stone, PALETTE.gravel, noise(x * 0.8, offset * 0.8))
  const track = mix(PALETTE.gravel, paleGravel, wornAt(x, offset) * 0.75)
  const edge = offset > 0 ? offset - nearEdge(x) : farEdge(x) - offset
  const damp = edge < 0.7 && gravel < 0.5 ? 0.72 : 1
  return scale(mix(grass, track, gravel), damp * (0.9 + 0.2 * noise(x * 3.1, offset * 3.1)))
}

/** How open the sky is, on a grid four times as coarse as the picture: it changes softly. */
function openSky(occlusion: Occlusion): (column: number, row: number) => number {
  const { width, height, fromX, toX, fromOffset, toOffset } = GROUND_PICTURE
  const [columns, rows] = [width / COARSE + 1, height / COARSE + 1]
  const open = new Float32Array(columns * rows)
  const at = new Vector3()
  const up = new Vector3(0, 1, 0)
  for (let i = 0; i < open.length; i++) {
    const x = fromX + ((i % columns) / (columns - 1)) * (toX - fromX)
    const offset = fromOffset + (Math.floor(i / columns) / (rows - 1)) * (toOffset - fromOffset)
    open[i] = occlusion.sky(at.set(x, groundHeight(x, offset) + 0.04, canalZ(x) + offset), up)
  }
  return (column, row) => {
    const [x, y] = [(column + 0.5) / COARSE, (row + 0.5) / COARSE]
    const first = Math.floor(y) * columns + Math.floor(x)
    const [u, v] = [x % 1, y % 1]
    const low = open[first]! * (1 - u) + open[first + 1]! * u
    const high = open[first + columns]! * (1 - u) + open[first + columns + 1]! * u
    return low * (1 - v) + high * v
  }
}

export function paintGround(occlusion: Occlusion): Uint8Array {
  const { width, height, fromX, toX, fromOffset, toOffset } = GROUND_PICTURE
  const rgba = new Uint8Array(width * height * 4)
  const light: number[] = [0, 0, 0]
  const skyAt = openSky(occlusion)
  const point = { at: new Vector3(), normal: new Vector3(0, 1, 0), matter: 'solid' as const, shade: 1 }
  for (let row = 0; row < height; row++) {
    const offset = fromOffset + ((row + 0.5) / height) * (toOffset - fromOffset)
    for (let column = 0; column < width; column++) {
      const x = fromX + ((column + 0.5) / width) * (toX - fromX)
      const to = (row * width + column) * 4
      if (offset < nearEdge(x) - 0.3 && offset > farEdge(x) + 0.3) {
        rgba.set([90, 84, 70, 255], to)
        continue
      }
      const y = groundHeight(x, offset)
      point.at.set(x, y + 0.03, canalZ(x) + offset)
      lightAt(point, occlusion, light, skyAt(column, row))
      const gravel = gravelAt(x, offset)
      const colour = cover(x, offset, gravel)
      for (let i = 0; i < 3; i++) rgba[to + i] = Math.round(toScreen(shoulder(colour[i]! * light[i]!)) * 255)
      rgba[to + 3] = 128 + Math.round(gravel * 127)
    }
  }
  return rgba
}
