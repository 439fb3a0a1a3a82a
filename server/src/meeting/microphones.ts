// Microphones as the meeting knows them. A host may silence and never open; whoever is silenced may speak again by
// their own wish. Turning off holds at the engine before anything is stored; turning on only afterwards.

import { ok, type Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { changePerson, inTurnOf, type MeetingCore } from './MeetingCore.ts'

export function setMicrophone(
  core: MeetingCore,
  person: Attendee,
  wish: 'on' | 'off' | 'none',
): Promise<Result<Record<string, never>, Refusal>> {
  return inTurnOf(core, person, async () => {
    const wanted = wish === 'off' && person.microphone === 'silenced' ? 'silenced' : wish
    if (wanted !== 'on') core.voice.mayBeHeard(person.id, false)
    if (wanted !== person.microphone) await changePerson(core, person, { microphone: wanted })
    if (wanted === 'on' && core.roster.isPresent(person)) core.voice.mayBeHeard(person.id, true)
    return ok({})
  })
}

/** Answers whether there was anything to silence. It holds even if it cannot be stored. */
export async function silence(core: MeetingCore, person: Attendee, by: Attendee): Promise<boolean> {
  if (person.microphone !== 'on') return false
  core.voice.mayBeHeard(person.id, false)
  person.microphone = 'silenced'
  core.emit({ type: 'changed', person })
  core.emit({ type: 'notice', to: [person.id], notice: { code: 'silencedByHost', name: by.name, personId: by.id } })
  await inTurnOf(core, person, async () => ok(await changePerson(core, person, { microphone: person.microphone })))
  return true
}
