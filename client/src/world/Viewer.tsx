// The person's own eyes: stands where the server says, through a fade; looks where they turn; wears the headset.
// It never moves a camera along a way, and nothing here renders React per frame.

import { useFrame, useThree } from '@react-three/fiber'
import { XROrigin } from '@react-three/xr'
import { alwaysSits } from '@towpath/shared/people/figure'
import type { Placement } from '@towpath/shared/protocol/commands'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Euler, type Group, type PerspectiveCamera, Vector3 } from 'three'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { Fade } from './Fade.ts'
import { frameOrder } from './frameOrder.ts'
import { turnStep, wrapAngle } from './looking.ts'
import { startTilting } from './startTilting.ts'
import { createVeil, VIGNETTE_MS, vignetteAt } from './Veil.ts'
import { OWN, type Viewpoint } from './Viewpoint.ts'

const angles = new Euler(0, 0, 0, 'YXZ')
const eye = new Vector3()
const SETTLE_FRAMES = 3

export type ViewerProps = {
  readonly session: MeetingSession
  readonly viewpoint: Viewpoint
  /** What comes along with the headset. */
  readonly children: ReactNode
}

export function Viewer({ session, viewpoint, children }: ViewerProps) {
  const fade = useMemo(() => new Fade(), [])
  const veil = useMemo(createVeil, [])
  const rig = useRef<Group>(null)
  const gl = useThree((state) => state.gl)
  const camera = useThree((state) => state.camera)
  useEffect(() => () => veil.dispose(), [veil])
  useEffect(() => startSitting(session, viewpoint), [session, viewpoint])
  useEffect(() => startStanding(session, viewpoint, fade), [session, viewpoint, fade])
  // What is seen changes at once; coming from the dark is softer than a cut.
  useEffect(() => session.quiet.inside.subscribe(() => fade.open()), [session, fade])
  useEffect(() => startTilting(session, viewpoint), [session, viewpoint])
  useEffect(
    () =>
      session.view.onWish((wish) => {
        if (wish === 'lookByMoving') return
        if (typeof wish === 'object') fade.through(() => viewpoint.turn(wish.turnBy))
        else if (wish === 'recentre') viewpoint.recentre()
        else viewpoint.turn(turnStep(wish === 'turnLeft' ? 'left' : 'right', session.settings.getState().turnDegrees))
      }),
    [session, viewpoint, fade],
  )

  const worn = useRef({ frames: 0, sinceChangeMs: VIGNETTE_MS })
  useFrame((_state, delta) => {
    const now = worn.current
    const deltaMs = delta * 1000
    const presenting = gl.xr.isPresenting
    if (presenting && rig.current) {
      readHead(gl.xr.getCamera(), viewpoint)
      now.frames++
      if (now.frames === SETTLE_FRAMES) {
        viewpoint.wearing = true
        viewpoint.recentre()
        fade.open()
      }
      rig.current.position.set(viewpoint.rig.x, viewpoint.rig.y, viewpoint.rig.z)
      rig.current.rotation.y = viewpoint.rig.yaw
      rig.current.updateMatrixWorld()
    } else {
      now.frames = 0
      viewpoint.wearing = false
      placeCamera(camera as PerspectiveCamera, viewpoint)
    }
    if (viewpoint.changed) {
      viewpoint.changed = false
      now.sinceChangeMs = 0
    } else now.sinceChangeMs += deltaMs
    fade.step(deltaMs)
    const settling = presenting && now.frames < SETTLE_FRAMES
    veil.set(settling ? 1 : fade.darkness, presenting ? vignetteAt(now.sinceChangeMs) : 0)
  }, frameOrder.viewer)

  useFrame(() => {
    eye.setFromMatrixPosition(camera.matrixWorld)
    if (gl.xr.isPresenting && rig.current) {
      const { head } = viewpoint
      eye.set(head.x, head.y, head.z).applyMatrix4(rig.current.matrixWorld)
    }
    veil.mesh.position.copy(eye)
  }, frameOrder.veil)

  return (
    <>
      <XROrigin ref={rig} name={OWN}>
        {children}
      </XROrigin>
      <primitive object={veil.mesh} name={OWN} />
    </>
  )
}

/** Who they are is known a moment after where they are, and does not change. */
function startSitting(session: MeetingSession, viewpoint: Viewpoint): () => void {
  const look = () => {
    const { byId, meId } = session.facts.getState()
    const me = byId[meId]
    if (me) viewpoint.sits = alwaysSits(me.figure)
  }
  look()
  return session.facts.subscribe(look)
}

function startStanding(session: MeetingSession, viewpoint: Viewpoint, fade: Fade): () => void {
  let seen = 0
  const arriveAt = (placement: Placement) => {
    viewpoint.stand(placement)
    session.scene.arrive()
  }
  const isSeen = () => session.scene.shown.getState().seen
  const look = () => {
    const { placement, moves } = session.placement.getState()
    if (!placement || moves === seen) return
    const first = seen === 0
    seen = moves
    if (first) {
      // Nothing to hide yet: the page shows the sky while the place comes, and no newcomer sits before a black picture.
      arriveAt(placement)
    } else fade.through(() => arriveAt(placement), isSeen)
  }
  look()
  return session.placement.subscribe(look)
}

function placeCamera(camera: PerspectiveCamera, viewpoint: Viewpoint): void {
  const { placement } = viewpoint
  if (!placement) return
  camera.position.set(placement.position[0], viewpoint.eyeY, placement.position[2])
  angles.set(viewpoint.pitch, wrapAngle(placement.yawRadians + viewpoint.yaw), 0)
  camera.quaternion.setFromEuler(angles)
  camera.updateMatrixWorld()
}

/** The head as measured by the headset, before the place is added. */
function readHead(camera: { readonly matrix: { readonly elements: readonly number[] } }, viewpoint: Viewpoint): void {
  const m = camera.matrix.elements
  viewpoint.head.x = m[12]!
  viewpoint.head.y = m[13]!
  viewpoint.head.z = m[14]!
  const [x, z] = [-m[8]!, -m[10]!]
  // Looking straight up or down says nothing about where somebody faces.
  if (x * x + z * z > 0.03) viewpoint.head.yaw = Math.atan2(-x, -z)
}
