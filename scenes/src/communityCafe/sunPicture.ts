// Where the evening sun lies on the floor: seen from above, one grey picture. Build makes it, the view lays it on the oak.

import { Vector3 } from 'three'
import type { Occlusion } from '../build/Occlusion.ts'
import { ROOM } from './room.ts'

/** The part of the floor that the sun can reach. */
export const SUN_PICTURE = { width: 320, height: 512, fromX: -ROOM.x, toX: 2.1, fromZ: -ROOM.z, toZ: ROOM.z } as const

export function pictureSun(occlusion: Occlusion): Uint8Array {
  const { width, height, fromX, toX, fromZ, toZ } = SUN_PICTURE
  const rgba = new Uint8Array(width * height * 4)
  const at = new Vector3()
  const up = new Vector3(0, 1, 0)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      at.set(fromX + ((column + 0.5) / width) * (toX - fromX), 0.002, fromZ + ((row + 0.5) / height) * (toZ - fromZ))
      const value = Math.round(occlusion.sun(at, up) * 255)
      rgba.set([value, value, value, 255], (row * width + column) * 4)
    }
  }
  return rgba
}
