// Where the server put me. `moves` counts up with every change, so that the world fades out, is there, and fades in.

import type { Placement } from '@towpath/shared/protocol/commands'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type MyPlacement = {
  /** Null until the server has said so for the first time. */
  readonly placement: Placement | null
  /** 0 before the first placement, 1 at arrival; the world takes arrival without a fade. */
  readonly moves: number
}

export function createPlacement(): StoreApi<MyPlacement> {
  return createStore<MyPlacement>(() => ({ placement: null, moves: 0 }))
}

/** The same place again (after a lost connection) is no move: nobody's view may jump for nothing. */
export function placeAt(store: StoreApi<MyPlacement>, placement: Placement): void {
  store.setState((state) => {
    const now = state.placement
    const same = now !== null && now.place === placement.place && now.seated === placement.seated
    return same ? state : { placement, moves: state.moves + 1 }
  })
}
