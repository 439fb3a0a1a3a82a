// Where hands are that nobody tracks: folded before the body, or one raised. In the torso's space, fixed once. Pure.

import { Matrix4, Quaternion, Vector3 } from 'three'

export type RestPose = { readonly position: Float32Array; readonly turn: Float32Array }

/** @param arm direction from palm to elbow @param back direction that the back of the right hand faces */
function pose(position: readonly number[], arm: Vector3, back: Vector3, mirrored: boolean): RestPose {
  const y = arm.normalize()
  const x = back.sub(y.clone().multiplyScalar(back.dot(y))).normalize()
  const z = new Vector3().crossVectors(x, y)
  const turn = new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(x, y, z))
  const [px = 0, py = 0, pz = 0] = position
  // A mirror along x keeps the grip convention, in which the back of the left hand faces -x.
  return mirrored
    ? { position: new Float32Array([-px, py, pz]), turn: new Float32Array([turn.x, -turn.y, -turn.z, turn.w]) }
    : { position: new Float32Array([px, py, pz]), turn: new Float32Array(turn.toArray()) }
}

const folded = (mirrored: boolean) =>
  pose(
    mirrored ? [0.05, -0.405, -0.205] : [0.045, -0.385, -0.225],
    new Vector3(0.82, 0.28, 0.5),
    new Vector3(0.1, 0.5, -0.86),
    mirrored,
  )

export const REST = { left: folded(true), right: folded(false) } as const

/** Palm forward at the height of the head. */
export const RAISED = pose([0.27, 0.14, -0.14], new Vector3(0.12, -0.97, 0.2), new Vector3(0, 0.1, 1), false)
