// The door of a meeting: who knocks comes straight in or waits, hosts are told who waits, and let them in or not. Whoever
// waits is not in the meeting. Nothing of them is stored before they are let in.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { NoticeCode } from '@towpath/shared/protocol/announcements'
import { type Refusal, type RefusalCode, refusal } from '@towpath/shared/protocol/refusal'
import type { HeardVerdict, NotNow, WaitingPerson } from '@towpath/shared/protocol/waiting'
import type { Attendee } from './Attendee.ts'
import { type AdmitRequest, admit, mayComeIn } from './admission.ts'
import { sendAway } from './leaving.ts'
import type { MeetingCore } from './MeetingCore.ts'
import type { Applicant, WaitingPlace } from './WaitingPlace.ts'
import { whyWait } from './whyWait.ts'

export type Admitted = {
  readonly name: string
  /** Whoever waited before is the same person still. */
  readonly personId?: string | undefined
  /** Set when they wait: the secret of their place. */
  readonly waiting?: string
}

/** In the host's words, since it is the host who reads them. */
const TO_HOST: Partial<Record<RefusalCode, RefusalCode>> = {
  'join.full': 'door.full',
  'join.locked': 'door.locked',
  'name.taken': 'door.name',
}

export function knock(core: MeetingCore, request: AdmitRequest, applicant?: Applicant): Result<Admitted, Refusal> {
  const here = applicant && core.waiting.byKey(applicant.key)
  const known = here ? { ...request, personId: here.personId } : request
  const why = applicant && here?.outcome?.kind !== 'letIn' ? reasonToWait(core, known, applicant) : undefined
  if (!applicant || known.personId === undefined || !why) {
    const admitted = admit(core, known)
    return admitted.ok ? ok({ ...admitted.value, personId: known.personId }) : admitted
  }
  const may = mayComeIn(core, known)
  if (!may.ok) return may
  if (core.waiting.isFull(applicant.key)) return refused(refusal('door.crowded'))
  const { role } = request
  const { name } = may.value
  const before = core.roster.records.get(known.personId)?.admission === 'sentBack' ? 'sentBack' : null
  const knocking = { personId: known.personId, name, role, applicant, why, before } as const
  const { place, isNew } = core.waiting.take(knocking, core.clock.monotonicMs())
  tellWhoIsAtTheDoor(core)
  if (isNew) noticeToHosts(core, 'someoneWaits', place)
  return ok({ name, personId: place.personId, waiting: place.secret })
}

function reasonToWait(core: MeetingCore, { personId, role }: AdmitRequest, applicant: Applicant) {
  const record = personId === undefined ? undefined : core.roster.records.get(personId)
  return whyWait({
    plan: core.record,
    nowMs: core.clock.wallMs(),
    role,
    hostHere: core.roster.hostsHere().length > 0,
    admission: record?.admission ?? applicant.admission,
    wasHere: record ? record.place !== null : applicant.wasHere,
    invitationWaits: applicant.invitationWaits,
  })
}

/** A host is in: they learn who waits. */
export function hostCame(core: MeetingCore, host: Attendee): void {
  reviewDoor(core)
  tellWhoIsAtTheDoor(core)
  const [first] = core.waiting.waiting
  if (first) noticeToHosts(core, 'someoneWaits', first, [host])
  for (const place of core.waiting.waiting)
    if (place.helpCalled && place.helpSeenBy === null) noticeToHosts(core, 'helpAtDoor', place, [host])
}

/** About once a second: who gave up is gone from the list, and who waits sees which host is here. */
export function keepDoor(core: MeetingCore): void {
  if (core.waiting.size === 0) return
  if (core.waiting.letGoOfTheSilent(core.clock.monotonicMs())) tellWhoIsAtTheDoor(core)
  else showThePlaces(core)
}

/** Whoever has no reason to wait any more comes in, the longest first. */
export function reviewDoor(core: MeetingCore): void {
  for (const place of core.waiting.waiting)
    if (!reasonToWait(core, place, place.applicant)) void letIn(core, place.personId).catch(() => undefined)
}

export function microphoneAtDoor(core: MeetingCore, place: WaitingPlace, microphone: HeardVerdict): void {
  if (place.microphone === microphone) return
  place.microphone = microphone
  tellWhoIsAtTheDoor(core)
}

/** The call stays until it is taken back, also when nobody is here to hear it. */
export function helpAtDoor(core: MeetingCore, place: WaitingPlace, called: boolean): void {
  if (place.helpCalled === called || place.outcome) return
  place.helpCalled = called
  place.helpSeenBy = null
  tellWhoIsAtTheDoor(core)
  if (called) noticeToHosts(core, 'helpAtDoor', place)
}

export function answerAtDoor(core: MeetingCore, host: Attendee, personId: string): boolean | Refusal {
  const place = core.waiting.waiting.find((one) => one.personId === personId)
  if (!place) return refusal('door.done')
  if (!place.helpCalled || place.helpSeenBy !== null) return false
  place.helpSeenBy = host.name
  tellWhoIsAtTheDoor(core)
  return true
}

/** They heard their answer, or do not want to wait any longer. */
export function leaveDoor(core: MeetingCore, place: WaitingPlace): void {
  core.waiting.end(place, core.clock.monotonicMs())
  if (!place.outcome) tellWhoIsAtTheDoor(core)
}

/** Answers a refusal that is the host's to read. Stored before anybody hears of it; then they need not wait again. */
export async function letIn(core: MeetingCore, personId: string): Promise<true | Refusal> {
  const place = core.waiting.waiting.find((one) => one.personId === personId)
  if (!place) return refusal('door.done')
  const { name, role } = place
  const admitted = admit(core, { personId, name, role })
  if (!admitted.ok) return refusal(TO_HOST[admitted.refusal.code] ?? admitted.refusal.code)
  place.settling = true
  try {
    await core.inTurn(personId, () => place.applicant.keep({ personId, name }))
  } catch (fault) {
    core.admissions.arrived(personId)
    throw fault
  } finally {
    place.settling = false
  }
  core.roster.amend(personId, { admission: 'letIn' })
  place.settle({ kind: 'letIn' })
  tellWhoIsAtTheDoor(core)
  return true
}

export function turnAway(core: MeetingCore, personId: string, notNow: NotNow): true | Refusal {
  const place = core.waiting.waiting.find((one) => one.personId === personId)
  if (!place) return refusal('door.done')
  place.settle({ kind: 'notNow', notNow })
  tellWhoIsAtTheDoor(core)
  return true
}

/** Holds at once, stored or not. Their place is free; their own page goes on at the door. */
export async function sendToWaiting(core: MeetingCore, personId: string): Promise<boolean> {
  const person = core.roster.present.get(personId)
  if (!person) return false
  const change = { admission: 'sentBack', handRaised: 0, helpCalled: false } as const
  core.roster.amend(personId, change)
  sendAway(core, person, 'waitAtDoor')
  await core.inTurn(personId, () => core.store.savePerson(core.id, personId, change))
  return true
}

export async function setWaitingRoom(core: MeetingCore, waitingRoom: boolean): Promise<boolean> {
  if (core.record.waitingRoom === waitingRoom) return false
  core.record = { ...core.record, waitingRoom }
  await core.store.saveMeeting(core.id, { waitingRoom })
  core.emit({ type: 'meetingChanged' })
  reviewDoor(core)
  return true
}

/** Without words it is the usual greeting again. */
export async function greet(core: MeetingCore, words: string): Promise<boolean> {
  const greeting = words === '' ? null : words
  await core.store.saveMeeting(core.id, { greeting })
  core.record = { ...core.record, greeting }
  tellWhoIsAtTheDoor(core)
  return true
}

function tellWhoIsAtTheDoor(core: MeetingCore, hosts: readonly Attendee[] = core.roster.hostsHere()): void {
  showThePlaces(core)
  const nowMs = core.clock.monotonicMs()
  const people = core.waiting.waiting.map((place) => asHostsSee(place, nowMs))
  core.emit({ type: 'waitingList', to: hosts.map(({ id }) => id), people, greeting: core.record.greeting })
}

/** For the record: whoever is let in is no stranger any more. */
export function nameOfNewcomer(core: MeetingCore, personId: string | undefined): readonly string[] {
  if (core.roster.records.has(personId ?? '')) return []
  return core.waiting.waiting.flatMap((place) => (place.personId === personId ? [place.name] : []))
}

function asHostsSee(place: WaitingPlace, nowMs: number): WaitingPerson {
  const { personId: id, name, role, why, microphone, before, helpCalled, helpSeenBy, applicant } = place
  const { companion, cameBy } = applicant
  const waitedMs = Math.round(nowMs - place.sinceMs)
  return { id, name, role, why, microphone, before, helpCalled, helpSeenBy, companion, cameBy, waitedMs }
}

function showThePlaces(core: MeetingCore): void {
  const host = core.roster.hostsHere()[0]?.name ?? null
  const { greeting } = core.record
  for (const [index, place] of core.waiting.waiting.entries()) {
    place.why = reasonToWait(core, place, place.applicant) ?? place.why
    const { why, helpCalled, helpSeenBy } = place
    place.show({ why, number: index + 1, host, greeting, helpCalled, helpSeenBy })
  }
}

function noticeToHosts(
  core: MeetingCore,
  code: NoticeCode,
  { name, personId }: WaitingPlace,
  hosts: readonly Attendee[] = core.roster.hostsHere(),
): void {
  core.emit({ type: 'notice', to: hosts.map(({ id }) => id), notice: { code, name, personId } })
}
