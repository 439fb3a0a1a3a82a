// The record of what staff did, as the organiser reads it: complete, in order, and telling when somebody was at the database.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

let house: StaffHouse

beforeAll(async () => {
  house = await startStaffHouse()
})

afterAll(() => house?.stop())

describe('the record', () => {
  type Shown = { number: number; action: string; actorName: string; subjectName: string | null }
  const recordOf = async (browser: StaffBrowser) =>
    (await browser.ask('GET', '/record')).body as { entries: Shown[]; brokenAt: number | null }

  it('has everything that was done, in order, and is whole', async () => {
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
  ])('shows the organiser that an entry was %s in the database', async (_, statements, at) => {
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
