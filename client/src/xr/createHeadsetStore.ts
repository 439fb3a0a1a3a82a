// The headset's side of the world: the XR store, whether this device can enter, and the one way in. Made with the world.
// Models of controllers and hands come from our own origin; nothing is emulated and nothing is offered unasked.

import { createXRStore } from '@react-three/xr'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { ControllerInHand, TrackedHand } from './OwnHands.tsx'

export type HeadsetStore = ReturnType<typeof createXRStore>

const SMOOTH_HERTZ = 72

export function createHeadsetStore(session: MeetingSession): { readonly store: HeadsetStore; dispose(): void } {
  const store = createXRStore({
    emulate: false,
    offerSession: false,
    enterGrantedSession: false,
    baseAssetPath: new URL('/xr-profiles/', location.href).href,
    // What is shown for a controller that is none of those we have.
    defaultControllerProfileId: 'meta-quest-touch-plus',
    controller: ControllerInHand,
    hand: TrackedHand,
    gaze: false,
    screenInput: false,
    transientPointer: false,
    anchors: false,
    depthSensing: false,
    domOverlay: false,
    hitTest: false,
    meshDetection: false,
    planeDetection: false,
    foveation: 1,
    frameRate: (rates) => (Array.from(rates).includes(SMOOTH_HERTZ) ? SMOOTH_HERTZ : false),
  })
  const enter = async (mode: 'vr' | 'ar') => {
    await store.enterXR(mode === 'vr' ? 'immersive-vr' : 'immersive-ar')
  }
  let gone = false
  const xr = navigator.xr
  if (xr) {
    const ask = () =>
      xr.isSessionSupported('immersive-vr').then(
        (vr) => {
          if (!gone) session.headset.setState({ vr, enter })
        },
        () => undefined,
      )
    void ask()
    xr.addEventListener('devicechange', ask)
  }
  const stop = store.subscribe((state, before) => {
    if (state.session === before.session) return
    session.headset.setState({ mode: state.session ? 'vr' : 'page' })
  })
  return {
    store,
    dispose: () => {
      gone = true
      stop()
      void store.getState().session?.end()
      store.destroy()
      session.headset.setState({ vr: false, ar: false, mode: 'page', enter: null })
    },
  }
}
