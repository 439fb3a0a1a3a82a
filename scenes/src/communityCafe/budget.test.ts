// What a view of the café may cost, counted as the renderer counts, and what is fetched of it.

import { existsSync, statSync } from 'node:fs'
import { Box3, Frustum, Matrix4, PerspectiveCamera, Sphere, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { communityCafeManifest } from './manifest.ts'
import { writeCommunityCafe } from './writeCommunityCafe.ts'

/** Leaves 12 people near by their 30,000, in a budget of 120,000. */
const MOST_TRIANGLES = 85_000
const MOST_DRAWS = 18
const MOST_BYTES = 1.5 * 1024 * 1024
/** Sky, steam, words. */
const LIVING = { draws: 3, triangles: 1_200 }

const { room, floor, things, outside, backdrop, canal } = writeCommunityCafe()
const parts = [room, floor, ...things.values(), outside, backdrop, canal].map((w) => {
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
  it.each(communityCafeManifest.stops.map((stop) => [stop.id, stop] as const))(
    'at %s is within the budget, wherever one looks',
    (_, stop) => {
      for (const { position } of [...stop.spots, ...stop.seats]) {
        for (let turn = 0; turn < 16; turn++) {
          const cost = inSight(new Vector3(position[0], 1.4, position[2]), (turn / 16) * Math.PI * 2)
          expect(cost.draws).toBeLessThanOrEqual(MOST_DRAWS)
          expect(cost.triangles).toBeLessThanOrEqual(MOST_TRIANGLES)
        }
      }
    },
  )

  it('to fetch is at most 1.5 MB, when the place has been built', () => {
    const files = ['community-cafe.glb', 'community-cafe-sun.png'].map(
      (name) => new URL(`../../.build/${name}`, import.meta.url),
    )
    const bytes = files.reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })
})
