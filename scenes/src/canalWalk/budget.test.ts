// What a view of the walk may cost, counted as the renderer counts: meshes and triangles whose bounds are in sight.

import { existsSync, statSync } from 'node:fs'
import { Box3, Frustum, Matrix4, PerspectiveCamera, Sphere, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { MeshWriter } from '../build/MeshWriter.ts'
import { writeCanalWalk } from './buildCanalWalk.ts'
import { canalWalkManifest } from './manifest.ts'
import { reachOf } from './reach.ts'

const MOST_DRAWS = 34
const MOST_TRIANGLES = 85_000
const MOST_BYTES = 4 * 1024 * 1024
/** Water, sky, smoke, trickle, flag, sheep, birds, heron, two texts: drawn beside the built meshes. */
const LIVING = { draws: 11, triangles: 5_000 }

type Part = { readonly name: string; readonly sphere: Sphere; readonly box: Box3; readonly triangles: number }

function partOf(name: string, w: MeshWriter): Part {
  const box = new Box3()
  const point = new Vector3()
  for (let i = 0; i < w.positions.length; i += 3) box.expandByPoint(point.fromArray(w.positions, i))
  return { name, box, sphere: box.getBoundingSphere(new Sphere()), triangles: w.triangleCount }
}

const { meshes, ground } = writeCanalWalk()
const parts = [...meshes.all(), ...[...ground.all()].map(([name, w]) => [name.replace('base', 'ground'), w] as const)]
  .filter(([name, w]) => w.triangleCount > 0 && !name.startsWith('living'))
  .map(([name, w]) => partOf(name, w))

function inSight(eye: Vector3, yaw: number): { draws: number; triangles: number } {
  const camera = new PerspectiveCamera(70, 16 / 9, 0.1, 1500)
  camera.position.copy(eye)
  camera.rotation.set(0, yaw, 0)
  camera.updateMatrixWorld()
  const frustum = new Frustum().setFromProjectionMatrix(
    new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
  )
  let draws = LIVING.draws
  let triangles = LIVING.triangles
  for (const part of parts) {
    const reach = reachOf(part.name)
    if (eye.x < part.box.min.x - reach || eye.x > part.box.max.x + reach) continue
    if (!frustum.intersectsSphere(part.sphere)) continue
    draws++
    triangles += part.triangles
  }
  return { draws, triangles }
}

describe('the cost of a view', () => {
  it.each(canalWalkManifest.stops.map((stop) => [stop.id, stop] as const))(
    'at %s is within the budget, wherever one looks',
    (_, stop) => {
      let draws = 0
      let triangles = 0
      for (const { position } of [...stop.spots, ...stop.seats]) {
        for (let turn = 0; turn < 16; turn++) {
          const cost = inSight(new Vector3(position[0], position[1] + 1.6, position[2]), (turn / 16) * Math.PI * 2)
          draws = Math.max(draws, cost.draws)
          triangles = Math.max(triangles, cost.triangles)
        }
      }
      expect(draws).toBeLessThanOrEqual(MOST_DRAWS)
      expect(triangles).toBeLessThanOrEqual(MOST_TRIANGLES)
    },
  )

  it('to fetch is at most 4 MB, when the place has been built', () => {
    const files = ['canal-walk.glb', 'canal-walk-ground.png', 'canal-walk-banks.png'].map(
      (name) => new URL(`../../.build/${name}`, import.meta.url),
    )
    const bytes = files.reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })
})
