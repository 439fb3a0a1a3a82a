// What lives only while a headset is worn: menu, rays, gaze, and the watch over whether somebody wears it. It lies inside
// the headset's origin, so it comes along to every place. Per frame it calls plain objects; React renders when a session begins.

import { useFrame, useThree } from '@react-three/fiber'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { useEffect, useMemo, useState } from 'react'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { HeadsetMenu } from '../ui/panels/HeadsetMenu.ts'
import { frameOrder } from '../world/frameOrder.ts'
import { turnStep } from '../world/looking.ts'
import type { TargetField } from '../world/TargetField.ts'
import type { Viewpoint } from '../world/Viewpoint.ts'
import { onWords, words } from '../world/words.ts'
import { createAim } from './createAim.ts'
import type { HeadsetStore } from './createHeadsetStore.ts'
import { HeadsetInput } from './HeadsetInput.ts'
import { PointerMarks } from './PointerMarks.ts'
import { startAwayWatch } from './startAwayWatch.ts'

export type WornProps = {
  readonly session: MeetingSession
  readonly xrStore: HeadsetStore
  readonly viewpoint: Viewpoint
  readonly field: TargetField
  readonly manifest: SceneManifest | undefined
}

export function Worn(props: WornProps) {
  const { xrStore } = props
  const [worn, setWorn] = useState(() => xrStore.getState().session !== undefined)
  useEffect(() => xrStore.subscribe((state) => setWorn(state.session !== undefined)), [xrStore])
  return worn ? <InHeadset {...props} /> : null
}

/** With the device's own voice, for whoever wants things read aloud; also in the quiet place, where it is meant for them. */
function speakToWearer(session: MeetingSession, text: string): void {
  if (session.settings.getState().readAloud) readAloud(text)
}

function readAloud(text: string): void {
  const language = document.documentElement.lang
  import('../app/speakAloud.ts').then(({ speakAloud }) => speakAloud(text, language)).catch(() => undefined)
}

const UNAIMED_METRES = 2.4
const RING_METRES = 1.4

function InHeadset({ session, xrStore, viewpoint, field, manifest }: WornProps) {
  const gl = useThree((state) => state.gl)
  const parts = useMemo(() => {
    const watch = startAwayWatch(session, xrStore, (awaited) => {
      if (awaited) menu.show('away')
      else menu.close()
    })
    const menu = new HeadsetMenu({
      session,
      viewpoint,
      manifest,
      say: words,
      endSession: () => watch.endSession(),
      imBack: () => watch.back(),
    })
    const aim = createAim(menu, field, viewpoint)
    const input = new HeadsetInput({
      aim: aim.of,
      press: (meant) => (aim.isWorld(meant) ? field.press(meant) : menu.press(meant)),
      turn: (direction) => viewpoint.turn(turnStep(direction, session.settings.getState().turnDegrees)),
      toggleMenu: () => menu.toggle(),
      bothGrips: session.quiet.enter,
    })
    const marks = new PointerMarks()
    const leaving = {
      endSession: () => watch.endSession(),
      speak: (text: string) => speakToWearer(session, text),
      readAloud,
    }
    return { menu, watch, aim, input, marks, leaving }
  }, [session, xrStore, viewpoint, field, manifest])
  useEffect(() => {
    const stop = onWords(() => parts.menu.repaint())
    let gone = false
    import('../ui/panels/MorePages.ts').then(
      ({ createMorePages }) => {
        if (!gone) parts.menu.add(createMorePages({ session, menu: parts.menu, say: words, ...parts.leaving }))
      },
      () => undefined,
    )
    return () => {
      gone = true
      stop()
      parts.menu.dispose()
      parts.watch.dispose()
      parts.input.dispose()
      parts.marks.dispose()
      field.aimed = -1
    }
  }, [parts, field, session])

  useFrame((_state, delta, frame) => {
    if (!frame || !viewpoint.wearing) return
    const { menu, aim, input, marks } = parts
    const deltaMs = Math.min(100, delta * 1000)
    const { dwell, dwellMs } = session.settings.getState()
    input.step(gl.xr, frame, deltaMs, performance.now(), dwell, dwellMs)
    menu.step(deltaMs)
    marks.begin()
    let aimed = -1
    for (let i = 0; i < input.rays.length; i++) {
      const ray = input.rays[i]!
      if (!ray.live || ray.source!.targetRayMode === 'gaze') continue
      const hit = ray.aim !== -1
      marks.ray(ray.origin, ray.direction, hit ? aim.distanceOf(ray.aim, ray.origin) : UNAIMED_METRES, hit)
      if (ray.aim >= 0) aimed = ray.aim
    }
    if (input.gazing) {
      const { origin, direction } = input.head
      marks.gaze(origin, direction, RING_METRES, input.dwell.progress)
      if (input.head.aim >= 0) aimed = input.head.aim
    }
    marks.finish()
    field.aimed = aim.isWorld(aimed) ? aimed : -1
    menu.aim(aimed, input.dwell.progress)
  }, frameOrder.pointers)

  return (
    <>
      <primitive object={parts.menu.group} />
      <primitive object={parts.marks.mesh} />
    </>
  )
}
