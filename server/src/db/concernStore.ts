// Notes about people whom hosts worry about, in SQL. They are sealed with a key of their organisation that is not in the
// database, and opened for its safeguarding contact and for nobody else.

import { hkdfSync, randomUUID } from 'node:crypto'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Concern, checkConcern } from '@towpath/shared/privacy/concern'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { seal, unseal } from '../identity/seal.ts'
import type { ConcernStore } from '../identity/staff/ConcernStore.ts'
import type { Member } from '../identity/staff/StaffStore.ts'
import type { Sql } from './connect.ts'
import { and, desc, eq, isNull } from './drizzle.ts'
import { concernNotes, safeguardingContacts } from './privacySchema.ts'
import { lockOrganisation, type Transaction, writeDown } from './staffRecord.ts'
import { members, staffUsers } from './staffSchema.ts'

const NOT_YOURS = refused(refusal('staff.notYours'))

type Sealed = { readonly id: string; readonly author: string; readonly concern: Concern }

export function createConcernStore(sql: Sql, key: Buffer, actor: Member): ConcernStore {
  const { organisationId } = actor
  const noteKey = Buffer.from(hkdfSync('sha256', key, organisationId, 'towpath concern notes', 32)).toString('hex')
  const ofOurs = eq(concernNotes.organisationId, organisationId)
  const write = (tx: Transaction, deed: Omit<Parameters<typeof writeDown>[3], 'actor'>) =>
    writeDown(tx, key, organisationId, { ...deed, actor })

  async function contactIn(from: Sql | Transaction) {
    const [row] = await from
      .select({ userId: staffUsers.id, name: staffUsers.name })
      .from(safeguardingContacts)
      .innerJoin(staffUsers, eq(staffUsers.id, safeguardingContacts.userId))
      .where(eq(safeguardingContacts.organisationId, organisationId))
    return row
  }

  async function asContact<T>(does: (tx: Transaction) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    return sql.transaction(async (tx) => {
      await lockOrganisation(tx, organisationId)
      return (await contactIn(tx))?.userId === actor.userId ? does(tx) : NOT_YOURS
    })
  }

  return {
    contact: () => contactIn(sql),
    nameContact: (userId) =>
      sql.transaction(async (tx) => {
        await lockOrganisation(tx, organisationId)
        const people = await tx
          .select({ id: members.userId, role: members.role, name: staffUsers.name })
          .from(members)
          .innerJoin(staffUsers, eq(staffUsers.id, members.userId))
          .where(eq(members.organisationId, organisationId))
        const named = people.find(({ id }) => id === userId)
        if (!named || !people.some(({ id, role }) => id === actor.userId && role === 'organiser')) return NOT_YOURS
        if (userId === actor.userId) return refused(refusal('concern.self'))
        await tx
          .insert(safeguardingContacts)
          .values({ organisationId, userId })
          .onConflictDoUpdate({ target: safeguardingContacts.organisationId, set: { userId } })
        await write(tx, { action: 'contactNamed', subjectName: named.name })
        return ok(null)
      }),
    async send(asked) {
      const checked = checkConcern(asked)
      if (!checked.ok) return checked
      const id = randomUUID()
      const sealed: Sealed = { id, author: actor.name, concern: checked.value }
      return sql.transaction(async (tx) => {
        await write(tx, { action: 'concernSent' })
        await tx.insert(concernNotes).values({
          ...{ id, organisationId, authorId: actor.userId, at: new Date() },
          sealed: seal(noteKey, JSON.stringify(sealed)),
        })
        return ok(await contactIn(tx))
      })
    },
    async sentByMe() {
      const rows = await sql
        .select({ at: concernNotes.at })
        .from(concernNotes)
        .where(and(ofOurs, eq(concernNotes.authorId, actor.userId)))
        .orderBy(desc(concernNotes.at))
      return rows.map(({ at }) => at)
    },
    list: () =>
      asContact(async (tx) => {
        const rows = await tx.select().from(concernNotes).where(ofOurs).orderBy(desc(concernNotes.at))
        return ok(
          rows.map(({ id, at, dealtWithAt }) => ({
            id,
            at: at.toISOString(),
            dealtWithAt: dealtWithAt?.toISOString() ?? null,
          })),
        )
      }),
    read: (id) =>
      asContact(async (tx) => {
        const [row] = await tx
          .select({ sealed: concernNotes.sealed })
          .from(concernNotes)
          .where(and(ofOurs, eq(concernNotes.id, id)))
        if (!row) return NOT_YOURS
        const opened = unseal(noteKey, row.sealed)
        const note = opened === undefined ? undefined : (JSON.parse(opened) as Sealed)
        // Sealed with another SECRET, or put into another row by somebody at the database.
        if (note?.id !== id) return refused(refusal('concern.sealed'))
        await write(tx, { action: 'concernRead' })
        return ok({ author: note.author, concern: note.concern })
      }),
    dealtWith: (id) =>
      asContact(async (tx) => {
        const dealt = await tx
          .update(concernNotes)
          .set({ dealtWithAt: new Date() })
          .where(and(ofOurs, eq(concernNotes.id, id), isNull(concernNotes.dealtWithAt)))
        if (dealt.rowCount === 0) return NOT_YOURS
        await write(tx, { action: 'concernDealtWith' })
        return ok(null)
      }),
  }
}
