// Coming in and coming back. The person's record says where they were and how; a newer connection replaces an older.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { Announcements } from '@towpath/shared/protocol/announcements'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { mayComeIn } from './admission.ts'
import { avoidedBy, followAvoidances, keepApartFromOthers } from './avoiding.ts'
import { isOccupied } from './company.ts'
import { tellContacts } from './contacts.ts'
import { hostCame } from './door.ts'
import { keepPlace } from './going.ts'
import { tellWhoWaits } from './hands.ts'
import type { MeetingCore } from './MeetingCore.ts'
import type { PersonRecord } from './MeetingStore.ts'
import { microphoneOnArrival, tellEngine } from './microphones.ts'
import { tellWhoIsQuiet } from './quietPlace.ts'
import { dropReach, tellReach } from './reach.ts'
import { tellWhoWasRemoved } from './removing.ts'
import { tellReports } from './reporting.ts'
import { type Place, placementAt } from './Seating.ts'
import { tellAudioSpot } from './tables.ts'
import { BACKLOG_LINES } from './text.ts'
import { Condition, countHeadset, tellWellbeing } from './wellbeing.ts'

export type Arrival = { readonly personId: string; readonly sessionId: string }
export type Welcome = Announcements['welcome']

export function arrive(core: MeetingCore, arrival: Arrival): Promise<Result<Welcome, Refusal>> {
  return core.inTurn(arrival.personId, async () => {
    const record = (await core.store.people(core.id)).find((one) => one.id === arrival.personId)
    if (!record) return refused(refusal('join.ticket'))
    // Whoever was removed or sent to the door a moment ago is, though it may not be stored yet.
    const known = core.roster.records.get(record.id)
    const { removed, removal } = known?.removed ? known : record
    const { admission } = known?.admission === 'sentBack' ? known : record
    core.roster.records.set(record.id, { ...record, removed, removal: removal ?? null, admission })
    // They ask anew, and wait.
    if (admission === 'sentBack' && record.role !== 'host') return refused(refusal('join.ticket'))
    const verdict = mayComeIn(core, { personId: record.id, name: record.name, role: record.role })
    // A ticket was issued: whoever locked the door in between locks it for those after.
    if (!verdict.ok && verdict.refusal.code !== 'join.locked') return verdict
    const here = core.roster.present.get(record.id)
    const came = here ? ok(takeOver(core, here, record, arrival)) : await comeIn(core, record, arrival)
    if (!came.ok) return came
    const person = came.value
    core.admissions.arrived(person.id)
    await followAvoidances(core, person)
    keepApartFromOthers(core, person)
    tellReach(core, person)
    tellAudioSpot(core, person)
    core.emit({ type: 'arrived', person })
    if (!here) {
      const notice = { code: 'arrived', name: person.name, personId: person.id } as const
      core.emit({ type: 'notice', to: core.roster.people.flatMap(({ id }) => (id === person.id ? [] : id)), notice })
    }
    if (person.role === 'host') {
      tellWhoWaits(core, person)
      tellWhoIsQuiet(core, person)
      tellWellbeing(core, [person])
      tellWhoWasRemoved(core, [person])
      await tellReports(core, [person])
      hostCame(core, person)
    }
    await tellContacts(core, [person])
    return ok(await welcome(core, person))
  })
}

/** The same person on another connection: never two figures, and only the newer connection speaks for them. */
function takeOver(core: MeetingCore, person: Attendee, record: PersonRecord, { sessionId }: Arrival): Attendee {
  dropReach(core, person)
  if (person.sessionId !== undefined) {
    core.emit({ type: 'closed', sessionId: person.sessionId, reason: 'openedElsewhere' })
    // The sound of the older page must not go on under this name; the newer one connects anew.
    core.voice.disconnect(person.id)
    tellEngine(core, person)
  }
  person.sessionId = sessionId
  person.name = record.name
  person.figure = record.figure
  person.companion = record.companion
  person.away = false
  // The page says so again if it is still true.
  person.condition.worn = false
  countHeadset(core, person)
  person.weak = false
  return person
}

async function comeIn(core: MeetingCore, record: PersonRecord, arrival: Arrival): Promise<Result<Attendee, Refusal>> {
  const place = placeFor(core, record)
  if (!place || !core.seating.claim(place.id, record.id)) return refused(refusal('join.full'))
  const microphone = microphoneOnArrival(core, record)
  // Counts as expected until there, so that nobody takes the last place twice.
  core.admissions.expect(record.id, { ...record, untilMs: Number.POSITIVE_INFINITY })
  try {
    if (record.place !== place.id) await keepPlace(core, record.id, place.id)
    if (record.microphone !== microphone) await core.store.savePerson(core.id, record.id, { microphone })
    core.roster.amend(record.id, { microphone })
  } catch (fault) {
    core.admissions.arrived(record.id)
    core.seating.release(place.id, record.id)
    throw fault
  }
  const person: Attendee = {
    id: record.id,
    role: record.role,
    poseId: core.roster.freePoseId(),
    name: record.name,
    figure: record.figure,
    companion: record.companion,
    placement: placementAt(place),
    microphone,
    talking: false,
    handRaised: record.handRaised,
    away: false,
    helpCalled: record.helpCalled,
    reach: 'near',
    lineWith: '',
    quietPlace: record.quietPlace,
    condition: new Condition(),
    weak: false,
    sessionId: arrival.sessionId,
    droppedAtMs: 0,
  }
  core.roster.present.set(person.id, person)
  core.lastHand = Math.max(core.lastHand, record.handRaised)
  tellEngine(core, person)
  return ok(person)
}

/** Where they were, if that is still free; otherwise among company at that stop, or where everybody arrives. */
function placeFor(core: MeetingCore, record: PersonRecord): Place | undefined {
  const occupied = isOccupied(core, record.id)
  const before = record.place === null ? undefined : core.seating.places.get(record.place)
  if (before && core.seating.holderOf(before.id) === undefined && !occupied(before)) return before
  const arrival = core.seating.firstStop(core.record.scene)
  return core.seating.freeNear(before?.stop ?? arrival, occupied) ?? core.seating.freeNear(arrival)
}

async function welcome(core: MeetingCore, person: Attendee): Promise<Welcome> {
  const said = await core.store.conversation(core.id)
  const lines = said.filter((line) => !core.avoidances.areApart(person.id, line.personId))
  return {
    personId: person.id,
    poseId: person.poseId,
    role: person.role,
    placement: person.placement,
    microphone: person.microphone,
    conversation: lines.slice(-BACKLOG_LINES),
    avoided: avoidedBy(core, person.id),
    serverTimeMs: core.clock.wallMs(),
  }
}
