// From a signed-in member to the desk of the organisation's meeting: a host link of their own, bound to their device.
// The same device gets the same link again, so that they are the same person in the meeting.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { hashInvitation, makeLinkSecret } from '../invitationSecret.ts'
import { seal, unseal } from '../seal.ts'
import type { OrganisationStore } from './StaffStore.ts'

export async function openDesk(
  organisation: OrganisationStore,
  secret: string,
  deviceHash: string,
): Promise<Result<string, Refusal>> {
  const meeting = await organisation.openMeeting()
  if (!meeting) return refused(refusal('staff.noMeeting'))
  const sealed = await organisation.deskLink(meeting.id, deviceHash)
  const kept = sealed && unseal(secret, sealed)
  if (kept) return ok(kept)
  const value = makeLinkSecret()
  const secretHash = hashInvitation({ kind: 'link', value }, secret)
  await organisation.addDeskLink(meeting.id, { secretHash, sealed: seal(secret, value), deviceHash })
  return ok(value)
}
