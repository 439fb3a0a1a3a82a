// What a meeting keeps, in SQL. Each promise resolves after its commit, which PostgreSQL has then written to the disk.

import { recordKey } from '../identity/staff/recordSeal.ts'
import type { MeetingStore } from '../meeting/MeetingStore.ts'
import { createAvoidanceStore } from './avoidanceStore.ts'
import type { Sql } from './connect.ts'
import { emergencyContacts } from './contactSchema.ts'
import { createContactStore } from './contactStore.ts'
import { and, asc, desc, eq, inArray, isNull, rawSql } from './drizzle.ts'
import { writeHostDeed } from './hostDeeds.ts'
import { toMeetingRecord, toPersonRecord } from './records.ts'
import { invitations, lines, meetings, people, reports } from './schema.ts'
import { feelings } from './wellbeingSchema.ts'

/** Enough to read back an evening, and small enough for one message to whoever comes in. */
const CONVERSATION_SHOWN = 200
const REPORTS_SHOWN = 50

export function createMeetingStore(sql: Sql, secret: string): MeetingStore {
  const key = recordKey(secret)

  return {
    async meeting(meetingId) {
      const [row] = await sql.select().from(meetings).where(eq(meetings.id, meetingId))
      return row && toMeetingRecord(row)
    },
    async people(meetingId) {
      const rows = await sql.select().from(people).where(eq(people.meetingId, meetingId))
      return rows.map(toPersonRecord)
    },
    async conversation(meetingId) {
      const newestFirst = await sql
        .select()
        .from(lines)
        .where(eq(lines.meetingId, meetingId))
        .orderBy(desc(lines.id))
        .limit(CONVERSATION_SHOWN)
      return newestFirst
        .reverse()
        .map(({ id, personId, name, role, text, at }) => ({ id, personId, name, role, text, atMs: at.getTime() }))
    },
    async addLine(meetingId, { atMs, ...line }) {
      const [row] = await sql
        .insert(lines)
        .values({ meetingId, ...line, at: new Date(atMs) })
        .returning({ id: lines.id })
      return row!.id
    },
    async savePerson(meetingId, personId, change) {
      await sql.transaction(async (tx) => {
        const [saved] = await tx
          .update(people)
          .set({ ...change, lastSeen: new Date() })
          .where(and(eq(people.meetingId, meetingId), eq(people.id, personId)))
          .returning({ invitationId: people.invitationId })
        if (change.removal === undefined || !saved) return
        // A link that many share stays open for the others.
        await tx
          .update(invitations)
          .set({ closed: change.removal?.forGood ?? false })
          .where(and(eq(invitations.id, saved.invitationId), inArray(invitations.kind, ['personal', 'friend'])))
      })
    },
    ...createAvoidanceStore(sql),
    ...createContactStore(sql, key),
    async addReport(meetingId, { atMs, ...report }) {
      const [row] = await sql
        .insert(reports)
        .values({ meetingId, ...report, at: new Date(atMs) })
        .returning({ id: reports.id })
      return row!.id
    },
    async openReports(meetingId) {
      const rows = await sql
        .select()
        .from(reports)
        .where(and(eq(reports.meetingId, meetingId), isNull(reports.closedAt)))
        .orderBy(asc(reports.id))
        .limit(REPORTS_SHOWN)
      return rows.map(({ id, kind, sentence, at, by, about, near, lines: said }) => ({
        ...{ id, kind, sentence, by, about, near },
        atMs: at.getTime(),
        lines: said,
      }))
    },
    async closeReport(meetingId, reportId, hostId) {
      await sql
        .update(reports)
        .set({ closedAt: new Date(), closedBy: hostId })
        .where(and(eq(reports.meetingId, meetingId), eq(reports.id, reportId), isNull(reports.closedAt)))
    },
    recordDeed: (meetingId, deed) => writeHostDeed(sql, key, meetingId, deed),
    async countFeeling(meetingId, answer) {
      await sql
        .insert(feelings)
        .values({ meetingId, answer, count: 1 })
        .onConflictDoUpdate({
          target: [feelings.meetingId, feelings.answer],
          set: { count: rawSql`${feelings.count} + 1` },
        })
    },
    async saveMeeting(meetingId, { ended, ...facts }) {
      await sql.transaction(async (tx) => {
        const endedAt = ended === undefined ? undefined : ended ? new Date() : null
        const change = { ...facts, ...(endedAt === undefined ? {} : { endedAt }) }
        if (Object.keys(change).length > 0) await tx.update(meetings).set(change).where(eq(meetings.id, meetingId))
        if (!ended) return
        await tx.delete(lines).where(eq(lines.meetingId, meetingId))
        const here = tx.select({ id: people.id }).from(people).where(eq(people.meetingId, meetingId))
        await tx.delete(emergencyContacts).where(inArray(emergencyContacts.personId, here))
      })
    },
  }
}
