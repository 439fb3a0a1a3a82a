// Short messages to the person at the page: shown for a while, read out by assistive technology, never in the way.

import type { NoticeCode } from '@towpath/shared/protocol/announcements'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** A notice of the server, or a refusal of something that the person asked for. */
export type NoticeContent = { readonly code: NoticeCode; readonly name?: string } | { readonly refusal: Refusal }

export type Notice = NoticeContent & { readonly id: number }

export type Notices = { readonly shown: readonly Notice[] }

const KEPT_NOTICES = 3
let lastId = 0

export function createNotices(): StoreApi<Notices> {
  return createStore<Notices>(() => ({ shown: [] }))
}

export function addNotice(store: StoreApi<Notices>, content: NoticeContent): void {
  const id = ++lastId
  store.setState((state) => ({ shown: [...state.shown, { ...content, id }].slice(-KEPT_NOTICES) }))
}

export function dropNotice(store: StoreApi<Notices>, id: number): void {
  store.setState((state) => ({ shown: state.shown.filter((notice) => notice.id !== id) }))
}
