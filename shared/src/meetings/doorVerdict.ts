// What the door of a meeting says to somebody who comes. Pure; the server decides with it, and nobody else.

import type { Role } from '../people/role.ts'
import type { MeetingPlan } from './MeetingPlan.ts'

const MINUTE_MS = 60_000
/** So long before its start a meeting is live. */
export const EARLY_MINUTES = 30
/** So long after its end it still takes people in; then an empty meeting ends by itself. */
export const GRACE_MINUTES = 15

/** `noHost`: nobody hosts it yet. `waiting`: the host has not let them in. */
export type DoorVerdict = 'open' | 'tooEarly' | 'over' | 'cancelled' | 'noHost' | 'waiting'

export type AtTheDoor = {
  readonly nowMs: number
  readonly role: Role
  /** Was let in before. */
  readonly isPart: boolean
  readonly hostHere: boolean
  /** Somebody is in the meeting. */
  readonly inUse: boolean
}

type Times = Pick<MeetingPlan, 'startsAtMs' | 'lengthMinutes'>

/** Null for one that is open at any time. */
export function opensAtMs({ startsAtMs }: Times): number | null {
  return startsAtMs === null ? null : startsAtMs - EARLY_MINUTES * MINUTE_MS
}

export function endsAtMs({ startsAtMs, lengthMinutes }: Times): number | null {
  return startsAtMs === null || lengthMinutes === null ? null : startsAtMs + lengthMinutes * MINUTE_MS
}

/** Whether its end and the grace after it are past. */
export function isOverdue(plan: Times, nowMs: number): boolean {
  const endMs = endsAtMs(plan)
  return endMs !== null && nowMs >= endMs + GRACE_MINUTES * MINUTE_MS
}

export function isLive(plan: Times, nowMs: number): boolean {
  const openMs = opensAtMs(plan)
  return (openMs === null || nowMs >= openMs) && !isOverdue(plan, nowMs)
}

/** The calendar's half: whether it is the time of the meeting at all. Hosts keep to it as everybody does. */
export function calendarVerdict(
  plan: MeetingPlan,
  { nowMs, isPart, inUse }: Pick<AtTheDoor, 'nowMs' | 'isPart' | 'inUse'>,
): 'open' | 'tooEarly' | 'over' | 'cancelled' {
  if (plan.cancelled) return 'cancelled'
  if (nowMs < (opensAtMs(plan) ?? nowMs)) return 'tooEarly'
  // Whoever is part of a meeting that runs late may come back into it.
  if (isOverdue(plan, nowMs) && !(isPart && inUse)) return 'over'
  return 'open'
}

export function doorVerdict(plan: MeetingPlan, who: AtTheDoor): DoorVerdict {
  const byCalendar = calendarVerdict(plan, who)
  if (byCalendar !== 'open' || who.role === 'host' || who.isPart) return byCalendar
  if (plan.startsAtMs !== null && !who.hostHere) return 'noHost'
  return plan.waitingRoom ? 'waiting' : 'open'
}
