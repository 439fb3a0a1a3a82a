// Who does not want to meet whom: in this meeting, and from then on in every meeting of its organisation. Across meetings a
// person is known by their device; one with a personal invitation by every device that used it.

import type { Avoidance, MeetingStore } from '../meeting/MeetingStore.ts'
import type { Sql } from './connect.ts'
import { and, eq, or, rawSql } from './drizzle.ts'
import { avoidances } from './schema.ts'

/** Of everybody in these meetings: person and device. */
const devicesIn = (meetings: ReturnType<typeof rawSql>) => rawSql`
  select p.id, p.device_hash as device from people p where p.meeting_id in ${meetings}
  union
  select p.id, u.device_hash from people p
    join invitations i on i.id = p.invitation_id and i.kind = 'personal'
    join invitation_uses u on u.invitation_id = i.id
    where p.meeting_id in ${meetings}`

export function createAvoidanceStore(
  sql: Sql,
): Pick<MeetingStore, 'avoidances' | 'saveAvoidance' | 'followAvoidances'> {
  const { personId, avoidedId } = avoidances

  async function add(meetingId: string, pair: Avoidance): Promise<void> {
    await sql.transaction(async (tx) => {
      await tx
        .insert(avoidances)
        .values({ meetingId, ...pair })
        .onConflictDoNothing()
      await tx.execute(rawSql`
        with known as (${devicesIn(rawSql`(${meetingId})`)})
        insert into kept_apart (organisation_id, by_device, avoided_device)
        select m.organisation_id, one.device, other.device from meetings m
          join known one on one.id = ${pair.personId}
          join known other on other.id = ${pair.avoidedId}
        where m.id = ${meetingId} and m.organisation_id is not null and one.device <> other.device
        on conflict do nothing`)
    })
  }

  /** Here and wherever else it had come along to. */
  async function takeBack(meetingId: string, pair: Avoidance): Promise<void> {
    await sql.transaction(async (tx) => {
      await tx.delete(avoidances).where(and(eq(personId, pair.personId), eq(avoidedId, pair.avoidedId)))
      await tx.execute(rawSql`
        with known as (${devicesIn(rawSql`(${meetingId})`)}),
        gone as (
          delete from kept_apart k using meetings m, known one, known other
          where m.id = ${meetingId} and k.organisation_id = m.organisation_id
            and one.id = ${pair.personId} and k.by_device = one.device
            and other.id = ${pair.avoidedId} and k.avoided_device = other.device
          returning k.organisation_id, k.by_device, k.avoided_device)
        delete from avoidances a using gone, people one, people other, meetings m
        where a.person_id = one.id and one.device_hash = gone.by_device
          and a.avoided_id = other.id and other.device_hash = gone.avoided_device
          and m.id = a.meeting_id and m.organisation_id = gone.organisation_id`)
    })
  }

  return {
    async avoidances(meetingId) {
      return sql.select({ personId, avoidedId }).from(avoidances).where(eq(avoidances.meetingId, meetingId))
    },
    saveAvoidance: (meetingId, pair, avoided) => (avoided ? add(meetingId, pair) : takeBack(meetingId, pair)),
    async followAvoidances(meetingId, id) {
      await sql.execute(rawSql`
        with known as (${devicesIn(rawSql`(${meetingId})`)})
        insert into avoidances (person_id, avoided_id, meeting_id)
        select distinct one.id, other.id, m.id from meetings m
          join kept_apart k on k.organisation_id = m.organisation_id
          join known one on one.device = k.by_device
          join known other on other.device = k.avoided_device
          join people asker on asker.id = one.id and asker.role = 'resident'
          join people avoided on avoided.id = other.id and avoided.role = 'resident'
        where m.id = ${meetingId} and one.id <> other.id and (one.id = ${id} or other.id = ${id})
        on conflict do nothing`)
      return sql
        .select({ personId, avoidedId })
        .from(avoidances)
        .where(and(eq(avoidances.meetingId, meetingId), or(eq(personId, id), eq(avoidedId, id))))
    },
  }
}
