// Whom to call if something happens to somebody, in SQL. Sealed for one person: put into another's row it does not open.

import { hkdfSync } from 'node:crypto'
import type { EmergencyContact } from '@towpath/shared/people/emergencyContact'
import { seal, unseal } from '../identity/seal.ts'
import type { MeetingStore } from '../meeting/MeetingStore.ts'
import type { Sql } from './connect.ts'
import { emergencyContacts } from './contactSchema.ts'
import { and, eq, inArray, isNull } from './drizzle.ts'
import { meetings, people } from './schema.ts'
import type { Transaction } from './staffRecord.ts'

type ContactStore = Pick<MeetingStore, 'saveContact' | 'dropContact' | 'contact' | 'contactsOf'>

function keyOf(key: Buffer, personId: string): string {
  return Buffer.from(hkdfSync('sha256', key, personId, 'towpath emergency contact', 32)).toString('hex')
}

export async function openContacts(
  from: Sql | Transaction,
  key: Buffer,
  personIds: readonly string[],
): Promise<(EmergencyContact & { readonly personId: string })[]> {
  const rows = await from
    .select()
    .from(emergencyContacts)
    .where(inArray(emergencyContacts.personId, [...personIds]))
  return rows.flatMap(({ personId, sealed }) => {
    const opened = unseal(keyOf(key, personId), sealed)
    return opened === undefined ? [] : [{ ...(JSON.parse(opened) as EmergencyContact), personId }]
  })
}

export function createContactStore(sql: Sql, key: Buffer): ContactStore {
  const whose = (meetingId: string, personId: string) => and(eq(people.meetingId, meetingId), eq(people.id, personId))

  return {
    async saveContact(meetingId, personId, { name, telephone }, atMs) {
      await sql.transaction(async (tx) => {
        // Held until this is stored: a meeting that ends meanwhile takes it away again.
        const [open] = await tx
          .select({ id: people.id })
          .from(people)
          .innerJoin(meetings, eq(meetings.id, people.meetingId))
          .where(and(whose(meetingId, personId), isNull(meetings.endedAt)))
          .for('share')
        if (!open) return
        const values = { sealed: seal(keyOf(key, personId), JSON.stringify({ name, telephone })), at: new Date(atMs) }
        await tx
          .insert(emergencyContacts)
          .values({ personId, ...values })
          .onConflictDoUpdate({ target: emergencyContacts.personId, set: values })
      })
    },
    async dropContact(meetingId, personId) {
      const mine = sql.select({ id: people.id }).from(people).where(whose(meetingId, personId))
      await sql.delete(emergencyContacts).where(inArray(emergencyContacts.personId, mine))
    },
    async contact(meetingId, personId) {
      const [here] = await sql.select({ id: people.id }).from(people).where(whose(meetingId, personId))
      const [opened] = here ? await openContacts(sql, key, [here.id]) : []
      return opened && { name: opened.name, telephone: opened.telephone }
    },
    async contactsOf(meetingId) {
      const rows = await sql
        .select({ id: emergencyContacts.personId })
        .from(emergencyContacts)
        .innerJoin(people, eq(people.id, emergencyContacts.personId))
        .where(eq(people.meetingId, meetingId))
      return rows.map(({ id }) => id)
    },
  }
}
