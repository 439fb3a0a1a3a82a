// Answers what the sun and the sky see of a point. Solid things stop light, veils (crowns, curtains) let a part through.

import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { SUN } from './light.ts'
import type { MeshWriter } from './MeshWriter.ts'

const SKY_RAYS = 12
const SKY_REACH_METRES = 9
const SUN_REACH_METRES = 140
const SUN_SPREAD = 0.022
const VEIL_LETS_THROUGH = 0.34

export type Occlusion = {
  /** Share of the sun that arrives, 0 to 1. */
  sun(at: Vector3, normal: Vector3): number
  /** Share of the sky that is open, 0 to 1. */
  sky(at: Vector3, normal: Vector3): number
}

function treeOf(writers: readonly MeshWriter[]): MeshBVH | null {
  const vertices = writers.reduce((sum, w) => sum + w.positions.length, 0)
  const positions = new Float32Array(vertices)
  const indices: number[] = []
  let offset = 0
  for (const w of writers) {
    positions.set(w.positions, offset)
    for (const index of w.indices) if (w.extras[index]! <= 0.5) indices.push(index + offset / 3)
    offset += w.positions.length
  }
  if (indices.length === 0) return null
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(new Uint32Array(indices), 1))
  return new MeshBVH(geometry)
}

function hemisphere(): Vector3[] {
  return Array.from({ length: SKY_RAYS }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / SKY_RAYS)
    const angle = i * 2.399963
    return new Vector3(Math.cos(angle) * radius, Math.sqrt(1 - radius * radius), Math.sin(angle) * radius)
  })
}

function sunDirections(): Vector3[] {
  const middle = new Vector3(...SUN)
  const side = new Vector3(0, 1, 0).cross(middle).normalize()
  const up = middle.clone().cross(side)
  return Array.from({ length: 5 }, (_, i) => {
    const angle = (i / 5) * Math.PI * 2
    return middle
      .clone()
      .addScaledVector(side, Math.cos(angle) * SUN_SPREAD)
      .addScaledVector(up, Math.sin(angle) * SUN_SPREAD)
      .normalize()
  })
}

export function createOcclusion(solids: readonly MeshWriter[], veils: readonly MeshWriter[]): Occlusion {
  const solid = treeOf(solids)
  const veil = treeOf(veils)
  const dome = hemisphere()
  const suns = sunDirections()
  const ray = new Ray()
  const side = new Vector3()
  const forward = new Vector3()
  const hits = (tree: MeshBVH | null, reach: number) =>
    tree !== null && tree.raycastFirst(ray, DoubleSide, 0, reach) !== null

  return {
    sun(at, normal) {
      let open = 0
      for (const direction of suns) {
        ray.origin.copy(at).addScaledVector(normal, 0.025).addScaledVector(direction, 0.01)
        ray.direction.copy(direction)
        if (hits(solid, SUN_REACH_METRES)) continue
        open += hits(veil, SUN_REACH_METRES) ? VEIL_LETS_THROUGH : 1
      }
      return open / suns.length
    },
    sky(at, normal) {
      side
        .set(Math.abs(normal.y) > 0.9 ? 1 : 0, Math.abs(normal.y) > 0.9 ? 0 : 1, 0)
        .cross(normal)
        .normalize()
      forward.crossVectors(normal, side)
      let open = 0
      for (const direction of dome) {
        ray.origin.copy(at).addScaledVector(normal, 0.025)
        ray.direction
          .set(0, 0, 0)
          .addScaledVector(side, direction.x)
          .addScaledVector(normal, direction.y)
          .addScaledVector(forward, direction.z)
        const hit = solid?.raycastFirst(ray, DoubleSide, 0, SKY_REACH_METRES)
        if (hit) open += 0.55 * Math.min(1, hit.distance / SKY_REACH_METRES) ** 0.7
        else open += hits(veil, SKY_REACH_METRES) ? 0.6 : 1
      }
      return open / dome.length
    },
  }
}
