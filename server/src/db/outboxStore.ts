// Mails that wait, in SQL.

import type { KeptMail, OutboxStore } from '../mail/OutboxStore.ts'
import type { Sql } from './connect.ts'
import { and, asc, eq, lt, lte, rawSql } from './drizzle.ts'
import { outbox } from './outboxSchema.ts'

const AT_ONCE = 50

export function createOutboxStore(sql: Sql): OutboxStore {
  return {
    async add(mail) {
      await sql.insert(outbox).values(mail)
    },
    async dueIds(now) {
      const rows = await sql
        .select({ id: outbox.id })
        .from(outbox)
        .where(lte(outbox.nextTryAt, now))
        .orderBy(asc(outbox.nextTryAt))
        .limit(AT_ONCE)
      return rows.map(({ id }) => id)
    },
    async take(id, now, nextTryAt) {
      const [row] = await sql
        .update(outbox)
        .set({ nextTryAt, attempts: rawSql`${outbox.attempts} + 1` })
        .where(and(eq(outbox.id, id), lte(outbox.nextTryAt, now)))
        .returning()
      return row as KeptMail | undefined
    },
    async note(id, trouble, nextTryAt) {
      await sql.update(outbox).set({ trouble, nextTryAt }).where(eq(outbox.id, id))
    },
    async remove(id) {
      await sql.delete(outbox).where(eq(outbox.id, id))
    },
    async forgetBefore(expiredBefore) {
      await sql.delete(outbox).where(lt(outbox.expiresAt, expiredBefore))
    },
    async waitingOf(organisationId) {
      const own = eq(outbox.organisationId, organisationId)
      return (await sql.select().from(outbox).where(own).orderBy(asc(outbox.createdAt))) as KeptMail[]
    },
  }
}
