// Takes the picture of both banks as the water sees them: straight across from the canal's middle, with distance in alpha.
// Build time only, after the light is baked.

import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { toScreen } from '../build/colour.ts'
import type { MeshWriter } from '../build/MeshWriter.ts'
import { BANK_PICTURE } from './bankRange.ts'
import { canalZ, waterAt } from './canalLine.ts'

export function pictureBanks(baked: readonly MeshWriter[]): Uint8Array {
  const { width, rows, fromX, toX, metresHigh, metresAway } = BANK_PICTURE
  const positions: number[] = []
  const colours: number[] = []
  const indices: number[] = []
  for (const w of baked) {
    const first = positions.length / 3
    for (const value of w.positions) positions.push(value)
    for (const value of w.colours) colours.push(value)
    for (const index of w.indices) indices.push(index + first)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setIndex(new BufferAttribute(new Uint32Array(indices), 1))
  const tree = new MeshBVH(geometry)
  const ray = new Ray(new Vector3(), new Vector3())
  const rgba = new Uint8Array(width * rows * 2 * 4)
  for (let row = 0; row < rows * 2; row++) {
    const side = row < rows ? 1 : -1
    const height = (((row % rows) + 0.5) / rows) * metresHigh
    for (let column = 0; column < width; column++) {
      const x = fromX + ((column + 0.5) / width) * (toX - fromX)
      ray.origin.set(x, waterAt(x) + height, canalZ(x))
      ray.direction.set(0, 0, side)
      const hit = tree.raycastFirst(ray, DoubleSide, 0.4, metresAway)
      if (!hit?.face) continue
      const { a, b, c } = hit.face
      const to = (row * width + column) * 4
      for (let i = 0; i < 3; i++) {
        const value = (colours[a * 3 + i]! + colours[b * 3 + i]! + colours[c * 3 + i]!) / 3
        rgba[to + i] = Math.round(toScreen(value) * 255)
      }
      rgba[to + 3] = Math.max(8, Math.round((hit.distance / metresAway) * 255))
    }
  }
  return rgba
}
