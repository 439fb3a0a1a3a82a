// One organisation's planned meetings in SQL. Every query names the organisation of the member for whom this was made.

import { randomUUID } from 'node:crypto'
import { ok, refused } from '@towpath/shared/lib/result'
import type { CheckedPlan } from '@towpath/shared/meetings/checkPlan'
import { refusal } from '@towpath/shared/protocol/refusal'
import type { NamedMember } from '@towpath/shared/protocol/staffMeetings'
import type { Member } from '../identity/staff/StaffStore.ts'
import type { Planned, PlanStore } from '../programme/PlanStore.ts'
import type { Sql } from './connect.ts'
import { and, asc, eq, isNotNull } from './drizzle.ts'
import { toMeetingRecord } from './records.ts'
import { meetingHosts, meetings } from './schema.ts'
import { lockOrganisation, type Transaction, writeDown } from './staffRecord.ts'
import { members, staffUsers } from './staffSchema.ts'

type Row = typeof meetings.$inferSelect

const NOT_YOURS = refused(refusal('staff.notYours'))

function toPlanned(row: Row, hosts: readonly NamedMember[]): Planned[] {
  const record = toMeetingRecord(row)
  const { startsAtMs, lengthMinutes } = record
  if (startsAtMs === null || lengthMinutes === null) return []
  return [{ ...record, startsAtMs, lengthMinutes, version: row.version, hosts }]
}

function columnsOf({ startsAtMs, hosts: _hosts, ...plan }: CheckedPlan) {
  return { ...plan, startsAt: new Date(startsAtMs) }
}

export function createPlanStore(sql: Sql, key: Buffer, actor: Member): PlanStore {
  const { organisationId } = actor
  const ofOrganisation = and(eq(meetings.organisationId, organisationId), isNotNull(meetings.startsAt))
  const one = (meetingId: string) => and(ofOrganisation, eq(meetings.id, meetingId))

  async function read(from: Sql | Transaction, where: typeof ofOrganisation): Promise<Planned[]> {
    const rows = await from.select().from(meetings).where(where).orderBy(asc(meetings.startsAt), asc(meetings.id))
    const hosting = await from
      .select({ meetingId: meetingHosts.meetingId, id: staffUsers.id, name: staffUsers.name })
      .from(meetingHosts)
      .innerJoin(staffUsers, eq(staffUsers.id, meetingHosts.userId))
      .innerJoin(meetings, eq(meetings.id, meetingHosts.meetingId))
      .where(where)
      .orderBy(asc(staffUsers.createdAt))
    const hostsOf = ({ id: own }: Row) =>
      hosting.flatMap(({ meetingId, id, name }) => (meetingId === own ? [{ id, name }] : []))
    return rows.flatMap((row) => toPlanned(row, hostsOf(row)))
  }

  function membersIn(from: Sql | Transaction): Promise<NamedMember[]> {
    return from
      .select({ id: staffUsers.id, name: staffUsers.name })
      .from(members)
      .innerJoin(staffUsers, eq(staffUsers.id, members.userId))
      .where(eq(members.organisationId, organisationId))
      .orderBy(asc(staffUsers.createdAt))
  }

  async function setHosts(tx: Transaction, meetingId: string, hosts: readonly string[]): Promise<void> {
    await tx.delete(meetingHosts).where(eq(meetingHosts.meetingId, meetingId))
    await tx.insert(meetingHosts).values(hosts.map((userId) => ({ meetingId, userId })))
  }

  return {
    list: () => read(sql, ofOrganisation),
    find: async (meetingId) => (await read(sql, one(meetingId)))[0],
    members: () => membersIn(sql),
    add: (plan, from) =>
      sql.transaction(async (tx) => {
        const action = from ? 'planDuplicated' : 'planned'
        await writeDown(tx, key, organisationId, { action, actor, subjectName: plan.title })
        const id = randomUUID()
        const seriesId = from ? (from.seriesId ?? from.id) : null
        if (from && from.seriesId === null) await tx.update(meetings).set({ seriesId }).where(one(from.id))
        await tx.insert(meetings).values({ id, organisationId, seriesId, ...columnsOf(plan) })
        await setHosts(tx, id, plan.hosts)
        return id
      }),
    change: (meetingId, decide) =>
      sql.transaction(async (tx) => {
        await lockOrganisation(tx, organisationId)
        const [planned] = await read(tx, one(meetingId))
        if (!planned) return NOT_YOURS
        const decided = decide(planned, await membersIn(tx))
        if (!decided.ok) return decided
        const change = decided.value
        const columns =
          change.action === 'planChanged'
            ? columnsOf(change.plan)
            : { cancelledAt: change.action === 'planCancelled' ? new Date() : null }
        await tx
          .update(meetings)
          .set({ ...columns, version: planned.version + 1 })
          .where(one(meetingId))
        if (change.action === 'planChanged') await setHosts(tx, meetingId, change.plan.hosts)
        const [now] = await read(tx, one(meetingId))
        await writeDown(tx, key, organisationId, { action: change.action, actor, subjectName: now!.title })
        return ok(now!)
      }),
  }
}
