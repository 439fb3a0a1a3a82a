// Links, members and the founding of organisations in SQL. A link is used up in the transaction that does what it is for.

import { randomUUID } from 'node:crypto'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { StaffLinkKind, StaffRole } from '@towpath/shared/protocol/staff'
import type { SQL } from 'drizzle-orm'
import { recordKey } from '../identity/staff/recordSeal.ts'
import type { Member, NewPerson, StaffStore } from '../identity/staff/StaffStore.ts'
import { createAccountStore, forgetFactors } from './accountStore.ts'
import type { Sql } from './connect.ts'
import { and, eq, gt, isNull, or } from './drizzle.ts'
import { staffFactors, staffPasskeys } from './factorSchema.ts'
import { HAS_SECOND_FACTOR } from './hasSecondFactor.ts'
import { createOrganisationStore } from './organisationStore.ts'
import { meetings } from './schema.ts'
import { type Transaction, writeDown } from './staffRecord.ts'
import { members, organisations, staffAccounts, staffLinks, staffUsers } from './staffSchema.ts'

const USED_UP = refused(refusal('staff.link'))
/** Who acts when it is whoever runs the server. The record has no name for them. */
const THE_MACHINE = { userId: 'machine', name: '' }
const TAKEN = refused(refusal('staff.emailTaken'))

function liveLink(secretHash: string) {
  return and(
    eq(staffLinks.secretHash, secretHash),
    or(isNull(staffLinks.expiresAt), gt(staffLinks.expiresAt, new Date())),
  )
}

async function useUp(sql: Transaction, secretHash: string, kind: StaffLinkKind) {
  const [link] = await sql
    .delete(staffLinks)
    .where(and(liveLink(secretHash), eq(staffLinks.kind, kind)))
    .returning()
  return link
}

async function isTaken(sql: Sql, email: string): Promise<boolean> {
  return (await sql.select({ id: staffUsers.id }).from(staffUsers).where(eq(staffUsers.email, email))).length > 0
}

async function addPerson(sql: Transaction, person: NewPerson, organisationId: string, role: StaffRole) {
  const userId = randomUUID()
  const { name, email, passwordHash } = person
  await sql.insert(staffUsers).values({ id: userId, name, email })
  await sql
    .insert(staffAccounts)
    .values({ id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: passwordHash })
  await sql.insert(members).values({ userId, organisationId, role })
  return { userId, name }
}

export function createStaffStore(sql: Sql, secret: string): StaffStore {
  const key = recordKey(secret)

  /** Asked before the link is used up: whoever has to choose another address still has the link. */
  async function unlessTaken<T>(
    email: string,
    does: (tx: Transaction) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    return (await isTaken(sql, email)) ? TAKEN : sql.transaction(does)
  }

  async function findMember(from: Sql | Transaction, who: SQL): Promise<Member | undefined> {
    const [row] = await from
      .select({
        userId: members.userId,
        name: staffUsers.name,
        role: members.role,
        organisationId: members.organisationId,
        organisation: organisations.name,
        hasSecondFactor: HAS_SECOND_FACTOR,
      })
      .from(members)
      .innerJoin(staffUsers, eq(staffUsers.id, members.userId))
      .innerJoin(organisations, eq(organisations.id, members.organisationId))
      .leftJoin(staffFactors, eq(staffFactors.userId, members.userId))
      .where(who)
    return row
  }

  return {
    within: (member) => createOrganisationStore(sql, key, member),
    accountOf: (member) => createAccountStore(sql, key, member),
    memberOf: (userId) => findMember(sql, eq(members.userId, userId)),
    async hasOrganisation() {
      return (await sql.select({ id: organisations.id }).from(organisations).limit(1)).length > 0
    },
    async firstLink() {
      const [row] = await sql
        .select({ sealed: staffLinks.sealed })
        .from(staffLinks)
        .where(eq(staffLinks.kind, 'organiser'))
      return row?.sealed ?? undefined
    },
    async replaceFirstLink(link) {
      await sql.transaction(async (tx) => {
        await tx.delete(staffLinks).where(eq(staffLinks.kind, 'organiser'))
        await tx.insert(staffLinks).values({ id: randomUUID(), kind: 'organiser', role: 'organiser', ...link })
      })
    },
    async findLink(secretHash) {
      const [row] = await sql
        .select({ kind: staffLinks.kind, role: staffLinks.role, organisation: organisations.name })
        .from(staffLinks)
        .leftJoin(organisations, eq(organisations.id, staffLinks.organisationId))
        .where(liveLink(secretHash))
      return row && { ...row, role: row.role ?? 'host' }
    },
    found: (secretHash, name, person) =>
      unlessTaken(person.email, async (tx) => {
        if (!(await useUp(tx, secretHash, 'organiser'))) return USED_UP
        const id = randomUUID()
        await tx.insert(organisations).values({ id, name })
        await tx.update(meetings).set({ organisationId: id }).where(isNull(meetings.organisationId))
        const actor = await addPerson(tx, person, id, 'organiser')
        await writeDown(tx, key, id, { action: 'founded', actor, role: 'organiser' })
        return ok(actor.userId)
      }),
    join: (secretHash, person) =>
      unlessTaken(person.email, async (tx) => {
        const link = await useUp(tx, secretHash, 'invitation')
        if (!link?.organisationId || !link.role) return USED_UP
        const actor = await addPerson(tx, person, link.organisationId, link.role)
        await writeDown(tx, key, link.organisationId, { action: 'joined', actor, role: link.role })
        return ok(actor.userId)
      }),
    askForSignInLink: (email, link) =>
      sql.transaction(async (tx) => {
        const member = await findMember(tx, eq(staffUsers.email, email))
        // Whoever reads an organiser's mail must not become one: they need the second step as well.
        if (!member || (member.role === 'organiser' && !member.hasSecondFactor)) return undefined
        const { organisationId, userId, role } = member
        await tx.insert(staffLinks).values({ id: randomUUID(), kind: 'signIn', organisationId, role, userId, ...link })
        await writeDown(tx, key, organisationId, { action: 'signInLinkAsked', actor: member })
        return member
      }),
    async findPasskey(id) {
      const [row] = await sql.select().from(staffPasskeys).where(eq(staffPasskeys.id, id))
      return row
    },
    usePasskey: ({ id, userId, counter }, newCounter) =>
      sql.transaction(async (tx) => {
        const used = await tx
          .update(staffPasskeys)
          .set({ counter: newCounter, lastUsedAt: new Date() })
          .where(and(eq(staffPasskeys.id, id), eq(staffPasskeys.counter, counter)))
          .returning({ id: staffPasskeys.id })
        const member = used.length > 0 ? await findMember(tx, eq(members.userId, userId)) : undefined
        if (!member) return false
        await writeDown(tx, key, member.organisationId, { action: 'signedIn', actor: member })
        return true
      }),
    makeWayBack: (email, link) =>
      sql.transaction(async (tx) => {
        const organisers = await tx
          .select({ userId: members.userId, organisationId: members.organisationId, name: staffUsers.name })
          .from(members)
          .innerJoin(staffUsers, eq(staffUsers.id, members.userId))
          .where(and(eq(members.role, 'organiser'), email === undefined ? undefined : eq(staffUsers.email, email)))
        const [organiser, another] = organisers
        if (!organiser) return 'nobody'
        if (another) return 'several'
        const { userId, organisationId, name } = organiser
        await tx.delete(staffLinks).where(and(eq(staffLinks.userId, userId), eq(staffLinks.kind, 'wayBack')))
        const whose = { kind: 'wayBack', role: 'organiser', organisationId, userId } as const
        await tx.insert(staffLinks).values({ id: randomUUID(), ...whose, ...link })
        await writeDown(tx, key, organisationId, { action: 'wayBackMade', actor: THE_MACHINE, subjectName: name })
        return 'made'
      }),
    useWayBack: (secretHash, password) =>
      sql.transaction(async (tx) => {
        const link = await useUp(tx, secretHash, 'wayBack')
        const member = link?.userId ? await findMember(tx, eq(members.userId, link.userId)) : undefined
        if (!member) return USED_UP
        const { userId, organisationId } = member
        await tx
          .update(staffAccounts)
          .set({ password })
          .where(and(eq(staffAccounts.userId, userId), eq(staffAccounts.providerId, 'credential')))
        await forgetFactors(tx, userId)
        await writeDown(tx, key, organisationId, { action: 'wayBackUsed', actor: member })
        return ok(userId)
      }),
    useSignInLink: (secretHash) =>
      sql.transaction(async (tx) => {
        const link = await useUp(tx, secretHash, 'signIn')
        return link?.userId ? ok(link.userId) : USED_UP
      }),
  }
}
