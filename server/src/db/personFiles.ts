// Everything that is stored about one person in an organisation's meetings: to find, to hand over and to erase.
// A person is who came from the same device under the same name; another's data on a shared tablet stays another's.

import type { FoundPerson, PersonFile } from '@towpath/shared/protocol/staffPrivacy'
import { PEOPLE_FOUND_MOST } from '@towpath/shared/protocol/staffPrivacy'
import type { Sql } from './connect.ts'
import { openContacts } from './contactStore.ts'
import { and, asc, eq, inArray, isNotNull, rawSql } from './drizzle.ts'
import { avoidances, invitations, invitationUses, lines, meetings, people, reports } from './schema.ts'
import type { Transaction } from './staffRecord.ts'
import { staffRecord } from './staffSchema.ts'

type From = Sql | Transaction
export type Visits = Awaited<ReturnType<typeof visitsOf>>

export async function findPeople(sql: Sql, organisationId: string, name: string): Promise<FoundPerson[]> {
  const wanted = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql.execute(rawSql`
    select (array_agg(p.id order by p.last_seen desc))[1] as id,
      (array_agg(p.name order by p.last_seen desc))[1] as name,
      array_agg(m.title order by p.last_seen desc) as meetings,
      max(p.last_seen) as seen
    from people p join meetings m on m.id = p.meeting_id
    where m.organisation_id = ${organisationId} and p.role <> 'host' and p.name ilike ${wanted}
    group by p.device_hash, lower(p.name) order by seen desc limit ${PEOPLE_FOUND_MOST}`)
  return rows.map(({ id, name: called, meetings: titles, seen }) => ({
    id: String(id),
    name: String(called),
    meetings: titles as string[],
    lastSeen: new Date(seen as string).toISOString(),
  }))
}

/** Every visit of the person whose visit this is; none when it is not of this organisation. */
export async function visitsOf(from: From, organisationId: string, personId: string) {
  const rows = await from
    .select({ person: people, meeting: meetings.title })
    .from(people)
    .innerJoin(meetings, eq(meetings.id, people.meetingId))
    .where(
      and(
        eq(meetings.organisationId, organisationId),
        rawSql`${people.role} <> 'host'`,
        rawSql`(${people.deviceHash}, lower(${people.name})) in
          (select device_hash, lower(name) from people where id = ${personId})`,
      ),
    )
    .orderBy(asc(people.lastSeen))
  return rows.some(({ person }) => person.id === personId) ? rows : []
}

export async function readFile(
  from: From,
  key: Buffer,
  organisationId: string,
  organisation: string,
  visits: Visits,
): Promise<PersonFile> {
  const ids = visits.map(({ person }) => person.id)
  const meetingIds = [...new Set(visits.map(({ person }) => person.meetingId))]
  const titleOf = new Map(visits.map(({ person, meeting }) => [person.meetingId, meeting]))
  const titled = (meetingId: string) => titleOf.get(meetingId) ?? ''
  const names = [...new Set(visits.map(({ person }) => person.name))]
  const brought = visits.map(({ person }) => person.invitationId)
  const invited = await from.select().from(invitations).where(inArray(invitations.id, brought))
  const uses = await from
    .select()
    .from(invitationUses)
    .where(and(inArray(invitationUses.invitationId, brought), inArray(invitationUses.deviceHash, devicesOf(visits))))
    .orderBy(asc(invitationUses.id))
  const said = await from.select().from(lines).where(inArray(lines.personId, ids)).orderBy(asc(lines.id))
  const avoided = await from
    .select({ meetingId: avoidances.meetingId, name: people.name })
    .from(avoidances)
    .innerJoin(people, eq(people.id, avoidances.avoidedId))
    .where(inArray(avoidances.personId, ids))
  const told = await from.select().from(reports).where(inArray(reports.meetingId, meetingIds)).orderBy(asc(reports.id))
  const done = await from
    .select()
    .from(staffRecord)
    .where(
      and(
        eq(staffRecord.organisationId, organisationId),
        inArray(staffRecord.subjectName, names),
        inArray(staffRecord.meetingTitle, [...titleOf.values()]),
      ),
    )
    .orderBy(asc(staffRecord.number))
  const contacts = await openContacts(from, key, ids)
  const meetingOf = new Map(visits.map(({ person, meeting }) => [person.id, meeting]))
  const fact = ({ meetingId, at, kind }: (typeof told)[number]) => ({
    meeting: titled(meetingId),
    at: at.toISOString(),
    kind,
  })
  return {
    organisation,
    name: names.at(-1) ?? '',
    visits: visits.map(({ person, meeting }) => ({
      meeting,
      role: person.role,
      name: person.name,
      figure: person.figure,
      place: person.place,
      microphone: person.microphone,
      handRaised: person.handRaised > 0,
      helpCalled: person.helpCalled,
      companion: person.companion,
      quietPlace: person.quietPlace,
      admission: person.admission,
      removed: person.removed,
      removedBecause: person.removal && { reason: person.removal.reason, sentence: person.removal.sentence },
      lastSeen: person.lastSeen.toISOString(),
    })),
    invitations: invited.map(({ id, meetingId, name }) => ({
      meeting: titled(meetingId),
      name: name ?? '',
      used: uses.filter(({ invitationId }) => invitationId === id).map(({ at }) => at.toISOString()),
    })),
    lines: said.map(({ meetingId, at, text }) => ({ meeting: titled(meetingId), at: at.toISOString(), text })),
    avoided: avoided.map(({ meetingId, name }) => ({ meeting: titled(meetingId), name })),
    contacts: contacts.map(({ personId, name, telephone }) => ({
      meeting: meetingOf.get(personId) ?? '',
      ...{ name, telephone },
    })),
    told: told
      .filter(({ by }) => ids.includes(by.personId))
      .map((report) => ({ ...fact(report), sentence: report.sentence })),
    toldAbout: told.filter(({ about }) => ids.includes(about.personId)).map(fact),
    done: done.map(({ meetingTitle, at, action }) => ({ meeting: meetingTitle ?? '', at: at.toISOString(), action })),
  }
}

function devicesOf(visits: Visits): string[] {
  return [...new Set(visits.map(({ person }) => person.deviceHash))]
}

/** Nobody can be found by this any more. */
const NOBODY = 'erased'

/** The person's rows go. Where something has to stay, for others or for the organisation, the name goes. */
export async function eraseFile(tx: Transaction, visits: Visits, instead: string): Promise<void> {
  const ids = visits.map(({ person }) => person.id)
  const names = visits.map(({ person }) => person.name)
  const meetingIds = [...new Set(visits.map(({ person }) => person.meetingId))]
  await tx.update(lines).set({ name: instead, personId: NOBODY }).where(inArray(lines.personId, ids))
  const without = (one: { readonly personId: string; readonly name: string }) =>
    ids.includes(one.personId) ? { personId: NOBODY, name: instead } : one
  const kept = await tx.select().from(reports).where(inArray(reports.meetingId, meetingIds))
  for (const { id, by, about, near, lines: said } of kept) {
    const there = [by, about, ...near].some(({ personId }) => ids.includes(personId))
    if (!there && !said.some(({ name }) => names.includes(name))) continue
    const change = {
      by: without(by),
      about: without(about),
      near: near.map(without),
      lines: said.map((line) => (names.includes(line.name) ? { ...line, name: instead } : line)),
    }
    await tx.update(reports).set(change).where(eq(reports.id, id))
  }
  const brought = visits.map(({ person }) => person.invitationId)
  // A link with their name on it was theirs alone.
  await tx
    .update(invitations)
    .set({ name: null, language: null, sealed: null, revoked: true, revokedAt: new Date() })
    .where(and(inArray(invitations.id, brought), isNotNull(invitations.name)))
  await tx
    .delete(invitationUses)
    .where(and(inArray(invitationUses.invitationId, brought), inArray(invitationUses.deviceHash, devicesOf(visits))))
  for (const { person } of visits) {
    await tx.execute(
      rawSql`delete from hand_overs where invitation_id = ${person.invitationId} and device_hash = ${person.deviceHash}`,
    )
    await tx.execute(
      rawSql`delete from kept_apart k using meetings m where m.id = ${person.meetingId}
        and k.organisation_id = m.organisation_id and ${person.deviceHash} in (k.by_device, k.avoided_device)`,
    )
  }
  await tx.delete(people).where(inArray(people.id, ids))
}
