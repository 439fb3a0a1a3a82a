// This person's own head and hands, once a frame: to the others, and to the ears. The publisher gates by time and change.

import { useFrame, useThree } from '@react-three/fiber'
import { sceneOfPlace } from '@towpath/scenes/manifests'
import { createPoseFrame, HEAD } from '@towpath/shared/pose/PoseFrame'
import { useMemo } from 'react'
import { Quaternion, Vector3 } from 'three'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { samplePoseInto } from '../xr/samplePose.ts'
import { frameOrder } from './frameOrder.ts'
import type { Viewpoint } from './Viewpoint.ts'

const position = new Vector3()
const turn = new Quaternion()
const scale = new Vector3()

export function OwnPose({ session, viewpoint }: { readonly session: MeetingSession; readonly viewpoint: Viewpoint }) {
  const frame = useMemo(createPoseFrame, [])
  const gl = useThree((state) => state.gl)
  const camera = useThree((state) => state.camera)
  useFrame((_state, _delta, xrFrame) => {
    if (!viewpoint.placement) return
    if (viewpoint.wearing && xrFrame) samplePoseInto(frame, gl.xr, xrFrame, viewpoint.rig)
    else if (!gl.xr.isPresenting) {
      camera.matrixWorld.decompose(position, turn, scale)
      const v = frame.values
      v[HEAD] = position.x
      v[HEAD + 1] = position.y
      v[HEAD + 2] = position.z
      v[HEAD + 3] = turn.x
      v[HEAD + 4] = turn.y
      v[HEAD + 5] = turn.z
      v[HEAD + 6] = turn.w
      frame.hands = 0
    } else return
    // On the way to another scene the eyes are still in the old one.
    if (sceneOfPlace(viewpoint.placement.place) !== session.scene.poseScene()) return
    session.poses.publisher.publish(frame, performance.now())
  }, frameOrder.samplePose)

  useFrame(() => {
    const v = frame.values
    const { ears } = session
    ears.x = v[HEAD]!
    ears.y = v[HEAD + 1]!
    ears.z = v[HEAD + 2]!
    ears.qx = v[HEAD + 3]!
    ears.qy = v[HEAD + 4]!
    ears.qz = v[HEAD + 5]!
    ears.qw = v[HEAD + 6]!
    session.voice.updatePlaces()
  }, frameOrder.listener)
  return null
}
