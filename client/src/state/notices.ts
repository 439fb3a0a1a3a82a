// Short messages to the person at the page: shown for a while, read out by assistive technology, never in the way.

import type { NoticeCode } from '@towpath/shared/protocol/announcements'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** A notice of the server, or a refusal of something that the person asked for. */
export type NoticeContent =
  | { readonly code: NoticeCode; readonly name?: string; readonly personId?: string }
  | { readonly refusal: Refusal }

export type Notice = NoticeContent & { readonly id: number }

/**
 * What a host told everybody. It stays until the person closes it, whatever else happens meanwhile. Without a name it is the
 * page itself that says it, to whoever practises.
 */
export type Announced = { readonly id: number; readonly name: string; readonly personId: string; readonly text: string }

export type Notices = { readonly shown: readonly Notice[]; readonly announced: readonly Announced[] }

const KEPT_NOTICES = 3
/** Older ones can be read in the conversation. */
const KEPT_ANNOUNCEMENTS = 2
let lastId = 0

export function createNotices(): StoreApi<Notices> {
  return createStore<Notices>(() => ({ shown: [], announced: [] }))
}

export function addNotice(store: StoreApi<Notices>, content: NoticeContent): void {
  const id = ++lastId
  store.setState((state) => ({ shown: [...state.shown, { ...content, id }].slice(-KEPT_NOTICES) }))
}

export function dropNotice(store: StoreApi<Notices>, id: number): void {
  store.setState((state) => ({ shown: state.shown.filter((notice) => notice.id !== id) }))
}

/** What it said is over. */
export function endNotices(store: StoreApi<Notices>, code: NoticeCode): void {
  const isOver = (notice: Notice) => 'code' in notice && notice.code === code
  store.setState((state) => (state.shown.some(isOver) ? { shown: state.shown.filter((one) => !isOver(one)) } : state))
}

export function addAnnouncement(store: StoreApi<Notices>, announcement: Omit<Announced, 'id'>): void {
  const id = ++lastId
  store.setState(({ announced }) => ({ announced: [...announced, { ...announcement, id }].slice(-KEPT_ANNOUNCEMENTS) }))
}

export function dropAnnouncement(store: StoreApi<Notices>, id: number): void {
  store.setState(({ announced }) => ({ announced: announced.filter((one) => one.id !== id) }))
}
