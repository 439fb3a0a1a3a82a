// How far it is to the next solid thing among built meshes. For the suites that prove nobody stands in a wall.

import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { MeshWriter } from './MeshWriter.ts'

type Triple = readonly [number, number, number]

/** Metres from a point in a direction; infinite where nothing is. Leaves and grass, which sway, are nothing solid. */
export function solidReach(writers: Iterable<MeshWriter>): (from: Triple, direction: Triple) => number {
  const positions: number[] = []
  const indices: number[] = []
  for (const w of writers) {
    const first = positions.length / 3
    for (const value of w.positions) positions.push(value)
    for (const index of w.indices) if (w.extras[index]! <= 0.5) indices.push(index + first)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setIndex(indices)
  const tree = new MeshBVH(geometry)
  return (from, direction) =>
    tree.raycastFirst(new Ray(new Vector3(...from), new Vector3(...direction)), DoubleSide)?.distance ??
    Number.POSITIVE_INFINITY
}

/** The shortest way from a point to something solid at the same height. */
export function airAround(reach: (from: Triple, direction: Triple) => number, from: Triple): number {
  const ways = Array.from({ length: 8 }, (_, i) => (i / 8) * Math.PI * 2)
  return Math.min(...ways.map((angle) => reach(from, [Math.cos(angle), 0, Math.sin(angle)])))
}
