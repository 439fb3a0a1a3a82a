// The last thing that this host did, until the next one or until it is closed: what it came to, and how to take it back.

import type { ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type DoneTool = {
  readonly action: ModerationActionId
  /** Whom it was aimed at. */
  readonly target?: string
  readonly name: string
  /** Nothing was left to do. */
  readonly wasSo: boolean
}

export type Done = { readonly last: DoneTool | null }

export function createDone(): StoreApi<Done> {
  return createStore<Done>(() => ({ last: null }))
}
