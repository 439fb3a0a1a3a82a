// The conversation in words: what was said, in the order of the server, kept for as long as the page is open.

import type { TextLine } from '@towpath/shared/protocol/announcements'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Conversation = { readonly lines: readonly TextLine[] }

/** Older lines leave the page; nobody reads back further, and the list stays quick. */
const KEPT_LINES = 300

export function createConversation(): StoreApi<Conversation> {
  return createStore<Conversation>(() => ({ lines: [] }))
}

/** Adds what is new, by id: after a lost connection the backlog comes again. */
export function addLines(store: StoreApi<Conversation>, lines: readonly TextLine[]): void {
  store.setState((state) => {
    const last = state.lines.at(-1)?.id ?? Number.NEGATIVE_INFINITY
    const fresh = lines.filter((line) => line.id > last)
    return fresh.length > 0 ? { lines: [...state.lines, ...fresh].slice(-KEPT_LINES) } : state
  })
}
