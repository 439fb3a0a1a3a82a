// What a view of built meshes costs, counted as the renderer counts: meshes whose bounds are in sight, and their triangles.
// For the suites that keep the budgets of scenes.

import { Box3, Frustum, Matrix4, PerspectiveCamera, Sphere, Vector3 } from 'three'
import type { MeshWriter } from './MeshWriter.ts'

export type Part = { readonly sphere: Sphere; readonly box: Box3; readonly triangles: number }
export type Cost = { readonly draws: number; readonly triangles: number }

const TURNS = 16

export function partOf(w: MeshWriter): Part {
  const box = new Box3()
  const point = new Vector3()
  for (let i = 0; i < w.positions.length; i += 3) box.expandByPoint(point.fromArray(w.positions, i))
  return { box, sphere: box.getBoundingSphere(new Sphere()), triangles: w.triangleCount }
}

function inSight(parts: readonly Part[], eye: Vector3, yaw: number): Cost {
  const camera = new PerspectiveCamera(70, 16 / 9, 0.1, 1500)
  camera.position.copy(eye)
  camera.rotation.set(0, yaw, 0)
  camera.updateMatrixWorld()
  const frustum = new Frustum().setFromProjectionMatrix(
    new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
  )
  const seen = parts.filter(({ sphere }) => frustum.intersectsSphere(sphere))
  return { draws: seen.length, triangles: seen.reduce((sum, part) => sum + part.triangles, 0) }
}

/** The dearest of all views from these eyes, wherever one looks. `living` is what is drawn beside the built meshes. */
export function dearestView<P extends Part>(
  parts: readonly P[],
  eyes: readonly Vector3[],
  living: Cost,
  isDrawnFrom: (part: P, eye: Vector3) => boolean = () => true,
): Cost {
  let [draws, triangles] = [0, 0]
  for (const eye of eyes) {
    const drawn = parts.filter((part) => isDrawnFrom(part, eye))
    for (let turn = 0; turn < TURNS; turn++) {
      const cost = inSight(drawn, eye, (turn / TURNS) * Math.PI * 2)
      draws = Math.max(draws, living.draws + cost.draws)
      triangles = Math.max(triangles, living.triangles + cost.triangles)
    }
  }
  return { draws, triangles }
}
