// How people stop being here: the line drops and their place is held for a while, they leave, or they are sent away.

import type { CloseReason } from '@towpath/shared/protocol/closeReason'
import type { Attendee } from './Attendee.ts'
import { forgetContact } from './contacts.ts'
import type { MeetingCore } from './MeetingCore.ts'
import { dropReach, endReach } from './reach.ts'

/** How long a place is held for somebody whose line dropped. */
export const HOLD_MS = 120_000

/** What does not outlive a visit. */
export const RESTED = { handRaised: 0, helpCalled: false, quietPlace: false } as const

/** The connection is gone. Of a person who is connected anew it means nothing. */
export function drop(core: MeetingCore, personId: string, sessionId: string): void {
  const person = core.roster.present.get(personId)
  if (!person || person.sessionId !== sessionId) return
  person.sessionId = undefined
  person.droppedAtMs = core.clock.monotonicMs()
  person.talking = false
  dropReach(core, person)
  core.emit({ type: 'dropped', person })
}

/** By their own wish: what they had asked for is over, and their place is free. */
export async function leave(core: MeetingCore, person: Attendee): Promise<void> {
  sendAway(core, person, 'left')
  await forgetContact(core, person.id)
  await restQueue(core, person.id)
}

/** Gone from the facts at once; voice, place and pose id are free again. The record stays. */
export function sendAway(core: MeetingCore, person: Attendee, reason: CloseReason | undefined): void {
  if (!core.roster.isPresent(person)) return
  endReach(core, person)
  core.roster.present.delete(person.id)
  core.seating.release(person.placement.place, person.id)
  core.voice.mayBeHeard(person.id, false)
  core.voice.disconnect(person.id)
  core.emit({ type: 'gone', person })
  if (reason !== 'ended')
    core.emit({ type: 'notice', to: 'everyone', notice: { code: 'left', name: person.name, personId: person.id } })
  if (reason && person.sessionId !== undefined) core.emit({ type: 'closed', sessionId: person.sessionId, reason })
}

/** Lets go of those who did not come back. Their record keeps place, hand and microphone. */
export function letGoOfTheLost(core: MeetingCore): void {
  const nowMs = core.clock.monotonicMs()
  for (const person of core.roster.people)
    if (person.sessionId === undefined && nowMs - person.droppedAtMs >= HOLD_MS) sendAway(core, person, undefined)
}

export async function restQueue(core: MeetingCore, personId: string): Promise<void> {
  const record = core.roster.records.get(personId)
  if (!record || (record.handRaised === 0 && !record.helpCalled && !record.quietPlace)) return
  await core.inTurn(personId, async () => {
    if (core.roster.present.has(personId)) return
    await core.store.savePerson(core.id, personId, RESTED)
    core.roster.amend(personId, RESTED)
  })
}
