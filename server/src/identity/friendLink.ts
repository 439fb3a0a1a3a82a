// The link by which somebody who was invited by name brings one friend: at most one for each of them, made when it is asked
// for, replaced when it was withdrawn. Hosts see it among the invited people and can shut it for good.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { FriendRequest } from '@towpath/shared/protocol/friend'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { findInvitation, type InvitationDeps, type Visitor } from './findInvitation.ts'
import { isShut } from './invitationRules.ts'
import { newLink } from './newLink.ts'
import { unseal } from './seal.ts'

export type FriendInvitation = { readonly sealed: string | null; readonly shut: boolean }

/** Implemented in `db/`. */
export interface FriendStore {
  friendOf(personalId: string): Promise<FriendInvitation | undefined>
  /** Makes it, or gives the one that is there another secret. Whoever came by the old one is not bound to the new. */
  keepFriend(friend: {
    readonly personalId: string
    readonly meetingId: string
    readonly secretHash: string
    /** Null for a secret that nobody is ever told. */
    readonly sealed: string | null
  }): Promise<void>
}

export type FriendDeps = InvitationDeps & { readonly friends: FriendStore }

/** @returns the secret of the link, if there is one now */
export async function friendLink(
  deps: FriendDeps,
  { invitation: typed, wish }: FriendRequest,
  visitor: Visitor,
): Promise<Result<string | null, Refusal>> {
  const found = await findInvitation(deps, typed, visitor)
  if (!found.ok) return found
  const { invitation, person } = found.value
  if (isShut(invitation, person)) return refused(refusal('join.removed'))
  // Not before they were in the meeting themselves.
  if (invitation.kind !== 'personal' || !person?.place) return refused(refusal('friend.onlyInvited'))
  if (!invitation.meeting.may.inviteFriend) return refused(refusal('friend.off'))
  const { id: personalId, meeting } = invitation
  const friend = await deps.friends.friendOf(personalId)
  if (friend?.shut) return refused(refusal('friend.shut'))
  const kept = friend?.sealed ? unseal(deps.secret, friend.sealed) : undefined
  const keep = (link: { secretHash: string; sealed: string | null }) =>
    deps.friends.keepFriend({ personalId, meetingId: meeting.id, ...link })
  if (wish === 'withdraw') {
    if (friend) await keep({ ...newLink(deps.secret).link, sealed: null })
    return ok(null)
  }
  if (kept !== undefined || wish === 'look') return ok(kept ?? null)
  const { value, link } = newLink(deps.secret)
  await keep(link)
  return ok(value)
}
