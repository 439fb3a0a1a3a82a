// The invitations of one organisation's meetings in SQL, as one of its members may see and change them.

import { randomUUID } from 'node:crypto'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { StaffAction } from '@towpath/shared/protocol/staff'
import type { InvitationUse, MeetingInvitations } from '../identity/invitations/MeetingInvitations.ts'
import type { Member } from '../identity/staff/StaffStore.ts'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import type { Sql } from './connect.ts'
import { and, asc, desc, eq, ne, or, rawSql } from './drizzle.ts'
import { toMeetingRecord } from './records.ts'
import { invitations, invitationUses, meetings, people } from './schema.ts'
import { type Transaction, writeDown } from './staffRecord.ts'
import { staffUsers } from './staffSchema.ts'

const NOT_YOURS = refused(refusal('staff.notYours'))
/** What a page shows of many. */
const SHOWN_USES = 20

export function createMeetingInvitations(sql: Sql, key: Buffer, actor: Member): MeetingInvitations {
  const { organisationId } = actor

  async function ownMeeting(from: Sql | Transaction, meetingId: string): Promise<MeetingRecord | undefined> {
    const [row] = await from
      .select()
      .from(meetings)
      .where(and(eq(meetings.id, meetingId), eq(meetings.organisationId, organisationId)))
    return row && toMeetingRecord(row)
  }

  function change<T>(
    meetingId: string,
    action: StaffAction,
    does: (tx: Transaction) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    return sql.transaction(async (tx) => {
      const meeting = await ownMeeting(tx, meetingId)
      if (!meeting) return NOT_YOURS
      const done = await does(tx)
      if (done.ok) await writeDown(tx, key, organisationId, { action, actor, subjectName: meeting.title })
      return done
    })
  }

  const ofMeeting = (meetingId: string) => and(eq(invitations.meetingId, meetingId), ne(invitations.kind, 'host'))
  const personal = (meetingId: string, invitationId: string) =>
    and(eq(invitations.id, invitationId), eq(invitations.meetingId, meetingId), eq(invitations.kind, 'personal'))

  async function usesOf(meetingId: string): Promise<Map<string, InvitationUse[]>> {
    const rows = await sql
      .select({ id: invitations.id, at: invitationUses.at, knownDevice: invitationUses.knownDevice })
      .from(invitationUses)
      .innerJoin(invitations, eq(invitations.id, invitationUses.invitationId))
      .where(eq(invitations.meetingId, meetingId))
      .orderBy(desc(invitationUses.id))
    const uses = new Map<string, InvitationUse[]>()
    for (const { id, at, knownDevice } of rows) {
      const own = uses.get(id) ?? []
      own.push({ at, knownDevice })
      uses.set(id, own)
    }
    return uses
  }

  return {
    async read(meetingId) {
      const meeting = await ownMeeting(sql, meetingId)
      if (!meeting) return NOT_YOURS
      const uses = await usesOf(meetingId)
      const rows = await sql
        .select({ invitation: invitations, madeBy: staffUsers.name })
        .from(invitations)
        .leftJoin(staffUsers, eq(staffUsers.id, invitations.madeBy))
        .where(ofMeeting(meetingId))
        .orderBy(asc(invitations.createdAt), asc(invitations.id))
      const removed = await sql
        .select({ id: people.invitationId })
        .from(people)
        .where(and(eq(people.meetingId, meetingId), eq(people.removed, true)))
      const shut = new Set(removed.map(({ id }) => id))
      const nameOf = new Map(rows.map(({ invitation }) => [invitation.id, invitation.name]))
      const entries = rows.map(({ invitation, madeBy }) => {
        const { id, kind, name, language, revoked, closed, sealed, friendOf } = invitation
        const used = uses.get(id) ?? []
        return {
          id,
          kind,
          name,
          language,
          madeBy,
          closed: closed || shut.has(id),
          sealed,
          withdrawn: revoked,
          friendOf: friendOf === null ? null : (nameOf.get(friendOf) ?? null),
          useCount: used.length,
          uses: used.slice(0, SHOWN_USES),
        }
      })
      return ok({ meeting, entries })
    },
    invite: (meetingId, invited) =>
      change(meetingId, 'personInvited', async (tx) => {
        await tx
          .insert(invitations)
          .values({ id: randomUUID(), meetingId, kind: 'personal', role: 'resident', madeBy: actor.userId, ...invited })
        return ok(null)
      }),
    rename: (meetingId, invitationId, name) =>
      change(meetingId, 'invitationRenamed', async (tx) => {
        const wanted = personal(meetingId, invitationId)
        const [before] = await tx.select({ name: invitations.name }).from(invitations).where(wanted)
        if (!before?.name) return NOT_YOURS
        await tx.update(invitations).set({ name }).where(wanted)
        // Whoever chose another name at the door keeps it.
        await tx
          .update(people)
          .set({ name })
          .where(and(eq(people.invitationId, invitationId), eq(people.name, before.name)))
        return ok(null)
      }),
    withdraw: (meetingId, invitationId) =>
      change(meetingId, 'invitationWithdrawn', async (tx) => {
        // Whoever is not invited any more brings nobody either.
        const withdrawn = await tx
          .update(invitations)
          .set({ revoked: true, revokedAt: new Date() })
          .where(
            and(or(eq(invitations.id, invitationId), eq(invitations.friendOf, invitationId)), ofMeeting(meetingId)),
          )
          .returning({ id: invitations.id })
        return withdrawn.some(({ id }) => id === invitationId) ? ok(null) : NOT_YOURS
      }),
    withdrawAll: (meetingId) =>
      change(meetingId, 'invitationsWithdrawn', async (tx) => {
        await tx
          .update(invitations)
          .set({ revoked: true, revokedAt: new Date() })
          .where(and(ofMeeting(meetingId), eq(invitations.revoked, false)))
        return ok(null)
      }),
    replaceLink: (meetingId, invitationId, link) =>
      change(meetingId, 'invitationRenewed', async (tx) => {
        const renewed = await tx
          .update(invitations)
          .set({ ...link, revoked: false, revokedAt: null })
          .where(personal(meetingId, invitationId))
          .returning({ id: invitations.id })
        return renewed.length === 0 ? NOT_YOURS : ok(null)
      }),
    letBack: (meetingId, invitationId) =>
      change(meetingId, 'invitationReopened', async (tx) => {
        const [reopened] = await tx
          .update(invitations)
          // A friend's link has no new one made for it here, so it becomes good again as it was.
          .set({ closed: false, revoked: rawSql`${invitations.revoked} and ${invitations.kind} <> 'friend'` })
          .where(
            and(
              eq(invitations.id, invitationId),
              eq(invitations.meetingId, meetingId),
              or(eq(invitations.kind, 'personal'), eq(invitations.kind, 'friend')),
            ),
          )
          .returning({ id: invitations.id })
        if (!reopened) return NOT_YOURS
        const back = await tx
          .update(people)
          .set({ removed: false, removal: null })
          .where(and(eq(people.invitationId, invitationId), eq(people.removed, true)))
          .returning({ id: people.id })
        return ok(back.map(({ id }) => id))
      }),
  }
}
