// Erases what was kept long enough, organisation by organisation as each decided, and what belongs to none as usual. It may
// run at any time and as often as one likes; it asks the clock that it is given.

import { RETENTION, RETENTION_KINDS, type RetentionKind } from '@towpath/shared/privacy/retention'
import type { Erased, Retention } from '../privacy/keepRetention.ts'
import type { Sql } from './connect.ts'
import { rawSql } from './drizzle.ts'
import { shortenRecord } from './shortenRecord.ts'

const HOUR_MS = 3_600_000
/** Whom to call is given for one meeting, and not longer than a day. */
const CONTACT_MS = 24 * HOUR_MS

/** When the meeting was over, or is to be by its plan. */
const OVER = rawSql`coalesce(ended_at, cancelled_at, starts_at + length_minutes * interval '1 minute')`

type Rules = Readonly<Record<RetentionKind, number>>

export function createRetention(sql: Sql, key: Buffer): Retention {
  async function erase(statement: ReturnType<typeof rawSql>): Promise<number> {
    return (await sql.execute(statement)).rowCount ?? 0
  }

  async function rulesOf(organisationId: string | null): Promise<Rules> {
    const { rows } = await sql.execute(
      rawSql`select kind, hours from retention_rules where organisation_id = ${organisationId}`,
    )
    const changed = Object.fromEntries(rows.map(({ kind, hours }) => [kind, Number(hours)]))
    return Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, changed[kind] ?? RETENTION[kind].hours])) as Rules
  }

  async function eraseFor(organisationId: string | null, nowMs: number, everyMs: number): Promise<Erased> {
    const rules = await rulesOf(organisationId)
    const before = (kind: RetentionKind) => new Date(nowMs - rules[kind] * HOUR_MS).toISOString()
    const meetings = rawSql`(select id from meetings where organisation_id is not distinct from ${organisationId})`
    const over = (moment: string) =>
      rawSql`(select id from meetings where organisation_id is not distinct from ${organisationId} and ${OVER} < ${moment})`
    // The next run is an hour away, and a day is promised as the longest.
    const saidBefore = new Date(nowMs - rules.lines * HOUR_MS + everyMs).toISOString()
    const givenBefore = new Date(nowMs - CONTACT_MS + everyMs).toISOString()
    async function erasePresence(moment: string): Promise<number> {
      // Somebody who was removed stays known as long as they could come back.
      const visits = await erase(
        rawSql`delete from people where meeting_id in ${meetings} and last_seen < ${moment}
          and (not removed or meeting_id in ${over(moment)})`,
      )
      const uses = await erase(
        rawSql`delete from invitation_uses where at < ${moment}
          and invitation_id in (select id from invitations where meeting_id in ${meetings})`,
      )
      const invited = await erase(
        rawSql`update invitations set name = null, language = null
          where name is not null and meeting_id in ${over(moment)}`,
      )
      return visits + uses + invited
    }
    return {
      invitations: await erase(
        rawSql`update invitations set revoked = true, sealed = null
          where meeting_id in ${over(before('invitations'))} and (not revoked or sealed is not null)`,
      ),
      lines: await erase(rawSql`delete from lines where meeting_id in ${meetings} and at < ${saidBefore}`),
      presence: await erasePresence(before('presence')),
      reports: await erase(
        rawSql`delete from reports where meeting_id in ${meetings} and coalesce(closed_at, at) < ${before('reports')}`,
      ),
      concerns: await erase(
        rawSql`delete from concern_notes where organisation_id = ${organisationId}
          and coalesce(dealt_with_at, at) < ${before('concerns')}`,
      ),
      contacts: await erase(
        rawSql`delete from emergency_contacts where person_id in (select id from people where meeting_id in ${meetings})
          and (at < ${givenBefore} or person_id in
            (select id from people where meeting_id in ${over(new Date(nowMs).toISOString())}))`,
      ),
      record: organisationId === null ? 0 : await shortenRecord(sql, key, organisationId, before('record')),
    }
  }

  return {
    async run(nowMs, everyMs) {
      const { rows } = await sql.execute('select id from organisations')
      const erased: Record<string, number> = {}
      for (const organisationId of [null, ...rows.map(({ id }) => String(id))])
        for (const [kind, count] of Object.entries(await eraseFor(organisationId, nowMs, everyMs)))
          erased[kind] = (erased[kind] ?? 0) + count
      const now = new Date(nowMs).toISOString()
      erased.signIns = 0
      for (const table of ['staff_sessions', 'staff_links', 'staff_verifications'])
        erased.signIns += await erase(rawSql`delete from ${rawSql.identifier(table)} where expires_at < ${now}`)
      return erased
    },
  }
}
