// One member's own account in SQL. Every query names that member.

import { randomUUID } from 'node:crypto'
import type { StaffAction } from '@towpath/shared/protocol/staff'
import type { AccountStore } from '../identity/staff/AccountStore.ts'
import type { Member } from '../identity/staff/StaffStore.ts'
import type { Sql } from './connect.ts'
import { and, asc, eq, isNotNull, lt, ne } from './drizzle.ts'
import { staffFactors, staffPasskeys, staffRecoveryCodes } from './factorSchema.ts'
import { type Transaction, writeDown } from './staffRecord.ts'
import { staffAccounts, staffSessions, staffUsers } from './staffSchema.ts'

/** Nothing of the second step stays, and whoever is signed in has to sign in again. */
export async function forgetFactors(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(staffFactors).where(eq(staffFactors.userId, userId))
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.userId, userId))
  await tx.delete(staffPasskeys).where(eq(staffPasskeys.userId, userId))
  await tx.delete(staffSessions).where(eq(staffSessions.userId, userId))
}

export function createAccountStore(sql: Sql, key: Buffer, member: Member): AccountStore {
  const { userId, organisationId } = member
  const ownFactor = eq(staffFactors.userId, userId)
  const ownCodes = eq(staffRecoveryCodes.userId, userId)
  const ownPassword = and(eq(staffAccounts.userId, userId), eq(staffAccounts.providerId, 'credential'))

  const write = (tx: Transaction, action: StaffAction) => writeDown(tx, key, organisationId, { action, actor: member })

  async function pass(tx: Transaction, sessionId: string): Promise<void> {
    await tx
      .update(staffSessions)
      .set({ secondFactor: true })
      .where(and(eq(staffSessions.id, sessionId), eq(staffSessions.userId, userId)))
  }

  return {
    async read() {
      const [[user], [factor], codes] = await Promise.all([
        sql.select({ email: staffUsers.email }).from(staffUsers).where(eq(staffUsers.id, userId)),
        sql
          .select({ userId: staffFactors.userId })
          .from(staffFactors)
          .where(and(ownFactor, isNotNull(staffFactors.sealed))),
        sql.select({ id: staffRecoveryCodes.id }).from(staffRecoveryCodes).where(ownCodes),
      ])
      return { email: user?.email ?? '', hasApp: factor !== undefined, recoveryCodesLeft: codes.length }
    },
    async passwordHash() {
      const [row] = await sql.select({ password: staffAccounts.password }).from(staffAccounts).where(ownPassword)
      return row?.password ?? undefined
    },
    async changePassword(passwordHash, keptSessionId) {
      await sql.transaction(async (tx) => {
        await tx.update(staffAccounts).set({ password: passwordHash }).where(ownPassword)
        await tx.delete(staffSessions).where(and(eq(staffSessions.userId, userId), ne(staffSessions.id, keptSessionId)))
        await tx.update(staffSessions).set({ byLink: false }).where(eq(staffSessions.id, keptSessionId))
        await write(tx, 'passwordChanged')
      })
    },
    async proposeKey(sealed) {
      await sql
        .insert(staffFactors)
        .values({ userId, proposed: sealed })
        .onConflictDoUpdate({ target: staffFactors.userId, set: { proposed: sealed } })
    },
    async proposedKey() {
      const [row] = await sql.select({ proposed: staffFactors.proposed }).from(staffFactors).where(ownFactor)
      return row?.proposed ?? undefined
    },
    async setUpKey(step, recoveryHashes, sessionId) {
      await sql.transaction(async (tx) => {
        await write(tx, 'secondFactorSet')
        const [row] = await tx.select({ proposed: staffFactors.proposed }).from(staffFactors).where(ownFactor)
        await tx
          .update(staffFactors)
          .set({ sealed: row?.proposed ?? null, proposed: null, lastStep: step })
          .where(ownFactor)
        await tx.delete(staffRecoveryCodes).where(ownCodes)
        await tx.insert(staffRecoveryCodes).values(recoveryHashes.map((hash) => ({ id: randomUUID(), userId, hash })))
        await pass(tx, sessionId)
      })
    },
    async key() {
      const [row] = await sql.select({ sealed: staffFactors.sealed }).from(staffFactors).where(ownFactor)
      return row?.sealed ?? undefined
    },
    useStep: (step, sessionId) =>
      sql.transaction(async (tx) => {
        const used = await tx
          .update(staffFactors)
          .set({ lastStep: step })
          .where(and(ownFactor, lt(staffFactors.lastStep, step)))
          .returning({ userId: staffFactors.userId })
        if (used.length === 0) return false
        await pass(tx, sessionId)
        await write(tx, 'signedIn')
        return true
      }),
    async passkeys() {
      const own = eq(staffPasskeys.userId, userId)
      const rows = await sql.select().from(staffPasskeys).where(own).orderBy(asc(staffPasskeys.createdAt))
      return rows.map(({ id, name, lastUsedAt }) => ({ id, name, lastUsedAt: lastUsedAt?.toISOString() ?? null }))
    },
    addPasskey: (passkey, sessionId) =>
      sql.transaction(async (tx) => {
        const added = await tx
          .insert(staffPasskeys)
          .values({ ...passkey, userId })
          .onConflictDoNothing()
          .returning({ id: staffPasskeys.id })
        if (added.length === 0) return false
        await pass(tx, sessionId)
        await write(tx, 'passkeyAdded')
        return true
      }),
    removePasskey: (id) =>
      sql.transaction(async (tx) => {
        const removed = await tx
          .delete(staffPasskeys)
          .where(and(eq(staffPasskeys.id, id), eq(staffPasskeys.userId, userId)))
          .returning({ id: staffPasskeys.id })
        if (removed.length > 0) await write(tx, 'passkeyRemoved')
        return removed.length > 0
      }),
    useRecoveryCode: (hash, sessionId) =>
      sql.transaction(async (tx) => {
        const used = await tx
          .delete(staffRecoveryCodes)
          .where(and(ownCodes, eq(staffRecoveryCodes.hash, hash)))
          .returning({ id: staffRecoveryCodes.id })
        if (used.length === 0) return false
        await pass(tx, sessionId)
        await write(tx, 'recoveryCodeUsed')
        return true
      }),
  }
}
