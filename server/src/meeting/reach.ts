// To whom people speak: having the word, a host to everyone, a private line after a call for help. It holds at once, is
// kept nowhere and does not outlive a visit. Whoever leaves a private line against their wish is silenced first, so that
// nothing that was meant for one person is heard by those around.

import { ok, type Result } from '@towpath/shared/lib/result'
import { isHeardByAll, type Reach } from '@towpath/shared/people/reach'
import type { NoticeCode } from '@towpath/shared/protocol/announcements'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { allowToSpeak } from './allowed.ts'
import { changePerson, inTurnOf, type MeetingCore } from './MeetingCore.ts'
import { maySpeak, tellEngine } from './microphones.ts'

/** Answers a refusal when it must not be. */
export async function giveWord(core: MeetingCore, actor: Attendee, personId: string): Promise<boolean | Refusal> {
  const person = core.roster.present.get(personId)
  if (person?.sessionId === undefined || person.quietPlace || person.reach === 'word') return false
  if (person.reach === 'line') return refusal('voice.onLine')
  if (core.record.quiet) return refusal('voice.quiet')
  takeWord(core, actor)
  allowToSpeak(core, person)
  setReach(core, person, 'word')
  tell(core, person, 'wordGiven', actor)
  await inTurnOf(core, person, async () => {
    if (person.handRaised > 0) await changePerson(core, person, { handRaised: 0 })
    return ok({})
  })
  return true
}

export function takeWord(core: MeetingCore, actor?: Attendee): boolean {
  const person = core.roster.people.find(({ reach }) => reach === 'word')
  if (!person) return false
  setReach(core, person, 'near')
  tell(core, person, 'wordTaken', actor)
  return true
}

export function speakToAll(core: MeetingCore, host: Attendee, wanted: boolean): boolean | Refusal {
  if (wanted && host.reach === 'line') return refusal('voice.onLine')
  if (wanted === (host.reach === 'everyone')) return false
  setReach(core, host, wanted ? 'everyone' : 'near')
  return true
}

/** With somebody who called for help; of two hosts who answer at once one gets the line. */
export async function openLine(core: MeetingCore, host: Attendee, personId: string): Promise<boolean | Refusal> {
  const person = core.roster.present.get(personId)
  if (person?.sessionId === undefined || person.quietPlace) return false
  if (!person.helpCalled || person.reach === 'line') return refusal('voice.answered')
  const hushed = part(core, host)
  host.lineWith = person.id
  person.lineWith = host.id
  core.voice.privateLine(host.id, person.id, true)
  for (const one of [host, person]) {
    setReach(core, one, 'line')
    tellEngine(core, one)
  }
  tell(core, person, 'lineOpen', host)
  tell(core, host, 'lineOpen', person)
  await keepHushed(core, hushed)
  await inTurnOf(core, person, async () => ok(await changePerson(core, person, { helpCalled: false })))
  return true
}

/** By either of the two. */
export async function endLine(core: MeetingCore, person: Attendee): Promise<Result<Record<string, never>, Refusal>> {
  await keepHushed(core, part(core, person))
  return ok({})
}

/** The line of this connection is gone, or another one took over: only having the word waits for them. */
export function dropReach(core: MeetingCore, person: Attendee): void {
  if (person.reach === 'everyone') setReach(core, person, 'near')
  part(core, person)
}

/** On their way out, or to the quiet place. */
export function endReach(core: MeetingCore, person: Attendee): void {
  dropReach(core, person)
  if (person.reach === 'word') setReach(core, person, 'near')
}

/** The engine was told to forget them, or knows nothing of them yet. */
export function tellReach(core: MeetingCore, person: Attendee): void {
  core.voice.hearEverywhere(person.id, isHeardByAll(person.reach))
}

function setReach(core: MeetingCore, person: Attendee, reach: Reach): void {
  person.reach = reach
  tellReach(core, person)
  core.emit({ type: 'changed', person })
}

/**
 * Silence first, and only then does the line end. Whoever ended it knows that others hear them again; the other one may
 * be in the middle of a word. Answers who was silenced.
 */
function part(core: MeetingCore, by: Attendee): readonly Attendee[] {
  const other = by.reach === 'line' ? core.roster.present.get(by.lineWith) : undefined
  if (!other) return []
  by.reach = other.reach = 'near'
  by.lineWith = other.lineWith = ''
  const hushed = [by, other].filter((one) => (one === other && one.role !== 'host') || !maySpeak(core, one))
  for (const one of hushed) {
    core.voice.mayBeHeard(one.id, false)
    if (one.microphone === 'on') one.microphone = 'silenced'
  }
  core.voice.privateLine(by.id, other.id, false)
  for (const one of [by, other]) {
    core.emit({ type: 'changed', person: one })
    tell(core, one, hushed.includes(one) ? 'lineOver' : 'lineEnded', one === by ? other : by)
  }
  return hushed
}

async function keepHushed(core: MeetingCore, hushed: readonly Attendee[]): Promise<void> {
  for (const person of hushed)
    await inTurnOf(core, person, async () => ok(await changePerson(core, person, { microphone: person.microphone })))
}

function tell(core: MeetingCore, person: Attendee, code: NoticeCode, by: Attendee | undefined): void {
  const notice = by ? { code, name: by.name, personId: by.id } : { code }
  core.emit({ type: 'notice', to: [person.id], notice })
}
