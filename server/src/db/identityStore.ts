// Invitations, and the people whom they brought, in SQL.

import { randomUUID } from 'node:crypto'
import type { IdentityStore } from '../identity/IdentityStore.ts'
import type { Sql } from './connect.ts'
import { and, asc, desc, eq, gt, isNull, lt, ne, rawSql } from './drizzle.ts'
import { toMeetingRecord, toPersonRecord } from './records.ts'
import { invitations, invitationUses, meetings, people } from './schema.ts'
import { organisations } from './staffSchema.ts'

export function createIdentityStore(sql: Sql): IdentityStore {
  return {
    async findInvitation(secretHash) {
      const [row] = await sql
        .select({ invitation: invitations, meeting: meetings })
        .from(invitations)
        .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
        .where(eq(invitations.secretHash, secretHash))
      if (!row) return undefined
      const { id, kind, role, usedBy, revoked, closed, name, language } = row.invitation
      const invited = name !== null && language !== null ? { name, language } : null
      const meeting = toMeetingRecord(row.meeting)
      return { id, kind, role, usedBy, withdrawn: revoked, closed, invited, meeting }
    },
    async useInvitation(invitationId, deviceHash) {
      const [row] = await sql
        .update(invitations)
        .set({ usedBy: rawSql`coalesce(${invitations.usedBy}, ${deviceHash})` })
        .where(eq(invitations.id, invitationId))
        .returning({ usedBy: invitations.usedBy })
      return row?.usedBy ?? ''
    },
    async findPerson({ id, kind }, deviceHash) {
      const brought = eq(people.invitationId, id)
      const [row] = await sql
        .select()
        .from(people)
        .where(kind === 'personal' ? brought : and(brought, eq(people.deviceHash, deviceHash)))
      return row && toPersonRecord(row)
    },
    async removedNames(invitationId) {
      const rows = await sql
        .select({ name: people.name })
        .from(people)
        .where(and(eq(people.invitationId, invitationId), eq(people.removed, true)))
      return rows.map((row) => row.name)
    },
    async keepPerson(person) {
      const { name, figure, companion, admission } = person
      const lastSeen = new Date()
      await sql
        .insert(people)
        .values({ ...person, lastSeen })
        .onConflictDoUpdate({ target: people.id, set: { name, figure, companion, admission, lastSeen } })
    },
    async noteUse(invitationId, deviceHash, at) {
      await sql.transaction(async (tx) => {
        const known = await tx
          .select({ id: invitationUses.id })
          .from(invitationUses)
          .where(and(eq(invitationUses.invitationId, invitationId), eq(invitationUses.deviceHash, deviceHash)))
          .limit(1)
        await tx.insert(invitationUses).values({ invitationId, deviceHash, at, knownDevice: known.length > 0 })
      })
    },
    async hostedBy(deviceHash) {
      const [row] = await sql
        .select({ meeting: meetings })
        .from(invitations)
        .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
        .where(
          and(
            eq(invitations.usedBy, deviceHash),
            eq(invitations.kind, 'host'),
            eq(invitations.revoked, false),
            isNull(meetings.endedAt),
          ),
        )
        .orderBy(desc(rawSql`coalesce(${invitations.openedAt}, ${invitations.createdAt})`))
        .limit(1)
      return row && toMeetingRecord(row.meeting)
    },
    async openMeetings() {
      const rows = await sql
        .select()
        .from(meetings)
        .where(and(isNull(meetings.startsAt), isNull(meetings.endedAt)))
        .orderBy(asc(meetings.createdAt))
      return rows.map(toMeetingRecord)
    },
    async nextOfSeries({ id, seriesId, startsAtMs }, nowMs) {
      if (seriesId === null || startsAtMs === null) return null
      const [row] = await sql
        .select({ startsAt: meetings.startsAt })
        .from(meetings)
        .where(
          and(
            eq(meetings.seriesId, seriesId),
            ne(meetings.id, id),
            gt(meetings.startsAt, new Date(Math.max(startsAtMs, nowMs))),
            isNull(meetings.endedAt),
            isNull(meetings.cancelledAt),
          ),
        )
        .orderBy(asc(meetings.startsAt))
        .limit(1)
      return row?.startsAt?.getTime() ?? null
    },
    async unendedBefore(endMs) {
      const end = rawSql`${meetings.startsAt} + make_interval(mins => ${meetings.lengthMinutes})`
      const rows = await sql
        .select({ id: meetings.id })
        .from(meetings)
        .where(and(isNull(meetings.endedAt), lt(end, new Date(endMs))))
      return rows.map(({ id }) => id)
    },
    async addMeeting(meeting) {
      const [row] = await sql
        .insert(meetings)
        // The house belongs to the organisation that was there first, if there is one.
        .values({
          id: randomUUID(),
          ...meeting,
          organisationId: rawSql`(select id from ${organisations} order by created_at limit 1)`,
        })
        .returning()
      return toMeetingRecord(row!)
    },
    async addInvitation(invitation) {
      const added = await sql
        .insert(invitations)
        .values({ id: randomUUID(), ...invitation })
        .onConflictDoNothing({ target: invitations.secretHash })
        .returning({ id: invitations.id })
      return added.length > 0
    },
    async sealedInvitation(meetingId, kind) {
      const [row] = await sql
        .select({ id: invitations.id, sealed: invitations.sealed })
        .from(invitations)
        .where(and(eq(invitations.meetingId, meetingId), eq(invitations.kind, kind), eq(invitations.revoked, false)))
        .orderBy(desc(invitations.createdAt))
        .limit(1)
      return row?.sealed ? { id: row.id, sealed: row.sealed } : undefined
    },
    async revokeInvitation(invitationId) {
      await sql
        .update(invitations)
        .set({ revoked: true, revokedAt: new Date() })
        .where(eq(invitations.id, invitationId))
    },
  }
}
