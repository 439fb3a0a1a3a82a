// Who waits at the door, and what they read there. Known to hosts alone, as the server told them; empty for everybody else.

import type { WaitingPerson } from '@towpath/shared/protocol/waiting'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type AtDoor = {
  readonly people: readonly WaitingPerson[]
  /** On the page's own clock; `waitedMs` of each person counts up to then. */
  readonly toldAtMs: number
  /** Null for the usual words. */
  readonly greeting: string | null
}

export function createAtDoor(): StoreApi<AtDoor> {
  return createStore<AtDoor>(() => ({ people: [], toldAtMs: 0, greeting: null }))
}
