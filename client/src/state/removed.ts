// Who was removed from this meeting. Known to hosts alone, as the server told them; empty for everybody else.

import type { RemovedPerson } from '@towpath/shared/protocol/announcements'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Removed = { readonly people: readonly RemovedPerson[] }

export function createRemoved(): StoreApi<Removed> {
  return createStore<Removed>(() => ({ people: [] }))
}
