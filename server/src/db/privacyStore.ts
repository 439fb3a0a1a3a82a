// What one organisation decides about personal data, in SQL. Every query names the organisation of the member for whom this
// was made, and whoever changes something must still be an organiser of it.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { checkRetention, RETENTION, RETENTION_KINDS, writeRetention } from '@towpath/shared/privacy/retention'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { PrivacyStore } from '../identity/staff/PrivacyStore.ts'
import type { Member } from '../identity/staff/StaffStore.ts'
import type { Sql } from './connect.ts'
import { and, eq } from './drizzle.ts'
import { eraseFile, findPeople, readFile, visitsOf } from './personFiles.ts'
import { retentionRules } from './privacySchema.ts'
import { lockOrganisation, type Transaction, writeDown } from './staffRecord.ts'
import { members } from './staffSchema.ts'

const NOT_YOURS = refused(refusal('staff.notYours'))

export function createPrivacyStore(sql: Sql, key: Buffer, actor: Member): PrivacyStore {
  const { organisationId } = actor
  const rulesOfOurs = eq(retentionRules.organisationId, organisationId)

  function asOrganiser<T>(does: (tx: Transaction) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    return sql.transaction(async (tx) => {
      await lockOrganisation(tx, organisationId)
      const [member] = await tx
        .select({ role: members.role })
        .from(members)
        .where(and(eq(members.userId, actor.userId), eq(members.organisationId, organisationId)))
      return member?.role === 'organiser' ? does(tx) : NOT_YOURS
    })
  }

  const visitsAsOrganiser = (personId: string) =>
    asOrganiser(async (tx) => {
      const visits = await visitsOf(tx, organisationId, personId)
      return visits.length > 0 ? ok(visits) : NOT_YOURS
    })

  return {
    async retention() {
      const changed = await sql.select().from(retentionRules).where(rulesOfOurs)
      return RETENTION_KINDS.map((kind) => {
        const own = changed.find((rule) => rule.kind === kind)
        return { kind, hours: own?.hours ?? RETENTION[kind].hours, reason: own?.reason ?? null }
      })
    },
    findPeople: (name) => findPeople(sql, organisationId, name),
    async personFile(personId, inMeetings) {
      const visits = await visitsAsOrganiser(personId)
      if (!visits.ok) return visits
      const file = await asOrganiser(async (tx) => {
        await writeDown(tx, key, organisationId, { action: 'personExported', actor })
        return ok(await readFile(tx, key, organisationId, actor.organisation, visits.value))
      })
      if (file.ok) for (const { person } of visits.value) inMeetings.tellOfFile(person.meetingId, person.id, actor.name)
      return file
    },
    async erasePerson(personId, instead, inMeetings) {
      const before = await visitsAsOrganiser(personId)
      if (!before.ok) return before
      // Not while the organisation is locked: what is still being stored of them may need the same lock.
      for (const { person } of before.value) await inMeetings.letGo(person.meetingId, person.id)
      return asOrganiser(async (tx) => {
        const visits = await visitsOf(tx, organisationId, personId)
        if (visits.length === 0) return NOT_YOURS
        await eraseFile(tx, visits, instead)
        await writeDown(tx, key, organisationId, { action: 'personErased', actor })
        return ok(null)
      })
    },
    setRetention: (asked) =>
      asOrganiser(async (tx) => {
        const checked = checkRetention(asked)
        if (!checked.ok) return checked
        const { kind, hours, reason } = checked.value
        await tx
          .insert(retentionRules)
          .values({ organisationId, kind, hours, reason })
          .onConflictDoUpdate({
            target: [retentionRules.organisationId, retentionRules.kind],
            set: { hours, reason },
          })
        const detail = writeRetention(checked.value)
        await writeDown(tx, key, organisationId, { action: 'retentionChanged', actor, detail })
        return ok(null)
      }),
  }
}
