// Taking somebody out of the meeting, and letting them in again. Who was removed is told to hosts and to nobody else.

import type { Removal } from '@towpath/shared/moderation/removal'
import type { Attendee } from './Attendee.ts'
import { forgetContact } from './contacts.ts'
import { RESTED, sendAway } from './leaving.ts'
import type { MeetingCore } from './MeetingCore.ts'

/** Holds at once, stored or not. */
export async function remove(core: MeetingCore, person: Attendee, removal: Removal): Promise<void> {
  core.roster.amend(person.id, { removed: true, removal })
  sendAway(core, person, 'removed')
  tellWhoWasRemoved(core)
  const change = { removed: true, removal, ...RESTED }
  await core.inTurn(person.id, () => core.store.savePerson(core.id, person.id, change))
  core.roster.amend(person.id, RESTED)
  await forgetContact(core, person.id)
}

/** Their invitation works again. Answers whether there was anything to lift. */
export function bringBack(core: MeetingCore, personId: string, by: Attendee): Promise<boolean> {
  return core.inTurn(personId, async () => {
    const record = core.roster.records.get(personId)
    if (!record?.removed) return false
    await core.store.savePerson(core.id, personId, { removed: false, removal: null })
    core.roster.amend(personId, { removed: false, removal: null })
    tellWhoWasRemoved(core)
    const notice = { code: 'broughtBack', name: record.name, personId: by.id } as const
    core.emit({ type: 'notice', to: core.roster.hostsHere().map(({ id }) => id), notice })
    return true
  })
}

export function letBack(core: MeetingCore, personIds: readonly string[]): void {
  for (const id of personIds) core.roster.amend(id, { removed: false })
  tellWhoWasRemoved(core)
}

export function tellWhoWasRemoved(core: MeetingCore, hosts: readonly Attendee[] = core.roster.hostsHere()): void {
  core.emit({ type: 'removedList', to: hosts.map(({ id }) => id), people: core.roster.removed })
}
