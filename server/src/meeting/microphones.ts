// Microphones as the meeting knows them. A host may silence and never open; whoever is silenced may speak again by
// their own wish. Turning off holds at the engine before anything is stored; turning on only afterwards.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { Reach } from '@towpath/shared/people/reach'
import type { Role } from '@towpath/shared/people/role'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { listens } from './allowed.ts'
import { changePerson, inTurnOf, type MeetingCore } from './MeetingCore.ts'
import type { Microphone, PersonRecord } from './MeetingStore.ts'

export function setMicrophone(
  core: MeetingCore,
  person: Attendee,
  wish: 'on' | 'off' | 'none',
): Promise<Result<Record<string, never>, Refusal>> {
  return inTurnOf(core, person, async () => {
    if (wish === 'on' && listens(core, person)) return refused(refusal('voice.off'))
    if (wish === 'on' && person.quietPlace) return refused(refusal('quiet.microphone'))
    if (wish === 'on' && !maySpeak(core, person)) return refused(refusal('voice.quiet'))
    const wanted = wish === 'off' && person.microphone === 'silenced' ? 'silenced' : wish
    if (wanted !== 'on') core.voice.mayBeHeard(person.id, false)
    if (wanted !== person.microphone) await changePerson(core, person, { microphone: wanted })
    if (wanted === 'on' && core.roster.isPresent(person)) tellEngine(core, person)
    return ok({})
  })
}

type Speaker = { readonly id: string; readonly role: Role; readonly reach?: Reach }

/** By a host, or by itself for want of one. */
export function isQuiet({ record }: MeetingCore): boolean {
  return record.quiet || record.hostless
}

/** In a quiet room only hosts speak, and somebody who called for help with one of them. */
export function maySpeak(core: MeetingCore, person: Speaker): boolean {
  return person.role === 'host' || person.reach === 'line' || !(isQuiet(core) || listens(core, person))
}

/** Whether they are heard, by everything that the meeting knows. */
export function tellEngine(core: MeetingCore, person: Attendee): void {
  core.voice.mayBeHeard(person.id, person.microphone === 'on' && !person.quietPlace && maySpeak(core, person))
}

/** How the microphone of somebody who comes in is, whatever they left it as. */
export function microphoneOnArrival(core: MeetingCore, record: PersonRecord): Microphone {
  return record.microphone === 'on' && !maySpeak(core, record) ? 'silenced' : record.microphone
}

/** Nobody but hosts is heard from this moment, whatever was under way. It holds even if it cannot be stored. */
export async function hush(core: MeetingCore, why: 'quiet' | 'hostless'): Promise<void> {
  core.record = { ...core.record, [why]: true }
  const hushed = silenceWhoMayNotSpeak(core)
  core.emit({ type: 'meetingChanged' })
  await core.store.saveMeeting(core.id, { [why]: true })
  await keepSilenced(core, hushed)
}

/** At the engine first. Answers who they are. */
export function silenceWhoMayNotSpeak(core: MeetingCore): readonly Attendee[] {
  const hushed = core.roster.people.filter((person) => !maySpeak(core, person))
  for (const person of hushed) {
    core.voice.mayBeHeard(person.id, false)
    if (person.microphone !== 'on') continue
    person.microphone = 'silenced'
    core.emit({ type: 'changed', person })
  }
  return hushed
}

export async function keepSilenced(core: MeetingCore, hushed: readonly Attendee[]): Promise<void> {
  const saved = hushed.map((person) =>
    inTurnOf(core, person, async () => {
      // Who was turning it on just then has it on by now, though unheard.
      const microphone = person.microphone === 'on' ? 'silenced' : person.microphone
      const stored = core.roster.records.get(person.id)?.microphone
      if (!maySpeak(core, person) && stored !== microphone) await changePerson(core, person, { microphone })
      return ok({})
    }),
  )
  await Promise.all(saved)
}

/** Answers whether there was anything to silence. It holds even if it cannot be stored. */
export async function silence(core: MeetingCore, person: Attendee, by: Attendee): Promise<boolean> {
  core.asked.delete(person.id)
  if (person.microphone !== 'on') return false
  core.voice.mayBeHeard(person.id, false)
  person.microphone = 'silenced'
  core.emit({ type: 'changed', person })
  core.emit({ type: 'notice', to: [person.id], notice: { code: 'silencedByHost', name: by.name, personId: by.id } })
  await inTurnOf(core, person, async () => ok(await changePerson(core, person, { microphone: person.microphone })))
  return true
}
