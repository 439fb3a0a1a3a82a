// How people feel, and how long they have worn a headset: told to hosts alone, and only of those who are here. What is kept
// of an answer is a number for the whole meeting.

import { ok, type Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Feeling, Wellbeing } from '@towpath/shared/wellbeing/feeling'
import { HeadsetTime } from '@towpath/shared/wellbeing/headsetTime'
import type { Attendee } from './Attendee.ts'
import { inTurnOf, type MeetingCore } from './MeetingCore.ts'

export class Condition {
  feeling: Feeling | null = null
  worn = false
  readonly headset = new HeadsetTime()
  toldMinutes = 0
}

export function sayFeeling(
  core: MeetingCore,
  person: Attendee,
  feeling: Feeling,
): Promise<Result<{ hostHere: boolean }, Refusal>> {
  return inTurnOf(core, person, async () => {
    const hosts = core.roster.hostsHere().filter((host) => host.id !== person.id)
    // Whoever needs somebody is not kept waiting by a disk.
    person.condition.feeling = feeling
    tellFeeling(core, person, feeling)
    tellWellbeing(core)
    await core.store.countFeeling(core.id, feeling)
    return ok({ hostHere: hosts.length > 0 })
  })
}

/** From somebody who has left. */
export async function feltOnLeaving(core: MeetingCore, personId: string, feeling: Feeling): Promise<void> {
  const person = core.roster.records.get(personId)
  if (person) tellFeeling(core, person, feeling)
  await core.store.countFeeling(core.id, feeling)
}

function tellFeeling(
  core: MeetingCore,
  { id, name }: { readonly id: string; readonly name: string },
  feeling: Feeling,
) {
  if (feeling === 'fine') return
  const code = feeling === 'stop' ? 'wantsToStop' : 'feelsUnwell'
  const to = core.roster.hostsHere().flatMap((host) => (host.id === id ? [] : [host.id]))
  core.emit({ type: 'notice', to, notice: { code, name, personId: id } })
}

export async function setHeadset(
  core: MeetingCore,
  person: Attendee,
  worn: boolean,
): Promise<Result<Record<string, never>, Refusal>> {
  person.condition.worn = worn
  countHeadset(core, person)
  return ok({})
}

/** Whoever is away has taken it off. */
export function countHeadset(core: MeetingCore, person: Attendee): void {
  person.condition.headset.set(person.condition.worn && !person.away, core.clock.monotonicMs())
}

/** Called about once a second: hosts see the minutes pass. */
export function stepWellbeing(core: MeetingCore): void {
  const nowMs = core.clock.monotonicMs()
  let passed = false
  for (const { condition } of core.roster.present.values()) {
    const minutes = condition.headset.minutes(nowMs)
    passed ||= minutes !== condition.toldMinutes
    condition.toldMinutes = minutes
  }
  if (passed) tellWellbeing(core)
}

/** Of everybody of whom there is something to tell. */
export function tellWellbeing(core: MeetingCore, hosts: readonly Attendee[] = core.roster.hostsHere()): void {
  const nowMs = core.clock.monotonicMs()
  const people = core.roster.people.flatMap(({ id, condition }): Wellbeing[] => {
    const headsetMinutes = condition.headset.minutes(nowMs)
    return condition.feeling || headsetMinutes > 0 ? [{ personId: id, feeling: condition.feeling, headsetMinutes }] : []
  })
  core.emit({ type: 'wellbeing', to: hosts.map(({ id }) => id), people })
}
