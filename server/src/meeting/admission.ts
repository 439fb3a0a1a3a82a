// Who may come in, asked before a ticket is issued and again when somebody arrives. Nothing here waits for anything.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { checkDisplayName } from '@towpath/shared/people/displayName'
import type { Role } from '@towpath/shared/people/role'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { MeetingCore } from './MeetingCore.ts'
import type { PersonRecord } from './MeetingStore.ts'
import { MAX_POSE_IDS } from './Roster.ts'

export type AdmitRequest = {
  /** The person's id in this meeting; without it nobody is known to come back. */
  readonly personId?: string | undefined
  readonly name: string
  readonly role: Role
}

/** Hosts who fit beyond the participants. */
export const HOST_PLACES = 2
/** A ticket is good for 60 s: so long, a name and a place are kept for its holder. */
const EXPECTED_MS = 60_000

type Expected = { readonly name: string; readonly role: Role; readonly untilMs: number }

/** People who were admitted and have not arrived yet, by person id. */
export class Admissions {
  readonly #expected = new Map<string, Expected>()

  expect(personId: string, expected: Expected): void {
    this.#expected.set(personId, expected)
  }

  arrived(personId: string): void {
    this.#expected.delete(personId)
  }

  others(personId: string | undefined, nowMs: number): readonly Expected[] {
    for (const [id, { untilMs }] of this.#expected) if (untilMs <= nowMs) this.#expected.delete(id)
    return [...this.#expected].flatMap(([id, expected]) => (id === personId ? [] : [expected]))
  }
}

/** Admits and, when the person has an id, keeps name and place for a minute. */
export function admit(core: MeetingCore, request: AdmitRequest): Result<{ name: string }, Refusal> {
  const verdict = mayComeIn(core, request)
  if (verdict.ok && request.personId !== undefined && !core.roster.present.has(request.personId)) {
    const untilMs = core.clock.monotonicMs() + EXPECTED_MS
    core.admissions.expect(request.personId, { name: verdict.value.name, role: request.role, untilMs })
  }
  return verdict
}

export function mayComeIn(
  core: MeetingCore,
  { personId, name, role }: AdmitRequest,
): Result<{ name: string }, Refusal> {
  const record = personId === undefined ? undefined : core.roster.records.get(personId)
  const isPresent = personId !== undefined && core.roster.present.has(personId)
  const isPart = isPresent || (record !== undefined && record.place !== null)
  if (core.record.cancelled) return refused(refusal('join.cancelled'))
  if (core.record.ended) return refused(refusal('join.ended'))
  if (record?.removed) return refused(refusal('join.removed'))
  if (core.record.locked && !isPart && role !== 'host') return refused(refusal('join.locked'))
  const expected = core.admissions.others(personId, core.clock.monotonicMs())
  if (!isPresent && isFull(core, role, expected)) return refused(refusal('join.full'))
  const called = checkDisplayName(name, { role, taken: namesToKeepApart(core, personId, role, expected) })
  return called.ok ? ok({ name: called.value }) : called
}

function isFull(core: MeetingCore, role: Role, expected: readonly Expected[]): boolean {
  const { capacity } = core.record
  const all = [...core.roster.people, ...expected]
  if (all.length >= Math.min(MAX_POSE_IDS, core.seating.places.size)) return true
  if (role === 'host') return all.length >= capacity + HOST_PLACES
  return all.filter((person) => person.role !== 'host').length >= capacity
}

/** Everybody present or expected; and nobody but a host may look like a host, even one who is out. */
function namesToKeepApart(
  core: MeetingCore,
  personId: string | undefined,
  role: Role,
  expected: readonly Expected[],
): string[] {
  const present = core.roster.people.filter((person) => person.id !== personId)
  const isOtherHost = (record: PersonRecord) => record.role === 'host' && record.id !== personId
  const hosts = role === 'host' ? [] : core.roster.absentRecords().filter(isOtherHost)
  // Two who wait do not get in each other's way later; a host is never kept out by somebody at the door.
  const waiting = role === 'host' ? [] : core.waiting.waiting.filter((place) => place.personId !== personId)
  return [...present, ...expected, ...hosts, ...waiting].map((person) => person.name)
}
