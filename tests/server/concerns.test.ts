// Notes about people whom hosts worry about: sealed where they lie, and read by one person alone.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

const CANARY = 'Wilgenkatje'
const NOTE = {
  about: `Ann ${CANARY}`,
  seen: `A bruise ${CANARY}`,
  said: '',
  ownWords: '“It is nothing”',
  done: 'Asked',
}

let house: StaffHouse
let chief: StaffBrowser
let author: StaffBrowser
let contact: StaffBrowser
let stranger: StaffBrowser

type Listed = { id: string; at: string; dealtWithAt: string | null }
const idOf = async (email: string) =>
  ((await chief.ask('GET', '/members')).body.members as { id: string; email: string }[]).find(
    (member) => member.email === email,
  )!.id
const listed = async (who = contact) => (await who.ask('GET', '/concerns')).body.concerns as Listed[]
const actions = async () =>
  ((await chief.ask('GET', '/record')).body.entries as { action: string }[]).map(({ action }) => action)

beforeAll(async () => {
  house = await startStaffHouse()
  chief = await house.found('Sluishuis', 'chief@sluishuis.test')
  author = await house.join(chief, 'author@sluishuis.test')
  contact = await house.join(chief, 'contact@sluishuis.test')
  stranger = await house.found('Brughuis', 'chief@brughuis.test')
})
afterAll(() => house?.stop())

it('CONCERN-1 CONCERN-2 is kept before a contact is named, and nobody names themselves or a stranger', async () => {
  expect((await author.ask('POST', '/concerns', { ...NOTE, about: ' ' })).body).toMatchObject({
    refusal: { code: 'concern.about' },
  })
  for (const wrong of [{}, { ...NOTE, organisationId: 'x' }, { ...NOTE, seen: 3 }])
    expect((await author.ask('POST', '/concerns', wrong)).status).toBe(400)
  expect((await author.ask('POST', '/concerns', NOTE)).body).toEqual({ ok: true, contact: null })
  for (const who of [chief, author, contact, stranger]) expect((await who.ask('GET', '/concerns')).status).toBe(403)
  const name = (who: StaffBrowser, userId: string) => who.ask('POST', '/safeguarding', { userId })
  expect((await name(author, await idOf('author@sluishuis.test'))).status).toBe(403)
  const self = await name(chief, await idOf('chief@sluishuis.test'))
  expect(self.body).toMatchObject({ refusal: { code: 'concern.self' } })
  expect((await name(stranger, await idOf('contact@sluishuis.test'))).status).toBe(403)
  expect((await name(chief, await idOf('contact@sluishuis.test'))).body).toEqual({ ok: true })
  expect((await listed()).length).toBe(1)
})

it('CONCERN-2 CONCERN-3 CONCERN-5 only the contact reads, and the record says that and no more', async () => {
  const [{ id }] = (await listed()) as [Listed]
  expect((await author.ask('POST', '/concerns', NOTE)).body).toEqual({ ok: true, contact: 'Hanna' })
  const ways = ['GET /concerns', `POST /concerns/${id}/read`, `POST /concerns/${id}/dealt-with`]
  for (const who of [chief, author, stranger, house.browser()])
    for (const way of ways) {
      const [method = '', path = ''] = way.split(' ')
      const { status, body } = await who.ask(method, path)
      expect([way, status, JSON.stringify(body).includes(CANARY)]).toEqual([way, 403, false])
    }
  expect((await author.ask('GET', '/concerns/mine')).body).toEqual({
    ok: true,
    sentAt: [expect.any(String), expect.any(String)],
  })
  expect((await contact.ask('POST', `/concerns/${id}/read`)).body).toEqual({ ok: true, author: 'Hanna', concern: NOTE })
  expect((await contact.ask('POST', `/concerns/${id}/dealt-with`)).body).toEqual({ ok: true })
  expect((await contact.ask('POST', `/concerns/${id}/dealt-with`)).status).toBe(403)
  expect((await listed()).find((one) => one.id === id)!.dealtWithAt).not.toBeNull()
  const done = await actions()
  expect(done.slice(0, 3)).toEqual(['concernDealtWith', 'concernRead', 'concernSent'])
  expect(JSON.stringify((await chief.ask('GET', '/record')).body)).not.toContain(CANARY)
})

it('CONCERN-3 nobody can erase or change a note', async () => {
  const [{ id }] = (await listed()) as [Listed]
  for (const who of [chief, author, contact])
    for (const method of ['DELETE', 'PUT', 'PATCH', 'POST'])
      await who.ask(method, `/concerns/${id}`, NOTE).catch(() => undefined)
  expect((await contact.ask('POST', `/concerns/${id}/read`)).body).toMatchObject({ concern: NOTE })
  await chief.ask('DELETE', `/members/${await idOf('author@sluishuis.test')}`)
  expect((await contact.ask('POST', `/concerns/${id}/read`)).body).toMatchObject({ author: 'Hanna', concern: NOTE })
})

it('CONCERN-4 lies sealed, and opens in no other row and no other organisation', async () => {
  const { sql } = house.database
  const rows = (await sql.execute('select * from concern_notes order by at')).rows as { id: string; sealed: string }[]
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${CANARY}|bruise|Hanna`))
  const [first, second] = rows as [{ id: string; sealed: string }, { id: string; sealed: string }]
  await sql.execute(`update concern_notes set sealed = '${first.sealed}' where id = '${second.id}'`)
  expect((await contact.ask('POST', `/concerns/${second.id}/read`)).body).toMatchObject({
    refusal: { code: 'concern.sealed' },
  })
  const other = await house.join(stranger, 'contact@brughuis.test')
  const members = (await stranger.ask('GET', '/members')).body.members as { id: string; email: string }[]
  const userId = members.find(({ email }) => email === 'contact@brughuis.test')!.id
  await stranger.ask('POST', '/safeguarding', { userId })
  expect((await other.ask('POST', `/concerns/${first.id}/read`)).status).toBe(403)
  await sql.execute(
    `update concern_notes set organisation_id = (select id from organisations where name = 'Brughuis') where id = '${first.id}'`,
  )
  expect((await other.ask('POST', `/concerns/${first.id}/read`)).body).toMatchObject({
    refusal: { code: 'concern.sealed' },
  })
})
