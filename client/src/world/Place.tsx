// Everything inside the world, put together: the place, the people, this person's own eyes, hands and panel.
// React renders here when the scene changes or the meeting grows; never per frame, never per pose.

import { useFrame, useThree } from '@react-three/fiber'
import { XR } from '@react-three/xr'
import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { VIEWS } from '@towpath/scenes/views'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { AvatarCrowd } from '../avatars/AvatarCrowd.tsx'
import type { HeadsetStore } from '../xr/createHeadsetStore.ts'
import { Worn } from '../xr/Worn.tsx'
import { frameOrder } from './frameOrder.ts'
import { Markers } from './Markers.tsx'
import { OwnPose } from './OwnPose.tsx'
import { RenderWatch } from './RenderWatch.ts'
import { SceneHost } from './SceneHost.tsx'
import { startLooking } from './startLooking.ts'
import { TargetField } from './TargetField.ts'
import { Viewer } from './Viewer.tsx'
import { Viewpoint } from './Viewpoint.ts'
import { doorsAt, stopOf } from './WorldTarget.ts'

export type PlaceProps = {
  readonly session: MeetingSession
  readonly xrStore: HeadsetStore
  readonly canvas: HTMLCanvasElement
  readonly pixelRatio: number
}

type QuietView = typeof import('../quiet/QuietScene.tsx')['QuietScene']

const QUIET_AHEAD_MS = 2_000
/** Rows for figures are taken in these amounts, so that textures stay small in small meetings. */
const CAPACITIES = [24, 64, 104, 256]

export function Place({ session, xrStore, canvas, pixelRatio }: PlaceProps) {
  const { scene, seen } = useStore(session.scene.shown)
  const capacity = useStore(session.facts, ({ people }) => CAPACITIES.find((most) => people.length <= most) ?? 256)
  const manifest = MANIFESTS[scene]
  const viewpoint = useMemo(() => new Viewpoint(), [])
  const field = useMemo(() => new TargetField(session), [session])
  const groundOf = useGround(manifest)
  const onSeen = useCallback(() => session.scene.shown.setState({ seen: true }), [session])
  useNextScenes(session, manifest)
  const inQuiet = useStore(session.quiet.inside)
  const QuietScene = useQuietScene(seen || inQuiet, inQuiet)
  return (
    <XR store={xrStore}>
      <Watch session={session} pixelRatio={pixelRatio} />
      <Pointing canvas={canvas} viewpoint={viewpoint} field={field} />
      <Viewer session={session} viewpoint={viewpoint}>
        <Worn session={session} xrStore={xrStore} viewpoint={viewpoint} field={field} manifest={manifest} />
      </Viewer>
      <SceneHost session={session} scene={scene} onSeen={onSeen} />
      {seen && <Markers session={session} manifest={manifest} field={field} />}
      <AvatarCrowd session={session} capacity={capacity} groundOf={groundOf} />
      {inQuiet && QuietScene && <QuietScene session={session} viewpoint={viewpoint} />}
      <OwnPose session={session} viewpoint={viewpoint} />
    </XR>
  )
}

/** Fetched as soon as the meeting's own place is seen: when it is needed the server may be gone. */
function useQuietScene(wanted: boolean, now: boolean): QuietView | null {
  const [view, setView] = useState<QuietView | null>(null)
  useEffect(() => {
    if (view || !wanted) return
    const fetching = setTimeout(
      () =>
        import('../quiet/QuietScene.tsx').then(
          ({ QuietScene }) => setView(() => QuietScene),
          () => undefined,
        ),
      now ? 0 : QUIET_AHEAD_MS,
    )
    return () => clearTimeout(fetching)
  }, [view, wanted, now])
  return view
}

/** Whoever stands at a door finds what is behind it fetched when they go through. */
function useNextScenes(session: MeetingSession, manifest: SceneManifest): void {
  const place = useStore(session.placement, ({ placement }) => placement?.place ?? '')
  useEffect(() => {
    const here = stopOf(manifest, place)
    for (const { toScene } of here ? doorsAt(manifest, here) : [])
      VIEWS[toScene as SceneId]?.loadView().catch(() => undefined)
  }, [manifest, place])
}

function useGround(manifest: SceneManifest): (place: string) => number {
  return useMemo(() => {
    const heights = new Map<string, number>()
    for (const stop of manifest.stops) {
      for (const { id, position } of [...stop.spots, ...stop.seats]) heights.set(id, position[1])
    }
    return (place) => heights.get(place) ?? 0
  }, [manifest])
}

function Pointing(props: {
  readonly canvas: HTMLCanvasElement
  readonly viewpoint: Viewpoint
  readonly field: TargetField
}) {
  const { canvas, viewpoint, field } = props
  const get = useThree((state) => state.get)
  const looking = useMemo(
    () => startLooking(canvas, () => get().camera as PerspectiveCamera, viewpoint, field),
    [canvas, get, viewpoint, field],
  )
  useEffect(() => () => looking.dispose(), [looking])
  useFrame(({ gl }) => {
    if (!gl.xr.isPresenting) looking.step()
  }, frameOrder.pointers)
  return null
}

function Watch({ session, pixelRatio }: { readonly session: MeetingSession; readonly pixelRatio: number }) {
  const gl = useThree((state) => state.gl)
  const setDpr = useThree((state) => state.setDpr)
  const watch = useMemo(() => new RenderWatch(gl, pixelRatio, setDpr), [gl, pixelRatio, setDpr])
  useEffect(() => {
    session.render.report = () => watch.report()
    return () => {
      session.render.report = null
    }
  }, [session, watch])
  useFrame(() => watch.begin(performance.now()), frameOrder.first)
  useFrame((_state, delta) => watch.end(performance.now(), delta * 1000), frameOrder.report)
  return null
}
