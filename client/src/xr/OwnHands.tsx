// This person's own hands in the headset: the real controller, or the tracked hand. Never a pointer: rays are ours, see `Rays`.

import { XRControllerModel, XRHandModel } from '@react-three/xr'
import { Suspense } from 'react'

export function ControllerInHand() {
  return (
    <Suspense fallback={null}>
      <XRControllerModel />
    </Suspense>
  )
}

export function TrackedHand() {
  return (
    <Suspense fallback={null}>
      <XRHandModel />
    </Suspense>
  )
}
