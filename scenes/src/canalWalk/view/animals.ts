// Sheep that graze and now and then take a few steps, birds that circle far away. One draw each.
// Whoever creates them calls `update` with the walk's time; nothing is allocated there.

import { type BufferGeometry, InstancedMesh, type Material, Matrix4, type Mesh, Quaternion, Vector3 } from 'three'
import { canalZ } from '../canalLine.ts'
import { groundHeight } from '../ground.ts'

export type Living = { readonly object: InstancedMesh; update(seconds: number): void; dispose(): void }

const UP = new Vector3(0, 1, 0)
/** x, offset, yaw, seconds between walks */
const FLOCK = [
  [37, -21, 0.6, 61],
  [40.5, -24, 2.4, 83],
  [44, -20.5, -1.1, 71],
  [47, -26, 1.5, 97],
  [35, -30, -2.2, 77],
  [51, -31, 0.2, 89],
  [42, -34, 2.9, 101],
  [30, -26, -0.5, 67],
  [-90, -22, 1.2, 73],
  [-86, -26, -1.6, 91],
] as const
const WALK_METRES = 1.8
const BIRDS = [
  { x: 34, y: 46, z: -120, radius: 22, periodSeconds: 95 },
  { x: 38, y: 50, z: -116, radius: 26, periodSeconds: 95 },
  { x: 30, y: 52, z: -124, radius: 19, periodSeconds: 95 },
  { x: -70, y: 38, z: -90, radius: 30, periodSeconds: 120 },
  { x: -64, y: 41, z: -84, radius: 26, periodSeconds: 120 },
  { x: 70, y: 44, z: 60, radius: 24, periodSeconds: 110 },
] as const

function onGround(x: number, offset: number): Vector3 {
  return new Vector3(x, groundHeight(x, offset), canalZ(x) + offset)
}

function shapeOf(source: Mesh): { geometry: BufferGeometry; own: Matrix4 } {
  source.updateWorldMatrix(true, false)
  return { geometry: source.geometry, own: source.matrixWorld.clone() }
}

export function createSheep(source: Mesh, material: Material): Living {
  const { geometry, own } = shapeOf(source)
  const object = new InstancedMesh(geometry, material, FLOCK.length)
  object.name = 'sheep'
  object.frustumCulled = false
  const matrix = new Matrix4()
  const at = new Vector3()
  const turn = new Quaternion()
  const size = new Vector3()
  const walks = FLOCK.map(([x, offset, yaw, pauseSeconds]) => ({
    from: onGround(x, offset),
    to: onGround(x - Math.sin(yaw) * WALK_METRES, offset - Math.cos(yaw) * WALK_METRES),
    yaw,
    pauseSeconds,
  }))
  return {
    object,
    update(seconds) {
      for (let i = 0; i < walks.length; i++) {
        const walk = walks[i]!
        const pause = walk.pauseSeconds
        // A short walk out and, half a period later, back again.
        const phase = (seconds + i * 17) % (pause * 2)
        const walked = phase < pause ? Math.min(1, phase / 7) : Math.max(0, 1 - (phase - pause) / 7)
        const smooth = walked * walked * (3 - 2 * walked)
        const facing = phase < pause ? walk.yaw : walk.yaw + Math.PI * Math.min(1, Math.max(0, (phase - pause + 3) / 3))
        at.lerpVectors(walk.from, walk.to, smooth)
        turn.setFromAxisAngle(UP, facing + 0.12 * Math.sin(seconds * 0.3 + i * 2))
        size.setScalar(0.88 + 0.03 * (i % 5))
        matrix.compose(at, turn, size).multiply(own)
        object.setMatrixAt(i, matrix)
      }
      object.instanceMatrix.needsUpdate = true
    },
    dispose: () => object.dispose(),
  }
}

export function createBirds(source: Mesh, material: Material): Living {
  const { geometry, own } = shapeOf(source)
  const object = new InstancedMesh(geometry, material, BIRDS.length)
  object.name = 'birds'
  object.frustumCulled = false
  const matrix = new Matrix4()
  const at = new Vector3()
  const turn = new Quaternion()
  const size = new Vector3(1.6, 1.6, 1.6)
  return {
    object,
    update(seconds) {
      for (let i = 0; i < BIRDS.length; i++) {
        const round = BIRDS[i]!
        const angle = (seconds / round.periodSeconds) * Math.PI * 2 + i * 0.7
        const { x, y, z, radius } = round
        at.set(x + Math.cos(angle) * radius, y + Math.sin(angle * 2) * 1.5, z + Math.sin(angle) * radius)
        turn.setFromAxisAngle(UP, -angle - Math.PI)
        matrix.compose(at, turn, size).multiply(own)
        object.setMatrixAt(i, matrix)
      }
      object.instanceMatrix.needsUpdate = true
    },
    dispose: () => object.dispose(),
  }
}
