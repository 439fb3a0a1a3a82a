// Withdrawing to the quiet place, and coming back. It holds at once, stored or not: from then on nobody sees or hears the
// person. Their place in the meeting is kept, hosts are told, and coming back opens no microphone.

import { ok, type Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { keepVoicesApart } from './avoiding.ts'
import { changePerson, inTurnOf, type MeetingCore } from './MeetingCore.ts'
import { endReach } from './reach.ts'

export function setQuietPlace(
  core: MeetingCore,
  person: Attendee,
  quiet: boolean,
): Promise<Result<{ hostHere: boolean }, Refusal>> {
  if (quiet) withdraw(core, person)
  return inTurnOf(core, person, async () => {
    const hosts = core.roster.hostsHere().filter((host) => host.id !== person.id)
    if (core.roster.records.get(person.id)?.quietPlace !== quiet) {
      // Also somebody who was silenced by a host stays so.
      const microphone = person.microphone === 'on' ? 'off' : person.microphone
      await changePerson(core, person, quiet ? { quietPlace: true, microphone } : { quietPlace: false })
      core.emit({ type: 'quietPlace', person })
      if (quiet) tell(core, person, hosts)
      else keepVoicesApart(core, person)
    } else if (person.quietPlace !== quiet) {
      // It held without being stored.
      person.quietPlace = quiet
      core.emit({ type: 'changed', person })
      core.emit({ type: 'quietPlace', person })
      keepVoicesApart(core, person)
    }
    return ok({ hostHere: hosts.length > 0 })
  })
}

function withdraw(core: MeetingCore, person: Attendee): void {
  if (!core.roster.isPresent(person)) return
  if (!person.quietPlace) endReach(core, person)
  person.quietPlace = true
  core.voice.mayBeHeard(person.id, false)
  keepVoicesApart(core, person)
  core.emit({ type: 'quietPlace', person })
  core.emit({ type: 'changed', person })
}

function tell(core: MeetingCore, person: Attendee, hosts: readonly Attendee[]): void {
  const notice = { code: 'quietPlace', name: person.name, personId: person.id } as const
  core.emit({ type: 'notice', to: hosts.map(({ id }) => id), notice })
}

/** A host who comes in learns who has withdrawn. */
export function tellWhoIsQuiet(core: MeetingCore, host: Attendee): void {
  for (const person of core.roster.people) if (person.quietPlace && person.id !== host.id) tell(core, person, [host])
}
