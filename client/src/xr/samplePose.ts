// Reads head and hands from a headset's frame into one reused pose frame, in the scene's metres. Allocates nothing of its own.
// Hands are sent as grip poses: a tracked hand's wrist is turned into the grip that a controller would have.

import {
  HEAD,
  LEFT_HAND,
  LEFT_TRACKED,
  type PoseFrame,
  RIGHT_HAND,
  RIGHT_TRACKED,
} from '@towpath/shared/pose/PoseFrame'
import { Matrix4, Quaternion, Vector3, type WebXRManager } from 'three'
import type { RigPose } from '../world/looking.ts'

const rigMatrix = new Matrix4()
const local = new Matrix4()
const position = new Vector3()
const turn = new Quaternion()
const scale = new Vector3(1, 1, 1)
const rigAt = new Vector3()
const rigTurn = new Quaternion()
const up = new Vector3(0, 1, 0)
/** From a wrist (fingers along -z, back of the hand +y) to a grip (fingers along -y, back along x), eight centimetres on. */
const wristToGrip = {
  left: new Matrix4()
    .makeBasis(new Vector3(0, -1, 0), new Vector3(0, 0, 1), new Vector3(-1, 0, 0))
    .setPosition(0, 0, -0.08),
  right: new Matrix4()
    .makeBasis(new Vector3(0, 1, 0), new Vector3(0, 0, 1), new Vector3(1, 0, 0))
    .setPosition(0, 0, -0.08),
}

export function samplePoseInto(out: PoseFrame, xr: WebXRManager, frame: XRFrame, rig: Readonly<RigPose>): void {
  rigMatrix.compose(rigAt.set(rig.x, rig.y, rig.z), rigTurn.setFromAxisAngle(up, rig.yaw), scale)
  put(out, HEAD, local.multiplyMatrices(rigMatrix, xr.getCamera().matrix))
  out.hands = 0
  const space = xr.getReferenceSpace()
  const session = xr.getSession()
  if (!space || !session) return
  const sources = session.inputSources
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!
    if (source.handedness === 'none') continue
    const left = source.handedness === 'left'
    const wrist = source.hand?.get('wrist')
    const from = wrist ?? source.gripSpace
    const pose = from && frame.getPose(from, space)
    if (!pose) continue
    local.fromArray(pose.transform.matrix).premultiply(rigMatrix)
    if (wrist) local.multiply(left ? wristToGrip.left : wristToGrip.right)
    put(out, left ? LEFT_HAND : RIGHT_HAND, local)
    out.hands |= left ? LEFT_TRACKED : RIGHT_TRACKED
  }
}

function put(out: PoseFrame, at: number, matrix: Matrix4): void {
  position.setFromMatrixPosition(matrix)
  turn.setFromRotationMatrix(matrix)
  const v = out.values
  v[at] = position.x
  v[at + 1] = position.y
  v[at + 2] = position.z
  v[at + 3] = turn.x
  v[at + 4] = turn.y
  v[at + 5] = turn.z
  v[at + 6] = turn.w
}
