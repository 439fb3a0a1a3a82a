// Not meeting somebody: mutual and at once. It holds before it is stored, and the other person is told nothing.

import { ok, type Result } from '@towpath/shared/lib/result'
import { mayAvoid } from '@towpath/shared/people/mayAvoid'
import type { Avoided } from '@towpath/shared/protocol/announcements'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { inTurnOf, type MeetingCore } from './MeetingCore.ts'
import type { Avoidance } from './MeetingStore.ts'

export function setAvoided(
  core: MeetingCore,
  person: Attendee,
  avoidedId: string,
  avoided: boolean,
): Promise<Result<Record<string, never>, Refusal>> {
  return inTurnOf(core, person, async () => {
    const allowed = mayAvoid(person, core.roster.present.get(avoidedId) ?? core.roster.records.get(avoidedId))
    if (!allowed.ok) return allowed
    core.avoidances.storing(person.id, avoidedId)
    if (avoided) change(core, person, avoidedId, true)
    await core.store.saveAvoidance(core.id, { personId: person.id, avoidedId }, avoided)
    core.avoidances.stored(person.id, avoidedId)
    if (!avoided) change(core, person, avoidedId, false)
    core.emit({ type: 'avoided', personId: person.id, people: avoidedBy(core, person.id) })
    return ok({})
  })
}

function change(core: MeetingCore, person: Attendee, avoidedId: string, avoided: boolean): void {
  core.avoidances.set(person.id, avoidedId, avoided)
  const other = core.roster.present.get(avoidedId)
  if (other) keepApart(core, person, other)
}

function keepApart(core: MeetingCore, person: Attendee, other: Attendee): void {
  core.voice.keepApart(person.id, other.id, areSilent(core, person, other))
  core.emit({ type: 'apart', people: [person, other], apart: areUnseen(core, person, other) })
}

/** Who stands too near is not seen either, and hears all the same. */
export function areUnseen(core: MeetingCore, person: Attendee, other: Attendee): boolean {
  return core.avoidances.areApart(person.id, other.id) || core.space.areHidden(person, other)
}

/** Going to the quiet place and coming back changes whom they may hear, and who may hear them. */
export function keepVoicesApart(core: MeetingCore, person: Attendee): void {
  for (const other of core.roster.people)
    if (other !== person) core.voice.keepApart(person.id, other.id, areSilent(core, person, other))
}

/** Nothing of one may come to the other's ears. */
function areSilent(core: MeetingCore, person: Attendee, other: Attendee): boolean {
  if (person === other) return false
  return person.quietPlace || other.quietPlace || core.avoidances.areApart(person.id, other.id)
}

/** What was asked in an earlier meeting of the organisation holds here too, before either is shown to the other. */
export async function followAvoidances(core: MeetingCore, person: Attendee): Promise<void> {
  const kept = await core.store.followAvoidances(core.id, person.id)
  const known = core.avoidances.storedAbout(person.id)
  const without = (all: readonly Avoidance[], others: readonly Avoidance[]) =>
    all.filter((one) => !others.some((other) => one.personId === other.personId && one.avoidedId === other.avoidedId))
  for (const pair of without(kept, known)) follow(core, person, pair, true)
  // Taken back in another meeting.
  for (const pair of without(known, kept)) follow(core, person, pair, false)
}

function follow(core: MeetingCore, person: Attendee, { personId, avoidedId }: Avoidance, avoided: boolean): void {
  core.avoidances.set(personId, avoidedId, avoided)
  const other = core.roster.present.get(personId === person.id ? avoidedId : personId)
  if (other && !avoided) keepApart(core, person, other)
  if (personId !== person.id) core.emit({ type: 'avoided', personId, people: avoidedBy(core, personId) })
}

/** After coming in, and after voice was told to forget somebody: it knows of no pairs then. */
export function keepApartFromOthers(core: MeetingCore, person: Attendee): void {
  for (const other of core.roster.people)
    if (areSilent(core, person, other)) core.voice.keepApart(person.id, other.id, true)
}

export function avoidedBy(core: MeetingCore, personId: string): readonly Avoided[] {
  return core.avoidances.avoidedBy(personId).flatMap((avoidedId) => {
    const name = (core.roster.present.get(avoidedId) ?? core.roster.records.get(avoidedId))?.name
    return name === undefined ? [] : [{ personId: avoidedId, name }]
  })
}
