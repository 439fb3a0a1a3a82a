// From a signed-in member to the desk of a meeting of the organisation: a host link of their own, bound to their device.
// The same device gets the same link again, so that they are the same person in the meeting.

import type { MeetingRecord } from '../../meeting/MeetingStore.ts'
import { hashInvitation, makeLinkSecret } from '../invitationSecret.ts'
import { seal, unseal } from '../seal.ts'
import type { OrganisationStore } from './StaffStore.ts'

export async function openDesk(
  organisation: OrganisationStore,
  secret: string,
  deviceHash: string,
  meeting: MeetingRecord,
): Promise<string> {
  const sealed = await organisation.deskLink(meeting.id, deviceHash)
  const kept = sealed && unseal(secret, sealed)
  if (kept) return kept
  const value = makeLinkSecret()
  const secretHash = hashInvitation({ kind: 'link', value }, secret)
  await organisation.addDeskLink(meeting, { secretHash, sealed: seal(secret, value), deviceHash })
  return value
}
