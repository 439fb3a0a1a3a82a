// The meeting that is always there to come to: made at the first start, and again when it was ended.
// Its code and participant link stay the same over restarts; every start gives a fresh host link.

import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import type { IdentityStore, InvitationKind } from './IdentityStore.ts'
import { hashInvitation, makeCode, makeLinkSecret } from './invitationSecret.ts'
import { seal, unseal } from './seal.ts'

type Deps = { readonly store: IdentityStore; readonly secret: string }

type SharedInvitations = { readonly code: string; readonly participant: string }

/** What the start prints. */
export type OpenHouse = SharedInvitations & { readonly meeting: MeetingRecord; readonly host: string }

const OPEN_HOUSE = { title: 'Open house by the canal', scene: 'canal-walk', capacity: 50 }

async function add({ store, secret }: Deps, meetingId: string, kind: InvitationKind): Promise<string> {
  for (;;) {
    const value = kind === 'code' ? makeCode() : makeLinkSecret()
    const added = await store.addInvitation({
      meetingId,
      kind,
      role: kind === 'host' ? 'host' : 'resident',
      secretHash: hashInvitation({ kind: kind === 'code' ? 'code' : 'link', value }, secret),
      // Shown again at every start and on the host's desk, so a hash alone will not do; sealed, so that a copy of the
      // database does not invite anybody.
      sealed: kind === 'host' ? null : seal(secret, value),
    })
    if (added) return value
  }
}

async function keepShared(deps: Deps, meetingId: string, kind: 'code' | 'participant'): Promise<string> {
  const kept = await deps.store.sealedInvitation(meetingId, kind)
  const value = kept && unseal(deps.secret, kept.sealed)
  if (value !== undefined) return value
  // SECRET was replaced, so the old one can neither be shown nor, as a code, be found any more.
  if (kept) await deps.store.revokeInvitation(kept.id)
  return add(deps, meetingId, kind)
}

export async function sharedInvitations(deps: Deps, meetingId: string): Promise<SharedInvitations> {
  return {
    code: await keepShared(deps, meetingId, 'code'),
    participant: await keepShared(deps, meetingId, 'participant'),
  }
}

export async function openHouse(deps: Deps): Promise<OpenHouse> {
  const meeting = (await deps.store.openMeetings())[0] ?? (await deps.store.addMeeting(OPEN_HOUSE))
  return { meeting, ...(await sharedInvitations(deps, meeting.id)), host: await add(deps, meeting.id, 'host') }
}
