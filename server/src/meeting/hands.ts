// The queue of raised hands, in the order of raising, and the call for help.

import { ok, type Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { changePerson, inTurnOf, type MeetingCore } from './MeetingCore.ts'

type Nothing = Record<string, never>

export function setHand(core: MeetingCore, person: Attendee, raised: boolean): Promise<Result<Nothing, Refusal>> {
  return inTurnOf(core, person, async () => {
    if (raised === person.handRaised > 0) return ok({})
    await changePerson(core, person, { handRaised: raised ? ++core.lastHand : 0 })
    return ok({})
  })
}

export function setHelp(
  core: MeetingCore,
  person: Attendee,
  called: boolean,
): Promise<Result<{ hostHere: boolean }, Refusal>> {
  return inTurnOf(core, person, async () => {
    const hosts = core.roster.hostsHere().filter((host) => host.id !== person.id)
    if (called !== person.helpCalled) {
      await changePerson(core, person, { helpCalled: called })
      if (called) {
        const notice = { code: 'helpCalled', name: person.name, personId: person.id } as const
        core.emit({ type: 'notice', to: hosts.map((host) => host.id), notice })
      }
    }
    return ok({ hostHere: hosts.length > 0 })
  })
}

/** A host who comes in learns who is waiting. */
export function tellWhoWaits(core: MeetingCore, host: Attendee): void {
  for (const person of core.roster.people) {
    if (!person.helpCalled || person.id === host.id) continue
    const notice = { code: 'helpCalled', name: person.name, personId: person.id } as const
    core.emit({ type: 'notice', to: [host.id], notice })
  }
}
