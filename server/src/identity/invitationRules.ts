// What an invitation allows, beyond being found. Pure.

import type { PersonRecord } from '../meeting/MeetingStore.ts'
import type { Invitation } from './IdentityStore.ts'
import { hourOf } from './meetingHour.ts'

/** Removed for good holds for every secret that this invitation ever gets, and on every device. */
export function isShut({ closed }: Pick<Invitation, 'closed'>, person: PersonRecord | undefined): boolean {
  return closed || (person?.removed ?? false)
}

/** A code that is `over` was good once: trying it again and again is no mistake of somebody who is early. */
export function codeVerdict(invitation: Invitation, nowMs: number): 'good' | 'early' | 'over' {
  const { withdrawn, meeting } = invitation
  if (withdrawn || meeting.ended || meeting.cancelled) return 'over'
  const hour = hourOf(meeting)
  if (!hour) return 'good'
  const { fromMs, untilMs } = hour.code
  return nowMs < fromMs ? 'early' : nowMs < untilMs ? 'good' : 'over'
}

/** Whom nobody of the staff invited to this meeting is let in by a host, whatever the meeting does with others. */
export function alwaysWaits({ kind, meeting }: Pick<Invitation, 'kind' | 'meeting'>): boolean {
  return kind === 'friend' || (kind === 'code' && hourOf(meeting) !== undefined)
}
