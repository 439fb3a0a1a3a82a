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
import type { CameBy } from '@towpath/shared/protocol/waiting'
import type { Admitted } from '../meeting/door.ts'
import type { Admission } from '../meeting/MeetingStore.ts'
import type { Applicant } from '../meeting/WaitingPlace.ts'
import { findInvitation, type InvitationDeps, type Visitor } from './findInvitation.ts'
import type { InvitationKind } from './IdentityStore.ts'
import { alwaysWaits, isShut } from './invitationRules.ts'
import type { Tickets } from './Tickets.ts'
import { type HourDeps, notTheHour, plannedTime } from './theHour.ts'
import { waitingToken } from './waitAtDoor.ts'

/** A meeting as far as its door: it knows who is present, decides about room, lock and name, and who waits. */
type MeetingDoor = {
  admit(
    candidate: { readonly personId: string; readonly name: string; readonly role: Role },
    applicant: Applicant,
  ): Result<Admitted, Refusal>
  /** Undefined unless they are here, or their line dropped a moment ago. */
  person(personId: string): unknown
}

/** As hosts see it at the door. */
const CAME_BY: Readonly<Record<InvitationKind, CameBy>> = {
  code: 'code',
  participant: 'link',
  host: 'link',
  personal: 'personal',
  friend: 'friend',
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
  const figure = formatFigure(parseFigure(request.figure))
  const { companion = false } = request
  const keep = async (who: { readonly personId: string; readonly name: string }, admission?: Admission) => {
    await deps.store.keepPerson({
      ...{ id: who.personId, name: who.name, role, figure, companion },
      ...{ meetingId: meeting.id, invitationId: invitation.id, deviceHash },
      ...(admission ? { admission } : {}),
    })
    // Coming back after a dropped line is the same visit.
    if (!door.person(who.personId)) await deps.store.noteUse(invitation.id, visitor.deviceHash, new Date())
  }
  const applicant: Applicant = {
    key: invitation.kind === 'personal' ? invitation.id : `${invitation.id} ${deviceHash}`,
    deviceHash: visitor.deviceHash,
    cameBy: CAME_BY[invitation.kind],
    companion,
    invitationWaits: alwaysWaits(invitation),
    admission: person?.admission ?? 'none',
    wasHere: person !== undefined && person.place !== null,
    keep: (who) => keep(who, 'letIn'),
  }
  // A personal invitation is one person: two devices that come at once are it both.
  const asked = person?.id ?? (invitation.kind === 'personal' ? invitation.id : randomUUID())
  const admitted = door.admit({ personId: asked, name: request.name, role }, applicant)
  if (!admitted.ok) return refuse(admitted.refusal, meeting.contactPhone)
  const { name, personId = asked, waiting } = admitted.value
  if (waiting !== undefined) return { ok: true, waiting: waitingToken(meeting.id, waiting), name }
  await keep({ personId, name })
  const ticket = deps.tickets.issue({ personId, meetingId: meeting.id, role })
  return { ok: true, ticket, meetingId: meeting.id, personId, name }
}

/** Another device is no way back for somebody who was removed, as long as they come under the same name and invitation. */
async function looksRemoved(deps: JoinDeps, invitationId: string, name: string): Promise<boolean> {
  const seen = skeleton(name.normalize('NFKC').trim())
  return (await deps.store.removedNames(invitationId)).some((removed) => skeleton(removed) === seen)
}
