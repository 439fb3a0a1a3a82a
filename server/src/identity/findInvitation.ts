// From what somebody typed or followed to the invitation behind it. Unknown, withdrawn and expired get the same answer,
// and codes are looked up behind the brake, so that trying tells nothing.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { PersonRecord } from '../meeting/MeetingStore.ts'
import type { GuessBrake } from './createGuessBrake.ts'
import type { IdentityStore, Invitation } from './IdentityStore.ts'
import { hashInvitation, parseInvitation } from './invitationSecret.ts'

export type InvitationDeps = { readonly store: IdentityStore; readonly brake: GuessBrake; readonly secret: string }

export type Visitor = {
  readonly deviceHash: string
  /** See `addressPrefix`. */
  readonly network: string
}

export type Found = { readonly invitation: Invitation; readonly person: PersonRecord | undefined }

export async function findInvitation(
  deps: InvitationDeps,
  typed: string,
  visitor: Visitor,
): Promise<Result<Found, Refusal>> {
  const unknown = refused(refusal('join.unknownInvitation'))
  const secret = parseInvitation(typed)
  if (!secret) return unknown
  const invitation = await deps.store.findInvitation(hashInvitation(secret, deps.secret))
  const person = invitation && (await deps.store.findPerson(invitation.id, visitor.deviceHash))
  // A device that was here before proves that it knew the code: it never waits for the mistakes of others.
  if (secret.kind === 'code' && !person) {
    if (!(await deps.brake.take(visitor.network))) return refused(refusal('command.tooOften'))
    if (!invitation) await deps.brake.failed(visitor.network)
  }
  if (!invitation) return unknown
  if (invitation.kind === 'host') {
    const usedBy = invitation.usedBy ?? (await deps.store.useInvitation(invitation.id, visitor.deviceHash))
    if (usedBy !== visitor.deviceHash) return refused(refusal('join.usedUp'))
  }
  if (invitation.meeting.ended) return refused(refusal('join.ended'))
  return ok({ invitation, person })
}
