// Who waves, nods, applauds or holds a thumb up just now. The newest of each person, for as long as it is shown.

import type { Gesture } from '@towpath/shared/people/gesture'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type ShownGesture = { readonly personId: string; readonly gesture: Gesture; readonly number: number }
export type Gestures = { readonly shown: readonly ShownGesture[] }

const SHOWN_MS = 5_000
let last = 0

export function createGestures(): StoreApi<Gestures> {
  return createStore<Gestures>(() => ({ shown: [] }))
}

export function addGesture(store: StoreApi<Gestures>, personId: string, gesture: Gesture): void {
  const number = ++last
  store.setState(({ shown }) => ({
    shown: [...shown.filter((one) => one.personId !== personId), { personId, gesture, number }],
  }))
  setTimeout(() => store.setState(({ shown }) => ({ shown: shown.filter((one) => one.number !== number) })), SHOWN_MS)
}
