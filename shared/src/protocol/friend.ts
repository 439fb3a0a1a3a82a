// Bringing a friend: POST /api/friend, asked by somebody who came in by a personal link. The link and the device are the proof
// of who asks; nothing else in the request says it.

import type { Refusal } from './refusal.ts'

export const FRIEND_WISHES = ['look', 'make', 'withdraw'] as const
export type FriendWish = (typeof FRIEND_WISHES)[number]

export type FriendRequest = { readonly invitation: string; readonly wish: FriendWish }

export type FriendAnswer =
  /** `link` is null as long as there is none. */
  { readonly ok: true; readonly link: string | null } | { readonly ok: false; readonly refusal: Refusal }
