// What staff see of a meeting's invitations: the code with its hours, the shared link, everybody who is invited by name.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { InvitationUsed, StaffInvited, StaffShared } from '@towpath/shared/protocol/invitations'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { MeetingRecord } from '../../meeting/MeetingStore.ts'
import { hourOf } from '../meetingHour.ts'
import { sharedInvitations } from '../openHouse.ts'
import { unseal } from '../seal.ts'
import type { InvitingDeps } from './invitePerson.ts'
import type { InvitationEntry } from './MeetingInvitations.ts'

export type ReadInvitations = {
  readonly meeting: MeetingRecord
  readonly time: { readonly startsAt: string; readonly timeZone: string } | null
  readonly works: { readonly from: string; readonly until: string } | null
  readonly code: StaffShared
  /** `value` is the secret. */
  readonly shared: StaffShared
  readonly people: readonly StaffInvited[]
}

const moment = (ms: number) => new Date(ms).toISOString()

function usedOf({ useCount, uses }: InvitationEntry): { useCount: number; uses: InvitationUsed[] } {
  return { useCount, uses: uses.map(({ at, knownDevice }) => ({ at: at.toISOString(), knownDevice })) }
}

export async function readInvitations(
  deps: InvitingDeps,
  meetingId: string,
): Promise<Result<ReadInvitations, Refusal>> {
  const own = await deps.invitations.read(meetingId)
  if (!own.ok) return own
  // Those that everybody may have are made when somebody first looks, and anew after they were withdrawn.
  const values = await sharedInvitations(deps, meetingId)
  const read = await deps.invitations.read(meetingId)
  if (!read.ok) return read
  const { meeting, entries } = read.value
  const shared = (kind: 'code' | 'participant'): StaffShared => {
    const entry = entries.findLast((one) => one.kind === kind && !one.withdrawn)
    const used = entry ? usedOf(entry) : { useCount: 0, uses: [] }
    return { id: entry?.id ?? '', value: values[kind], ...used }
  }
  const hour = hourOf(meeting)
  const window = hour?.code
  return ok({
    meeting,
    time: hour ? { startsAt: moment(hour.startsAtMs), timeZone: hour.timeZone } : null,
    works: window ? { from: moment(window.fromMs), until: moment(window.untilMs) } : null,
    code: shared('code'),
    shared: shared('participant'),
    people: entries.flatMap((entry) => personIn(entry, deps.secret) ?? []),
  })
}

function personIn(entry: InvitationEntry, secret: string): StaffInvited | undefined {
  const { id, kind, name, language, friendOf, madeBy, withdrawn, closed, sealed } = entry
  if (kind !== 'personal' && kind !== 'friend') return undefined
  // A friend's link that its owner took back is known to nobody.
  const isTakenBack = kind === 'friend' && sealed === null
  const state = closed ? 'closed' : withdrawn || isTakenBack ? 'withdrawn' : 'good'
  const linkKept = kind === 'personal' && sealed !== null && unseal(secret, sealed) !== undefined
  return { id, kind, name, language, friendOf, madeBy, state, linkKept, ...usedOf(entry) }
}

/** The secret of a personal link, for a letter or to be copied. A friend's link is its owner's to hand on. */
export async function keptLink(
  deps: InvitingDeps,
  meetingId: string,
  invitationId: string,
): Promise<Result<string, Refusal>> {
  const read = await deps.invitations.read(meetingId)
  if (!read.ok) return read
  const entry = read.value.entries.find(({ id, kind }) => id === invitationId && kind === 'personal')
  return entry ? linkIn(entry, deps.secret) : refused(refusal('staff.notYours'))
}

export function linkIn(entry: Pick<InvitationEntry, 'sealed' | 'withdrawn'>, secret: string): Result<string, Refusal> {
  const value = entry.sealed === null || entry.withdrawn ? undefined : unseal(secret, entry.sealed)
  return value === undefined ? refused(refusal('invitation.linkLost')) : ok(value)
}
