// Writes what staff did, inside the transaction that does it. The organisation's row is the lock: entries come one by one.

import type { StaffAction, StaffRole } from '@towpath/shared/protocol/staff'
import { type Entry, sealEntry } from '../identity/staff/recordSeal.ts'
import type { Sql } from './connect.ts'
import { eq } from './drizzle.ts'
import { organisations, staffRecord } from './staffSchema.ts'

export type Transaction = Parameters<Parameters<Sql['transaction']>[0]>[0]

export type Deed = {
  readonly action: StaffAction
  readonly actor: { readonly userId: string; readonly name: string }
  readonly subjectName?: string
  readonly role?: StaffRole
  readonly meetingTitle?: string
  readonly detail?: string
}

/** Until the transaction ends nobody else changes this organisation's staff. */
export async function lockOrganisation(sql: Transaction, organisationId: string) {
  const [organisation] = await sql
    .select()
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('update')
  if (!organisation) throw new Error('An organisation is gone while one of its members acts.')
  return organisation
}

export async function writeDown(sql: Transaction, key: Buffer, organisationId: string, deed: Deed): Promise<void> {
  const { recordLength, recordSeal } = await lockOrganisation(sql, organisationId)
  const entry: Entry = {
    number: recordLength + 1,
    at: new Date(),
    action: deed.action,
    actorId: deed.actor.userId,
    actorName: deed.actor.name,
    subjectName: deed.subjectName ?? null,
    role: deed.role ?? null,
    meetingTitle: deed.meetingTitle ?? null,
    detail: deed.detail ?? null,
  }
  const seal = sealEntry(key, organisationId, recordSeal, entry)
  await sql.insert(staffRecord).values({ organisationId, ...entry, seal })
  await sql
    .update(organisations)
    .set({ recordLength: entry.number, recordSeal: seal })
    .where(eq(organisations.id, organisationId))
}
