// Whether it is the hour of a meeting for somebody who has an invitation, and what they are told about its time.

import type { Clock } from '@towpath/shared/lib/clock'
import { calendarVerdict, opensAtMs } from '@towpath/shared/meetings/doorVerdict'
import type { PlannedTime } from '@towpath/shared/protocol/joining'
import { type Refusal, type RefusalCode, refusal } from '@towpath/shared/protocol/refusal'
import type { MeetingRecord, PersonRecord } from '../meeting/MeetingStore.ts'
import type { IdentityStore } from './IdentityStore.ts'

export type HourDeps = {
  readonly store: IdentityStore
  readonly clock: Clock
  peopleHere(meetingId: string): number
}

const REFUSED = {
  tooEarly: 'join.tooEarly',
  over: 'join.over',
  cancelled: 'join.cancelled',
} as const satisfies Record<string, RefusalCode>

/** Undefined when it is their hour. */
export function notTheHour(
  { clock, peopleHere }: HourDeps,
  meeting: MeetingRecord,
  person: PersonRecord | undefined,
): Refusal | undefined {
  if (meeting.startsAtMs === null) return undefined
  const isPart = person !== undefined && person.place !== null
  const who = { nowMs: clock.wallMs(), isPart, inUse: peopleHere(meeting.id) > 0 }
  const verdict = meeting.ended && !meeting.cancelled ? 'over' : calendarVerdict(meeting, who)
  return verdict === 'open' ? undefined : refusal(REFUSED[verdict])
}

/** Undefined for a meeting that is open at any time. */
export async function plannedTime(
  { store, clock }: Pick<HourDeps, 'store' | 'clock'>,
  meeting: MeetingRecord,
): Promise<PlannedTime | undefined> {
  const { title, startsAtMs, timeZone } = meeting
  if (startsAtMs === null) return undefined
  const nextMs = await store.nextOfSeries(meeting, clock.wallMs())
  return {
    ...{ title, timeZone },
    startsAt: new Date(startsAtMs).toISOString(),
    opensInMs: Math.max(0, (opensAtMs(meeting) ?? 0) - clock.wallMs()),
    nextAt: nextMs === null ? null : new Date(nextMs).toISOString(),
  }
}
