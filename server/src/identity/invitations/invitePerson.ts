// Inviting somebody by name: who may be called what among those who are invited, and the secret that becomes their link.
// It is kept sealed, because their letter is printed long after the link was made; a copy of the database invites nobody.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { checkDisplayName } from '@towpath/shared/people/displayName'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { IdentityStore } from '../IdentityStore.ts'
import { newLink } from '../newLink.ts'
import type { InvitationEntry, MeetingInvitations } from './MeetingInvitations.ts'

/** Several times what a meeting holds, and little enough to be read at once. */
const MOST_INVITED = 200

export type InvitingDeps = {
  readonly invitations: MeetingInvitations
  readonly store: IdentityStore
  readonly secret: string
}

/** The name as it will be shown: at the door it must not be mistaken for somebody else's, so it must not be here. */
async function checkInvited(
  { invitations }: InvitingDeps,
  meetingId: string,
  name: string,
  except?: string,
): Promise<Result<{ readonly name: string; readonly entries: readonly InvitationEntry[] }, Refusal>> {
  const read = await invitations.read(meetingId)
  if (!read.ok) return read
  const entries = read.value.entries.filter(({ kind }) => kind === 'personal')
  const taken = entries.flatMap((one) => (one.name === null || one.withdrawn || one.id === except ? [] : one.name))
  const checked = checkDisplayName(name, { role: 'resident', taken })
  return checked.ok ? ok({ name: checked.value, entries }) : checked
}

/** @returns the secret of the link */
export async function invitePerson(
  deps: InvitingDeps,
  meetingId: string,
  { name, language }: { readonly name: string; readonly language: string },
): Promise<Result<string, Refusal>> {
  const checked = await checkInvited(deps, meetingId, name)
  if (!checked.ok) return checked
  if (checked.value.entries.length >= MOST_INVITED)
    return refused(refusal('invitation.tooMany', { most: MOST_INVITED }))
  const { value, link } = newLink(deps.secret)
  const done = await deps.invitations.invite(meetingId, { name: checked.value.name, language, ...link })
  return done.ok ? ok(value) : done
}

export async function renameInvited(
  deps: InvitingDeps,
  meetingId: string,
  invitationId: string,
  name: string,
): Promise<Result<null, Refusal>> {
  const checked = await checkInvited(deps, meetingId, name, invitationId)
  return checked.ok ? deps.invitations.rename(meetingId, invitationId, checked.value.name) : checked
}

/** @returns the secret of the new link, in place of the one before it */
export async function renewLink(
  deps: InvitingDeps,
  meetingId: string,
  invitationId: string,
): Promise<Result<string, Refusal>> {
  const { value, link } = newLink(deps.secret)
  const done = await deps.invitations.replaceLink(meetingId, invitationId, link)
  return done.ok ? ok(value) : done
}
