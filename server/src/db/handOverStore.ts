// Meetings handed from one device to another, in SQL.

import type { HandedOver, HandOverStore } from '../identity/HandOverStore.ts'
import type { Sql } from './connect.ts'
import { and, eq, gt, isNull, lt } from './drizzle.ts'
import { handOvers } from './handOverSchema.ts'
import { invitations } from './schema.ts'

type Row = typeof handOvers.$inferSelect

export function createHandOverStore(sql: Sql): HandOverStore {
  async function handedOver(row: Row | undefined): Promise<HandedOver | undefined> {
    if (!row) return undefined
    const { invitationId, deviceHash, name, figure } = row
    const [invitation] = await sql
      .select({ secretHash: invitations.secretHash })
      .from(invitations)
      .where(eq(invitations.id, invitationId))
    const me = name !== null && figure !== null ? { name, figure } : null
    return invitation && { invitationHash: invitation.secretHash, deviceHash, me }
  }

  return {
    open: ({ invitationId, deviceHash, codeHash, me, expiresAt }) =>
      sql.transaction(async (tx) => {
        const meeting = await tx
          .select({ id: invitations.id })
          .from(invitations)
          .where(eq(invitations.secretHash, codeHash))
        const other = await tx.select({ id: handOvers.id }).from(handOvers).where(eq(handOvers.codeHash, codeHash))
        if (meeting.length + other.length > 0) return false
        const fresh = { codeHash, name: me?.name ?? null, figure: me?.figure ?? null, expiresAt }
        await tx
          .insert(handOvers)
          .values({ invitationId, deviceHash, ...fresh })
          .onConflictDoUpdate({
            target: [handOvers.invitationId, handOvers.deviceHash],
            targetWhere: isNull(handOvers.takenBy),
            set: fresh,
          })
        return true
      }),
    async take(codeHash, { deviceHash, passHash, now, expiresAt }) {
      const [row] = await sql
        .update(handOvers)
        .set({ codeHash: null, takenBy: deviceHash, passHash, expiresAt })
        .where(and(eq(handOvers.codeHash, codeHash), gt(handOvers.expiresAt, now)))
        .returning()
      return handedOver(row)
    },
    async passed(passHash, deviceHash, now) {
      const [row] = await sql
        .select()
        .from(handOvers)
        .where(and(eq(handOvers.passHash, passHash), eq(handOvers.takenBy, deviceHash), gt(handOvers.expiresAt, now)))
      return handedOver(row)
    },
  }
}

export async function forgetOldHandOvers(sql: Sql, nowMs: number = Date.now()): Promise<void> {
  await sql.delete(handOvers).where(lt(handOvers.expiresAt, new Date(nowMs)))
}
