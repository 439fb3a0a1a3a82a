// Takes away what nobody in the room can see through a window or the door: half of the evening outside is behind walls.

import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { MeshWriter } from '../build/MeshWriter.ts'
import { ROOM } from './room.ts'

const STEP_METRES = 0.85
const EYE_HEIGHTS = [1.1, 1.7] as const

/** `room` is half its width and depth; whoever is in it looks out from anywhere. */
export function keepSeen(
  w: MeshWriter,
  walls: MeshWriter,
  room: { readonly x: number; readonly z: number } = ROOM,
): void {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(walls.positions), 3))
  geometry.setIndex(new BufferAttribute(new Uint32Array(walls.indices), 1))
  const tree = new MeshBVH(geometry)
  const ray = new Ray()
  const eyes: Vector3[] = []
  for (let x = -room.x + 0.3; x < room.x; x += STEP_METRES)
    for (let z = -room.z + 0.3; z < room.z; z += STEP_METRES)
      for (const y of EYE_HEIGHTS) eyes.push(new Vector3(x, y, z))
  const corner = new Vector3()
  const seen = new Map<number, boolean>()
  const isSeen = (vertex: number): boolean => {
    const known = seen.get(vertex)
    if (known !== undefined) return known
    corner.fromArray(w.positions, vertex * 3)
    const found = eyes.some((eye) => {
      ray.origin.copy(eye)
      ray.direction.subVectors(corner, eye)
      const away = ray.direction.length()
      ray.direction.divideScalar(away)
      return tree.raycastFirst(ray, DoubleSide, 0, away) === null
    })
    seen.set(vertex, found)
    return found
  }
  const kept: number[] = []
  for (let i = 0; i < w.indices.length; i += 3) {
    const triangle = [w.indices[i]!, w.indices[i + 1]!, w.indices[i + 2]!]
    if (triangle.some(isSeen)) kept.push(...triangle)
  }
  keepOnly(w, kept)
}

/** Leaves these triangles, and the vertices and light points that they need. */
function keepOnly(w: MeshWriter, triangles: readonly number[]): void {
  const vertices = [...new Set(triangles)].sort((a, b) => a - b)
  const lights = [...new Set(vertices.map((vertex) => w.lightOf[vertex]!))].sort((a, b) => a - b)
  const newVertex = new Map(vertices.map((vertex, index) => [vertex, index]))
  const newLight = new Map(lights.map((light, index) => [light, index]))
  const pack = <T>(list: T[], size: number, from: readonly number[]) => {
    from.forEach((old, index) => {
      for (let i = 0; i < size; i++) list[index * size + i] = list[old * size + i]!
    })
    list.length = from.length * size
  }
  pack(w.positions, 3, vertices)
  pack(w.colours, 3, vertices)
  pack(w.extras, 1, vertices)
  pack(w.uvs, 2, vertices)
  pack(w.lightOf, 1, vertices)
  pack(w.lightPoints, 1, lights)
  w.lightOf.forEach((light, index) => {
    w.lightOf[index] = newLight.get(light)!
  })
  w.indices.length = 0
  for (const vertex of triangles) w.indices.push(newVertex.get(vertex)!)
}
