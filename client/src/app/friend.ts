// Asks about the link for a friend, with the personal link that this tab came in by.

import type { FriendAnswer, FriendWish } from '@towpath/shared/protocol/friend'
import { ask, type Unreachable } from './joining.ts'
import { keptInvitation } from './keptInvitation.ts'

const CODE = /^\d{6}$/

/** Undefined where nobody came in by a link, so that there is nothing to ask. */
export async function askFriend(wish: FriendWish): Promise<FriendAnswer | Unreachable | undefined> {
  const invitation = keptInvitation('invitation')
  if (invitation === null || CODE.test(invitation)) return undefined
  return ask<FriendAnswer>('/api/friend', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation, wish }),
  })
}
