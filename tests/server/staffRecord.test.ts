// The record of what staff did, as the organiser reads it: complete, in order, and telling when somebody was at the database.

import { createIdentityStore } from '@towpath/server/src/db/identityStore.ts'
import { createMeetingStore } from '@towpath/server/src/db/meetingStore.ts'
import { hashInvitation } from '@towpath/server/src/identity/invitationSecret.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECRET, type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

let house: StaffHouse

beforeAll(async () => {
  house = await startStaffHouse()
})

afterAll(() => house?.stop())

describe('the record', () => {
  type Shown = { number: number; action: string; actorName: string; subjectName: string | null }
  const recordOf = async (browser: StaffBrowser) =>
    (await browser.ask('GET', '/record')).body as { entries: Shown[]; brokenAt: number | null }

  it('RECORD-4 has everything that was done, in order, and is whole', async () => {
    const chief = await house.found('Parkhuis', 'petra@parkhuis.test')
    await house.join(chief, 'hein@parkhuis.test')
    const { members } = (await chief.ask('GET', '/members')).body as { members: { id: string; email: string }[] }
    const { id } = members.find(({ email }) => email === 'hein@parkhuis.test')!
    await chief.ask('POST', `/members/${id}/role`, { role: 'organiser' })
    await chief.ask('DELETE', `/members/${id}`)
    const { entries, brokenAt } = await recordOf(chief)
    expect(brokenAt).toBeNull()
    expect(entries.map(({ action, subjectName }) => [action, subjectName]).reverse()).toEqual([
      ['founded', null],
      ['signedIn', null],
      ['invited', null],
      ['joined', null],
      ['signedIn', null],
      ['roleChanged', 'Hanna'],
      ['removed', 'Hanna'],
    ])
  })

  it('RECORD-1 RECORD-3 RECORD-4 has what hosts did in a meeting, for organisers of its organisation alone', async () => {
    const chief = await house.found('Sluishuis', 'sara@sluishuis.test')
    const hanna = await house.join(chief, 'hanna@sluishuis.test')
    const { sql } = house.database
    const [identity, store] = [createIdentityStore(sql), createMeetingStore(sql, SECRET)]
    const meeting = await identity.addMeeting({ title: 'Tea at two', scene: 'canal-walk', capacity: 8 })
    const nobodys = await identity.addMeeting({ title: 'Nobody', scene: 'canal-walk', capacity: 8 })
    await sql.execute(`update meetings set organisation_id = null where id = '${nobodys.id}'`)
    await sql.execute(
      `update meetings set organisation_id = (select id from organisations where name = 'Sluishuis') where id = '${meeting.id}'`,
    )
    const { body } = await hanna.ask('POST', '/desk')
    const desk = hashInvitation({ kind: 'link', value: String(body.invitation) }, SECRET)
    const link = { kind: 'host', role: 'host', sealed: null } as const
    await identity.addInvitation({ ...link, meetingId: meeting.id, secretHash: 'a link' })
    const come = async (id: string, name: string, secretHash: string) => {
      const invitationId = (await identity.findInvitation(secretHash))!.id
      const person = {
        id,
        name,
        invitationId,
        meetingId: meeting.id,
        role: 'host',
        figure: '',
        deviceHash: id,
      } as const
      await identity.keepPerson(person)
      return { id, name }
    }
    const [atDesk, byLink] = [await come('p1', 'H.', desk), await come('p2', 'Guest host', 'a link')]
    await store.recordDeed(meeting.id, { action: 'meeting.silence', by: atDesk, subjectName: 'Ann' })
    await store.recordDeed(meeting.id, { action: 'meeting.lock', by: byLink, subjectName: null })
    await store.recordDeed(nobodys.id, { action: 'meeting.lock', by: byLink, subjectName: null })
    const { entries, brokenAt } = await recordOf(chief)
    const inMeeting = { meetingTitle: 'Tea at two' }
    expect(entries.slice(0, 2)).toMatchObject([
      { ...inMeeting, action: 'meeting.lock', actorName: 'Guest host', byLink: true, subjectName: null },
      { ...inMeeting, action: 'meeting.silence', actorName: 'Hanna', byLink: false, subjectName: 'Ann' },
    ])
    expect(brokenAt).toBeNull()
    expect((await hanna.ask('GET', '/record')).status).toBe(403)
    const stranger = await house.found('Elders', 'els@elders.test')
    expect(JSON.stringify((await recordOf(stranger)).entries)).not.toContain('Tea at two')
  })

  it('stays whole when many things happen at once', async () => {
    const chief = await house.found('Brughuis', 'bert@brughuis.test')
    await Promise.all(Array.from({ length: 12 }, () => chief.ask('POST', '/invitations', { role: 'host' })))
    const { entries, brokenAt } = await recordOf(chief)
    expect([entries.length, brokenAt]).toEqual([14, null])
  })

  it.each([
    ['changed', "update staff_record set actor_name = 'Somebody else' where number = 3 and organisation_id = $1", 3],
    ['deleted', 'delete from staff_record where number = 3 and organisation_id = $1', 3],
    ['deleted at the end', 'delete from staff_record where number = 5 and organisation_id = $1', 5],
    [
      'moved',
      `update staff_record set number = case number when 3 then 104 when 4 then 103 end where number in (3, 4) and organisation_id = $1;
       update staff_record set number = number - 100 where number > 100 and organisation_id = $1`,
      3,
    ],
  ])('RECORD-4 shows the organiser that an entry was %s in the database', async (_, statements, at) => {
    const email = `${at}-${Math.random()}@molenhuis.test`
    const chief = await house.found('Molenhuis', email)
    for (let more = 0; more < 3; more += 1) await chief.ask('POST', '/invitations', { role: 'host' })
    expect((await recordOf(chief)).brokenAt).toBeNull()
    const { sql } = house.database
    const { rows } = await sql.execute(
      `select organisation_id as id from members join staff_users on staff_users.id = user_id where email = '${email}'`,
    )
    for (const statement of statements.split(';')) await sql.execute(statement.replace('$1', `'${rows[0]?.id}'`))
    expect((await recordOf(chief)).brokenAt).toBe(at)
  })
})
