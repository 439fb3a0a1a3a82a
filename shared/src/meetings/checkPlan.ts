// What may be planned and what is refused. Pure; scenes, hosts and the clock are handed in.

import { ok, type Result, refused } from '../lib/result.ts'
import { cleanName, countCharacters } from '../people/nameShape.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'
import {
  CAPACITY_MOST,
  HOSTS_MOST,
  LENGTH_LEAST_MINUTES,
  LENGTH_MOST_MINUTES,
  type May,
  MEETING_LANGUAGES,
  type MeetingPlan,
  TITLE_MOST,
  type VoiceMode,
} from './MeetingPlan.ts'
import { isTimeZone, momentOf } from './wallClock.ts'

/** What a member of staff asks for: the time is the one on the clock in that zone. */
export type PlanWish = {
  readonly title: string
  readonly scene: string
  /** As in 2026-12-01T14:00. */
  readonly start: string
  readonly timeZone: string
  readonly lengthMinutes: number
  readonly languages: readonly string[]
  readonly capacity: number
  /** Ids of members of the organisation. */
  readonly hosts: readonly string[]
  readonly waitingRoom: boolean
  readonly voiceMode: VoiceMode
  readonly may: May
  /** Whom participants can call; empty when there is nobody. */
  readonly contactPhone: string
}

export type CheckedPlan = Omit<MeetingPlan, 'startsAtMs' | 'lengthMinutes' | 'seriesId' | 'cancelled'> & {
  readonly startsAtMs: number
  readonly lengthMinutes: number
  readonly title: string
  readonly scene: string
  readonly capacity: number
  readonly hosts: readonly string[]
  readonly contactPhone: string | null
}

export type PlanSurroundings = {
  readonly nowMs: number
  readonly scenes: readonly string[]
  readonly members: readonly string[]
  /** When it was planned to start until now: it need not lie ahead if it is not moved. */
  readonly startedAtMs?: number | null
}

const PHONE = /^\+?[\d\s()./-]{3,30}$/

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

export function checkPlan(wish: PlanWish, around: PlanSurroundings): Result<CheckedPlan, Refusal> {
  const title = cleanName(wish.title)
  if (title === '' || wish.title.length > 1_000 || countCharacters(title) > TITLE_MOST)
    return refused(refusal('plan.title', { most: TITLE_MOST }))
  if (!around.scenes.includes(wish.scene)) return refused(refusal('plan.scene'))
  const start = checkStart(wish, around)
  if (!start.ok) return start
  if (!isWithin(wish.lengthMinutes, LENGTH_LEAST_MINUTES, LENGTH_MOST_MINUTES))
    return refused(refusal('plan.length', { least: LENGTH_LEAST_MINUTES, most: LENGTH_MOST_MINUTES }))
  const languages = MEETING_LANGUAGES.filter((language) => wish.languages.includes(language))
  if (languages.length === 0 || languages.length !== new Set(wish.languages).size)
    return refused(refusal('plan.languages'))
  if (!isWithin(wish.capacity, 1, CAPACITY_MOST)) return refused(refusal('plan.capacity', { most: CAPACITY_MOST }))
  const hosts = [...new Set(wish.hosts)]
  if (hosts.length === 0 || hosts.length > HOSTS_MOST || !hosts.every((id) => around.members.includes(id)))
    return refused(refusal('plan.hosts', { most: HOSTS_MOST }))
  const contactPhone = wish.contactPhone.trim()
  if (contactPhone !== '' && !PHONE.test(contactPhone)) return refused(refusal('plan.phone'))
  const { scene, timeZone, lengthMinutes, capacity, waitingRoom, voiceMode, may } = wish
  return ok({
    ...{ title, scene, timeZone, lengthMinutes, capacity, waitingRoom, voiceMode, may, languages, hosts },
    startsAtMs: start.value,
    contactPhone: contactPhone === '' ? null : contactPhone,
  })
}

function checkStart(
  { start, timeZone }: Pick<PlanWish, 'start' | 'timeZone'>,
  { nowMs, startedAtMs }: PlanSurroundings,
): Result<number, Refusal> {
  if (!isTimeZone(timeZone)) return refused(refusal('plan.timeZone'))
  const moment = momentOf(start, timeZone)
  if (!moment) return refused(refusal('plan.start'))
  if (!moment.exists) return refused(refusal('plan.skippedHour'))
  if (moment.ms <= nowMs && moment.ms !== startedAtMs) return refused(refusal('plan.past'))
  return ok(moment.ms)
}
