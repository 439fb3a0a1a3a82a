// One organisation's staff in SQL. Every query names the organisation of the member for whom this was made.

import { randomUUID } from 'node:crypto'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { StaffAction } from '@towpath/shared/protocol/staff'
import { findBreak, type SealedEntry } from '../identity/staff/recordSeal.ts'
import type { Member, OrganisationStore, StaffPerson } from '../identity/staff/StaffStore.ts'
import { forgetFactors } from './accountStore.ts'
import { createConcernStore } from './concernStore.ts'
import type { Sql } from './connect.ts'
import { and, asc, eq, gt, isNull } from './drizzle.ts'
import { staffFactors } from './factorSchema.ts'
import { HAS_SECOND_FACTOR } from './hasSecondFactor.ts'
import { createMeetingInvitations } from './meetingInvitations.ts'
import { createPlanStore } from './planStore.ts'
import { createPrivacyStore } from './privacyStore.ts'
import { toMeetingRecord } from './records.ts'
import { invitations, meetings } from './schema.ts'
import { type Deed, lockOrganisation, type Transaction, writeDown } from './staffRecord.ts'
import { members, organisations, staffLinks, staffRecord, staffUsers } from './staffSchema.ts'

const NOT_YOURS = refused(refusal('staff.notYours'))

export function createOrganisationStore(sql: Sql, key: Buffer, actor: Member): OrganisationStore {
  const { organisationId } = actor
  const ofOrganisation = eq(members.organisationId, organisationId)
  const { id, name, email } = staffUsers

  function peopleIn(from: Sql | Transaction): Promise<StaffPerson[]> {
    return from
      .select({
        id,
        name,
        email,
        role: members.role,
        hasSecondFactor: HAS_SECOND_FACTOR,
      })
      .from(members)
      .innerJoin(staffUsers, eq(staffUsers.id, members.userId))
      .leftJoin(staffFactors, eq(staffFactors.userId, members.userId))
      .where(ofOrganisation)
      .orderBy(asc(staffUsers.createdAt))
  }

  const write = (tx: Transaction, deed: Omit<Deed, 'actor'>) => writeDown(tx, key, organisationId, { ...deed, actor })
  const note = (action: StaffAction) => sql.transaction((tx) => write(tx, { action }))

  /** What an organiser does to one member, if both still are what they were when the page was drawn. */
  function change(
    userId: string,
    does: (tx: Transaction, person: StaffPerson, isLastOrganiser: boolean) => Promise<Result<null, Refusal>>,
  ): Promise<Result<null, Refusal>> {
    return sql.transaction(async (tx) => {
      await lockOrganisation(tx, organisationId)
      const people = await peopleIn(tx)
      const organisers = people.filter(({ role }) => role === 'organiser')
      const person = people.find((one) => one.id === userId)
      if (!person || !organisers.some((one) => one.id === actor.userId)) return NOT_YOURS
      return does(tx, person, person.role === 'organiser' && organisers.length === 1)
    })
  }

  return {
    plans: createPlanStore(sql, key, actor),
    concerns: createConcernStore(sql, key, actor),
    privacy: createPrivacyStore(sql, key, actor),
    invitations: createMeetingInvitations(sql, key, actor),
    people: () => peopleIn(sql),
    async record() {
      const ofRecord = eq(staffRecord.organisationId, organisationId)
      // One moment for both, or an entry written between the two would look like one too many.
      const [entries, [end]] = await sql.transaction(
        async (tx) => [
          (await tx.select().from(staffRecord).where(ofRecord).orderBy(asc(staffRecord.number))) as SealedEntry[],
          await tx.select().from(organisations).where(eq(organisations.id, organisationId)),
        ],
        { isolationLevel: 'repeatable read' },
      )
      const known = { length: end?.recordLength ?? 0, seal: end?.recordSeal ?? '' }
      const cut = {
        number: end?.recordCut ?? 0,
        seal: end?.recordCutSeal ?? '',
        proof: end?.recordCutProof ?? '',
      }
      return { entries, brokenAt: findBreak(key, organisationId, entries, known, cut) }
    },
    noteSignIn: () => note('signedIn'),
    invite: (role, link) =>
      change(actor.userId, async (tx) => {
        await tx.insert(staffLinks).values({ id: randomUUID(), kind: 'invitation', organisationId, role, ...link })
        await write(tx, { action: 'invited', role })
        return ok(null)
      }),
    makeSignInLink: (userId, link) =>
      change(userId, async (tx, person) => {
        // Whoever makes a link could use it: never one that opens more than the desk.
        if (person.role !== 'host') return NOT_YOURS
        await tx.delete(staffLinks).where(and(eq(staffLinks.userId, userId), eq(staffLinks.kind, 'signIn')))
        await tx
          .insert(staffLinks)
          .values({ id: randomUUID(), kind: 'signIn', organisationId, role: 'host', userId, ...link })
        await write(tx, { action: 'signInLinkMade', subjectName: person.name })
        return ok(null)
      }),
    async ownLink(secretHash) {
      const [row] = await sql
        .select({ kind: staffLinks.kind, expiresAt: staffLinks.expiresAt, name, email })
        .from(staffLinks)
        .leftJoin(staffUsers, eq(staffUsers.id, staffLinks.userId))
        .where(
          and(
            eq(staffLinks.organisationId, organisationId),
            eq(staffLinks.secretHash, secretHash),
            gt(staffLinks.expiresAt, new Date()),
          ),
        )
      if (!row?.expiresAt || row.kind === 'organiser' || row.kind === 'wayBack') return undefined
      const person = row.name !== null && row.email !== null ? { name: row.name, email: row.email } : null
      return { kind: row.kind, person, expiresAt: row.expiresAt }
    },
    noteMailed: (subjectName) =>
      sql.transaction((tx) => write(tx, { action: 'linkMailed', ...(subjectName ? { subjectName } : {}) })),
    resetSecondFactor: (userId) =>
      change(userId, async (tx, person) => {
        if (userId === actor.userId) return NOT_YOURS
        await forgetFactors(tx, userId)
        await write(tx, { action: 'secondFactorReset', subjectName: person.name })
        return ok(null)
      }),
    changeRole: (userId, role) =>
      change(userId, async (tx, person, isLastOrganiser) => {
        if (person.role === role) return ok(null)
        if (isLastOrganiser) return refused(refusal('staff.lastOrganiser'))
        await tx
          .update(members)
          .set({ role })
          .where(and(eq(members.userId, userId), ofOrganisation))
        // A link made for a host must not sign in an organiser.
        await tx.delete(staffLinks).where(eq(staffLinks.userId, userId))
        await write(tx, { action: 'roleChanged', subjectName: person.name, role })
        return ok(null)
      }),
    remove: (userId) =>
      change(userId, async (tx, person, isLastOrganiser) => {
        if (isLastOrganiser) return refused(refusal('staff.lastOrganiser'))
        await tx.update(invitations).set({ revoked: true }).where(eq(invitations.staffId, userId))
        await tx.delete(staffUsers).where(eq(staffUsers.id, userId))
        await write(tx, { action: 'removed', subjectName: person.name })
        return ok(null)
      }),
    async openMeeting() {
      const [row] = await sql
        .select()
        .from(meetings)
        .where(and(eq(meetings.organisationId, organisationId), isNull(meetings.startsAt), isNull(meetings.endedAt)))
        .orderBy(asc(meetings.createdAt))
        .limit(1)
      return row && toMeetingRecord(row)
    },
    async deskLink(meetingId, deviceHash) {
      const [row] = await sql
        .update(invitations)
        .set({ openedAt: new Date() })
        .from(meetings)
        .where(
          and(
            eq(meetings.id, invitations.meetingId),
            eq(meetings.organisationId, organisationId),
            eq(invitations.meetingId, meetingId),
            eq(invitations.staffId, actor.userId),
            eq(invitations.usedBy, deviceHash),
            eq(invitations.revoked, false),
          ),
        )
        .returning({ sealed: invitations.sealed })
      return row?.sealed ?? undefined
    },
    async withdrawDeskLinks(deviceHash) {
      const own = eq(invitations.staffId, actor.userId)
      await sql
        .update(invitations)
        .set({ revoked: true })
        .where(deviceHash === undefined ? own : and(own, eq(invitations.usedBy, deviceHash)))
    },
    async addDeskLink({ id: meetingId, title, startsAtMs }, { secretHash, sealed, deviceHash }) {
      await sql.transaction(async (tx) => {
        await write(tx, startsAtMs === null ? { action: 'openedDesk' } : { action: 'openedDeskOf', subjectName: title })
        await tx.insert(invitations).values({
          id: randomUUID(),
          meetingId,
          kind: 'host',
          role: 'host',
          secretHash,
          sealed,
          usedBy: deviceHash,
          staffId: actor.userId,
        })
      })
    },
  }
}
