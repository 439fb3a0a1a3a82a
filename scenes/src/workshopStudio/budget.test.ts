// What a view of the studio may cost, counted as the renderer counts, and what is fetched of it.

import { existsSync, statSync } from 'node:fs'
import { Box3, Frustum, Matrix4, PerspectiveCamera, Sphere, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { workshopStudioManifest } from './manifest.ts'
import { writeWorkshopStudio } from './writeWorkshopStudio.ts'

/** Leaves 12 people near by their 30,000, in a budget of 120,000. */
const MOST_TRIANGLES = 80_000
const MOST_DRAWS = 16
const MOST_BYTES = 1.5 * 1024 * 1024
/** Sky, steam. */
const LIVING = { draws: 2, triangles: 1_200 }

const { loft, things, outside, backdrop, canal } = writeWorkshopStudio()
const parts = [loft, ...things.values(), outside, backdrop, canal].map((w) => {
  const box = new Box3()
  const point = new Vector3()
  for (let i = 0; i < w.positions.length; i += 3) box.expandByPoint(point.fromArray(w.positions, i))
  return { sphere: box.getBoundingSphere(new Sphere()), triangles: w.triangleCount }
})

function inSight(eye: Vector3, yaw: number): { draws: number; triangles: number } {
  const camera = new PerspectiveCamera(70, 16 / 9, 0.1, 1500)
  camera.position.copy(eye)
  camera.rotation.set(0, yaw, 0)
  camera.updateMatrixWorld()
  const frustum = new Frustum().setFromProjectionMatrix(
    new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
  )
  const seen = parts.filter(({ sphere }) => frustum.intersectsSphere(sphere))
  return {
    draws: LIVING.draws + seen.length,
    triangles: LIVING.triangles + seen.reduce((sum, part) => sum + part.triangles, 0),
  }
}

describe('the cost of a view', () => {
  it.each(workshopStudioManifest.stops.map((stop) => [stop.id, stop] as const))(
    'at %s is within the budget, wherever one looks',
    (_, stop) => {
      let [draws, triangles] = [0, 0]
      for (const { position } of stop.seats) {
        for (let turn = 0; turn < 16; turn++) {
          const cost = inSight(new Vector3(position[0], 1.2, position[2]), (turn / 16) * Math.PI * 2)
          draws = Math.max(draws, cost.draws)
          triangles = Math.max(triangles, cost.triangles)
        }
      }
      expect(draws).toBeLessThanOrEqual(MOST_DRAWS)
      expect(triangles).toBeLessThanOrEqual(MOST_TRIANGLES)
    },
  )

  it('to fetch is at most 1.5 MB, when the place has been built', () => {
    const file = new URL('../../.build/workshop-studio.glb', import.meta.url)
    expect(existsSync(file) ? statSync(file).size : 0).toBeLessThanOrEqual(MOST_BYTES)
  })
})
