// When a meeting is, and when its code works. Pure.

import { endsAtMs, opensAtMs } from '@towpath/shared/meetings/doorVerdict'
import type { MeetingPlan } from '@towpath/shared/meetings/MeetingPlan'

export type MeetingHour = {
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly timeZone: string
  /** The code works from half an hour before the meeting to its end. */
  readonly code: { readonly fromMs: number; readonly untilMs: number }
}

/** Undefined for a meeting that is open at any time. */
export function hourOf(plan: MeetingPlan): MeetingHour | undefined {
  const { startsAtMs, timeZone } = plan
  const fromMs = opensAtMs(plan)
  const untilMs = endsAtMs(plan)
  if (startsAtMs === null || fromMs === null || untilMs === null) return undefined
  return { startsAtMs, endsAtMs: untilMs, timeZone, code: { fromMs, untilMs } }
}
