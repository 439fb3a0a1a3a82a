// Whom to call if something happens to somebody. Hosts know that there is one; who it is they see on demand, after it is in
// the record, and the person hears of it.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { checkContact, type EmergencyContact } from '@towpath/shared/people/emergencyContact'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { inTurnOf, type MeetingCore } from './MeetingCore.ts'
import { cleanText } from './text.ts'

export function setContact(
  core: MeetingCore,
  person: Attendee,
  asked: EmergencyContact | null,
): Promise<Result<Record<string, never>, Refusal>> {
  return inTurnOf(core, person, async () => {
    if (asked) {
      const name = cleanText(asked.name).replace(/\s+/g, ' ')
      const checked = checkContact({ name, telephone: asked.telephone.trim() })
      if (!checked.ok) return checked
      await core.store.saveContact(core.id, person.id, checked.value, core.clock.wallMs())
    } else await core.store.dropContact(core.id, person.id)
    await tellContacts(core, [...core.roster.hostsHere(), person])
    return ok({})
  })
}

export async function showContact(
  core: MeetingCore,
  host: Attendee,
  personId: string,
): Promise<Result<EmergencyContact, Refusal>> {
  const about = core.roster.present.get(personId) ?? core.roster.records.get(personId)
  const contact = about && (await core.store.contact(core.id, personId))
  if (!contact) return refused(refusal('contact.none'))
  await core.store.recordDeed(core.id, { action: 'meeting.showContact', by: host, subjectName: about.name })
  core.emit({ type: 'notice', to: [personId], notice: { code: 'contactSeen', name: host.name, personId: host.id } })
  return ok(contact)
}

/** After a visit: what was given for it goes with it. */
export function forgetContact(core: MeetingCore, personId: string): Promise<void> {
  return core.inTurn(personId, async () => {
    if (core.roster.present.has(personId)) return
    await core.store.dropContact(core.id, personId)
    await tellContacts(core, core.roster.hostsHere())
  })
}

/** To a host of whom there is one; to anybody else whether there is one of theirs. */
export async function tellContacts(core: MeetingCore, to: readonly Attendee[]): Promise<void> {
  const holders = await core.store.contactsOf(core.id)
  for (const { id, role } of to)
    core.emit({
      ...{ type: 'contacts', personId: id },
      people: role === 'host' ? holders : holders.filter((one) => one === id),
    })
}
