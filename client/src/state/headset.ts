// Whether a headset can be entered and whether one is worn. The world writes it; the page offers the buttons.

import { createStore, type StoreApi } from 'zustand/vanilla'

export type Headset = {
  /** What the device can do, once it was asked. */
  readonly vr: boolean
  readonly ar: boolean
  readonly mode: 'page' | 'vr' | 'ar'
  /** Set by the world when it is ready to go in; must be called from a gesture. */
  readonly enter: ((mode: 'vr' | 'ar') => Promise<void>) | null
}

export function createHeadset(): StoreApi<Headset> {
  return createStore<Headset>(() => ({ vr: false, ar: false, mode: 'page', enter: null }))
}
