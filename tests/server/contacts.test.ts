// Whom to call: over real sockets for those who ask for what is not theirs, and over the real database for what is kept.

import { createIdentityStore } from '@towpath/server/src/db/identityStore.ts'
import { createMeetingStore } from '@towpath/server/src/db/meetingStore.ts'
import { createRetention } from '@towpath/server/src/db/retention.ts'
import { recordKey } from '@towpath/server/src/identity/staff/recordSeal.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type MeetingServer, startMeetingServer } from '../support/meetingServer.ts'
import { SECRET, type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

const HOUR = 3_600_000
const DAUGHTER = { name: 'Mia Sluis', telephone: '020-1234567' }
const within = { withinMs: 3_000, everyMs: 10 }
let server: MeetingServer
let house: StaffHouse
let chief: StaffBrowser

beforeAll(async () => {
  server = await startMeetingServer(3146)
  house = await startStaffHouse()
  chief = await house.found('Sluishuis', 'sara@sluishuis.test')
})
afterAll(async () => {
  await house?.stop()
  await server?.stop()
})

it('CONTACT-1 CONTACT-2 CONTACT-3 CONTACT-4 is shown to a host of this meeting and to nobody else', async () => {
  server.store.addMeeting({ id: 'meeting-2' })
  const host = await server.comeIn({ id: 'host', name: 'Hanna', role: 'host' })
  const other = await server.comeIn({ id: 'other', name: 'Otto', role: 'host', meeting: 'meeting-2' })
  const ann = await server.comeIn({ id: 'ann', name: 'Ann' })
  const bob = await server.comeIn({ id: 'bob', name: 'Bob' })
  expect(await ann.ask('contact.set', { contact: DAUGHTER })).toEqual({})
  expect(await host.ask('contact.set', { contact: DAUGHTER })).toBe('command.notAllowed')
  for (const contact of [{ name: 'Mia' }, { ...DAUGHTER, person: 'bob' }, 7, { ...DAUGHTER, name: 'm'.repeat(5_000) }])
    expect(await ann.ask('contact.set', { contact })).toBe('command.malformed')
  expect(await ann.ask('contact.set', { contact: { ...DAUGHTER, telephone: '0900-MIA' } })).toBe('contact.telephone')
  for (const one of [ann, bob]) expect(await one.ask('contact.show', { person: 'ann' })).toBe('command.notAllowed')
  expect(await other.ask('contact.show', { person: 'ann' })).toBe('contact.none')
  expect(await host.ask('contact.show', { person: 'ann' })).toEqual(DAUGHTER)
  await eventually(
    () => ann.told('notice').filter(({ code }) => code === 'contactSeen'),
    (seen) => seen.length === 1 && seen[0]!.name === 'Hanna',
    { ...within, what: 'that somebody looked' },
  )
  expect(host.told('contacts').at(-1)).toEqual({ people: ['ann'] })
  for (const one of [bob, other]) expect(JSON.stringify(one.told('contacts'))).not.toContain('ann')
  const seen = JSON.stringify([server.log, bob.room.state, host.room.state])
  for (const word of Object.values(DAUGHTER)) expect(seen).not.toContain(word)
  await host.ask('moderate', { action: 'end' })
  expect(await server.store.contact('meeting-1', 'ann')).toBeUndefined()
  await Promise.all([host, ann, bob].map((one) => one.closed))
  await other.leave()
})

it('CONTACT-1 CONTACT-4 lies sealed, is in the file, and goes with the person, the end and the day', async () => {
  const { sql } = house.database
  const rows = async (query: string) => (await sql.execute(query)).rows as Record<string, unknown>[]
  const [identity, store] = [createIdentityStore(sql), createMeetingStore(sql, SECRET)]
  const { id } = await identity.addMeeting({ title: 'Tea', scene: 'canal-walk', capacity: 8 })
  await rows(`update meetings set organisation_id = (select id from organisations limit 1) where id = '${id}'`)
  await identity.addInvitation({ meetingId: id, kind: 'code', role: 'resident', secretHash: 'code', sealed: 'x' })
  const invitationId = (await identity.findInvitation('code'))!.id
  for (const name of ['ann', 'bob'])
    await identity.keepPerson({
      ...{ id: name, name, meetingId: id, invitationId, role: 'resident', figure: '', deviceHash: name },
    })
  const give = (personId: string) => store.saveContact(id, personId, DAUGHTER, Date.now())
  await give('ann')
  expect(await store.contact(id, 'ann')).toEqual(DAUGHTER)
  expect(await store.contact('elsewhere', 'ann')).toBeUndefined()
  const kept = JSON.stringify(await rows('select * from emergency_contacts'))
  expect(kept).not.toContain(DAUGHTER.name)
  expect(await createMeetingStore(sql, `${SECRET} of another`).contact(id, 'ann')).toBeUndefined()
  await give('bob')
  await rows(`update emergency_contacts set sealed = (select sealed from emergency_contacts where person_id = 'ann')
    where person_id = 'bob'`)
  expect(await store.contact(id, 'bob'), 'put into another row').toBeUndefined()
  const file = await chief.ask('POST', '/people/ann/file', {})
  expect(file.body).toMatchObject({ file: { contacts: [{ meeting: 'Tea', ...DAUGHTER }] } })
  await chief.ask('POST', '/people/ann/erase', { instead: 'former participant' })
  expect(await store.contactsOf(id), 'erased').toEqual(['bob'])
  const later = (ms: number) => createRetention(sql, recordKey(SECRET)).run(Date.now() + ms, HOUR)
  await later(22 * HOUR)
  expect(await store.contactsOf(id)).toEqual(['bob'])
  await later(23 * HOUR + 1_000)
  expect(await store.contactsOf(id), 'a day').toEqual([])
  await give('bob')
  await store.saveMeeting(id, { ended: true })
  expect(await store.contactsOf(id), 'the end').toEqual([])
  await give('bob')
  expect(await store.contactsOf(id), 'after the end').toEqual([])
})
