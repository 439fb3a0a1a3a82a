// Coming in: from an invitation, a name and a device to a person and a ticket. The same device with the same invitation is
// the same person, so a reload or a return finds its seat, hand and microphone again.

import { randomUUID } from 'node:crypto'
import type { Result } from '@towpath/shared/lib/result'
import { formatFigure, parseFigure } from '@towpath/shared/people/figure'
import type { Role } from '@towpath/shared/people/role'
import { skeleton } from '@towpath/shared/people/skeleton'
import type { JoinAnswer, JoinRequest } from '@towpath/shared/protocol/joining'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'
import { findInvitation, type InvitationDeps, type Visitor } from './findInvitation.ts'
import { alwaysWaits, isShut } from './invitationRules.ts'
import type { Tickets } from './Tickets.ts'
import { type HourDeps, notTheHour, plannedTime } from './theHour.ts'

/** A meeting as far as its door: it knows who is present, decides about room, lock and name, and keeps a place for a minute. */
type MeetingDoor = {
  admit(candidate: {
    personId: string
    name: string
    role: Role
    alwaysWaits: boolean
  }): Result<{ name: string }, Refusal>
  /** Undefined unless they are here, or their line dropped a moment ago. */
  person(personId: string): unknown
}

export type JoinDeps = InvitationDeps &
  HourDeps & {
    readonly tickets: Tickets
    openDoor(meetingId: string): Promise<MeetingDoor | undefined>
  }

function refuse(reason: Refusal, contactPhone?: string | null): Extract<JoinAnswer, { ok: false }> {
  return { ok: false, refusal: reason, ...(contactPhone ? { contactPhone } : {}) }
}

export async function joinMeeting(deps: JoinDeps, request: JoinRequest, visitor: Visitor): Promise<JoinAnswer> {
  if (request.protocolVersion !== PROTOCOL_VERSION) return refuse(refusal('join.oldPage'))
  const found = await findInvitation(deps, request.invitation, visitor)
  if (!found.ok) return refuse(found.refusal)
  const { invitation, person, deviceHash } = found.value
  const { meeting, role } = invitation
  if (isShut(invitation, person) || (!person && (await looksRemoved(deps, invitation.id, request.name))))
    return refuse(refusal('join.removed'), meeting.contactPhone)
  const early = notTheHour(deps, meeting, person)
  if (early) {
    const planned = await plannedTime(deps, meeting)
    return { ...refuse(early, meeting.contactPhone), ...(planned ? { planned } : {}) }
  }
  // Looking at the link binds nobody: a friend may read it on one device and come in on another.
  if (invitation.kind === 'friend' && invitation.usedBy === null) {
    const usedBy = await deps.store.useInvitation(invitation.id, deviceHash)
    if (usedBy !== deviceHash) return refuse(refusal('join.usedUp'), meeting.contactPhone)
  }

  const door = await deps.openDoor(meeting.id)
  if (!door) return refuse(refusal('join.ended'), meeting.contactPhone)
  // A personal invitation is one person: two devices that come at once are it both.
  const personId = person?.id ?? (invitation.kind === 'personal' ? invitation.id : randomUUID())
  const admitted = door.admit({ personId, name: request.name, role, alwaysWaits: alwaysWaits(invitation) })
  if (!admitted.ok) return refuse(admitted.refusal, meeting.contactPhone)
  const { name } = admitted.value
  await deps.store.keepPerson({
    id: personId,
    meetingId: meeting.id,
    invitationId: invitation.id,
    deviceHash,
    name,
    role,
    figure: formatFigure(parseFigure(request.figure)),
  })
  // Coming back after a dropped line is the same visit.
  if (!door.person(personId)) await deps.store.noteUse(invitation.id, visitor.deviceHash, new Date())
  const ticket = deps.tickets.issue({ personId, meetingId: meeting.id, role })
  return { ok: true, ticket, meetingId: meeting.id, personId, name }
}

/** Another device is no way back for somebody who was removed, as long as they come under the same name and invitation. */
async function looksRemoved(deps: JoinDeps, invitationId: string, name: string): Promise<boolean> {
  const seen = skeleton(name.normalize('NFKC').trim())
  return (await deps.store.removedNames(invitationId)).some((removed) => skeleton(removed) === seen)
}
