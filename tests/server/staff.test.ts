// Organisations and their staff over HTTP: who gets in, what they may do, what is written down, and who hears no.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpSecondStep } from '../support/secondStep.ts'
import { PASSWORD, type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

let house: StaffHouse
let organiser: StaffBrowser
let host: StaffBrowser

const codeOf = (body: Record<string, unknown>) => (body.refusal as { code: string } | undefined)?.code
const linkOf = (body: Record<string, unknown>) => String(body.link).split('/').at(-1)!
const NOT_YOURS = { ok: false, refusal: { code: 'staff.notYours' } }

type Listed = { id: string; name: string; email: string; role: string; isMe: boolean }
async function membersSeenBy(browser: StaffBrowser): Promise<Listed[]> {
  return (await browser.ask('GET', '/members')).body.members as Listed[]
}
const idOf = async (browser: StaffBrowser, email: string) =>
  (await membersSeenBy(browser)).find((member) => member.email === email)!.id

beforeAll(async () => {
  house = await startStaffHouse()
  organiser = await house.found('Buurthuis', 'olga@buurthuis.test')
  host = await house.join(organiser, 'hanna@buurthuis.test')
})

afterAll(() => house?.stop())

describe('a link for staff', () => {
  it('STAFF-6 says what it is for and is good once', async () => {
    const link = linkOf((await organiser.ask('POST', '/invitations', { role: 'host' })).body)
    const stranger = house.browser()
    const known = { ok: true, kind: 'invitation', organisation: 'Buurthuis', role: 'host' }
    expect((await stranger.ask('GET', `/links/${link}`)).body).toEqual(known)
    const person = { name: 'Ida', email: 'Ida@Buurthuis.test ', password: PASSWORD }
    expect((await stranger.ask('POST', `/links/${link}`, person)).body).toEqual({ ok: true })
    expect((await stranger.ask('GET', '/me')).body).toMatchObject({ name: 'Ida', organisation: 'Buurthuis' })
    for (const method of ['GET', 'POST'])
      expect(
        codeOf((await house.browser().ask(method, `/links/${link}`, method === 'POST' ? {} : undefined)).body),
      ).toBe('staff.link')
  })

  it('is used by one of two who use it at the same moment', async () => {
    const link = linkOf((await organiser.ask('POST', '/invitations', { role: 'host' })).body)
    const tries = ['one', 'two'].map((name) =>
      house.browser().ask('POST', `/links/${link}`, { name, email: `${name}@race.test`, password: PASSWORD }),
    )
    const answers = (await Promise.all(tries)).map(({ body }) => (body.ok ? 'in' : codeOf(body)))
    expect(answers.sort()).toEqual(['in', 'staff.link'])
  })

  it.each([
    [{ name: '' }, 'name.empty'],
    [{ email: 'nobody' }, 'staff.email'],
    [{ email: 'OLGA@buurthuis.test' }, 'staff.emailTaken'],
    [{ password: 'fourteen signs' }, 'staff.password'],
    [{ password: 'x'.repeat(129) }, 'staff.password'],
  ])('STAFF-3 STAFF-6 with %j is refused and still good afterwards', async (wrong, code) => {
    const link = linkOf((await organiser.ask('POST', '/invitations', { role: 'host' })).body)
    const person = { name: 'Ida', email: 'new@buurthuis.test', password: PASSWORD, ...wrong }
    expect(codeOf((await house.browser().ask('POST', `/links/${link}`, person)).body)).toBe(code)
    expect((await house.browser().ask('GET', `/links/${link}`)).body.ok).toBe(true)
  })

  it.each(['x', '123456', 'a'.repeat(26), '%00', '..%2f..', 'a'.repeat(5_000)])(
    'that is none is refused: %s',
    async (link) => {
      for (const method of ['GET', 'POST']) {
        const { body } = await house.browser().ask(method, `/links/${link}`, method === 'POST' ? {} : undefined)
        expect(codeOf(body)).toBe('staff.link')
      }
    },
  )

  it.each([[[]], [{ role: 'host' }], [{ name: 7 }], [{ name: 'x'.repeat(1_001) }]])(
    'with a body that is none is refused: %j',
    async (body) => {
      const { status, body: answer } = await house.browser().ask('POST', '/links/x', body)
      expect([status, codeOf(answer)]).toEqual([400, 'command.malformed'])
    },
  )
})

describe('signing in', () => {
  it('STAFF-4 takes address and password, and gives a cookie that scripts cannot read', async () => {
    const browser = house.browser()
    const { body, cookies } = await browser.ask('POST', '/auth/sign-in', {
      email: ' Hanna@buurthuis.test',
      password: PASSWORD,
    })
    expect(body).toEqual({ ok: true })
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^towpath-staff\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await browser.ask('GET', '/me')).body).toMatchObject({ ok: true, name: 'Hanna', role: 'host' })
  })

  it('STAFF-3 says the same of a wrong password and of an unknown address', async () => {
    const answers = await Promise.all(
      ['hanna@buurthuis.test', 'nobody@buurthuis.test', 'nonsense'].map(async (email) => {
        const { status, body, cookies } = await house
          .browser()
          .ask('POST', '/auth/sign-in', { email, password: 'wrong' })
        return { status, body, cookies }
      }),
    )
    for (const answer of answers)
      expect(answer).toEqual({
        status: 200,
        body: { ok: false, refusal: { code: 'staff.wrongPassword' } },
        cookies: [],
      })
  })

  it('STAFF-5 ends by signing out, on this device or on all', async () => {
    const signIn = async () => {
      const browser = house.browser()
      await browser.ask('POST', '/auth/sign-in', { email: 'hanna@buurthuis.test', password: PASSWORD })
      return browser
    }
    const [first, second, third] = [await signIn(), await signIn(), await signIn()]
    const stolen = first.cookie
    await first.ask('POST', '/auth/sign-out')
    expect(first.cookie).toBe('')
    expect(stolen).not.toBe('')
    expect((await second.ask('GET', '/me')).body.ok).toBe(true)
    await second.ask('POST', '/auth/sign-out-everywhere')
    expect((await third.ask('GET', '/me')).body).toEqual(NOT_YOURS)
    host = await signIn()
  })

  it.each([
    ['after eight hours without doing anything', "expires_at = now() - interval '1 second'"],
    ['after twelve hours, however busy', "created_at = now() - interval '12 hours 1 second'"],
  ])('STAFF-4 is asked for again %s', async (_, past) => {
    const busy = await house.join(organiser, `${past.slice(0, 7)}@buurthuis.test`)
    const id = await idOf(organiser, `${past.slice(0, 7)}@buurthuis.test`)
    expect((await busy.ask('GET', '/me')).body.ok).toBe(true)
    await house.database.sql.execute(`update staff_sessions set ${past} where user_id = '${id}'`)
    expect((await busy.ask('GET', '/me')).body).toEqual(NOT_YOURS)
  })

  it('STAFF-3 is slowed down for one account after twenty mistakes, whatever the password', async () => {
    const link = linkOf((await organiser.ask('POST', '/invitations', { role: 'host' })).body)
    const person = { name: 'Gus', email: 'guessed@buurthuis.test', password: PASSWORD }
    await house.browser().ask('POST', `/links/${link}`, person)
    const codes: unknown[] = []
    for (let attempt = 0; attempt < 21; attempt += 1) {
      const wrong = { email: person.email, password: `guess ${attempt}` }
      codes.push(codeOf((await house.browser().ask('POST', '/auth/sign-in', wrong)).body))
    }
    expect(codes.at(-1)).toBe('command.tooOften')
    const right = { email: person.email, password: PASSWORD }
    expect(codeOf((await house.browser().ask('POST', '/auth/sign-in', right)).body)).toBe('command.tooOften')
    const colleague = { email: 'hanna@buurthuis.test', password: PASSWORD }
    expect((await house.browser().ask('POST', '/auth/sign-in', colleague)).body.ok).toBe(true)
  })
})

describe('an organiser', () => {
  it('sees the members of the own organisation and no others', async () => {
    const other = await house.found('Dorpshuis', 'dirk@dorpshuis.test')
    expect((await membersSeenBy(other)).map(({ email }) => email)).toEqual(['dirk@dorpshuis.test'])
    expect((await membersSeenBy(organiser)).map(({ email }) => email)).not.toContain('dirk@dorpshuis.test')
  })

  it('STAFF-2 makes a host an organiser and takes that back, and the door follows at once', async () => {
    const turned = await house.join(organiser, 'turned@buurthuis.test')
    const id = await idOf(organiser, 'turned@buurthuis.test')
    expect((await turned.ask('GET', '/members')).body).toEqual(NOT_YOURS)
    await organiser.ask('POST', `/members/${id}/role`, { role: 'organiser' })
    expect(codeOf((await turned.ask('GET', '/members')).body)).toBe('staff.secondFactor')
    await setUpSecondStep(turned.ask)
    expect((await turned.ask('GET', '/members')).body.ok).toBe(true)
    await organiser.ask('POST', `/members/${id}/role`, { role: 'host' })
    expect((await turned.ask('GET', '/members')).body).toEqual(NOT_YOURS)
  })

  it('STAFF-9 cannot leave the organisation without any', async () => {
    const me = (await membersSeenBy(organiser)).find(({ isMe }) => isMe)!
    for (const answer of [
      await organiser.ask('POST', `/members/${me.id}/role`, { role: 'host' }),
      await organiser.ask('DELETE', `/members/${me.id}`),
    ])
      expect(codeOf(answer.body)).toBe('staff.lastOrganiser')
  })

  it('STAFF-8 makes a host a link that signs in once; a newer one ends it, and there is none for an organiser', async () => {
    const id = await idOf(organiser, 'hanna@buurthuis.test')
    const older = linkOf((await organiser.ask('POST', `/members/${id}/sign-in-link`)).body)
    const newer = linkOf((await organiser.ask('POST', `/members/${id}/sign-in-link`)).body)
    expect(codeOf((await house.browser().ask('POST', `/links/${older}`, {})).body)).toBe('staff.link')
    const browser = house.browser()
    expect((await browser.ask('POST', `/links/${newer}`, {})).body).toEqual({ ok: true })
    expect((await browser.ask('GET', '/me')).body).toMatchObject({ name: 'Hanna' })
    expect(codeOf((await house.browser().ask('POST', `/links/${newer}`, {})).body)).toBe('staff.link')
    const me = (await membersSeenBy(organiser)).find(({ isMe }) => isMe)!
    expect((await organiser.ask('POST', `/members/${me.id}/sign-in-link`)).body).toEqual(NOT_YOURS)
  })

  it('STAFF-10 removes a host, whose session, password and links end with that', async () => {
    const leaving = await house.join(organiser, 'leaving@buurthuis.test')
    const id = await idOf(organiser, 'leaving@buurthuis.test')
    const link = linkOf((await organiser.ask('POST', `/members/${id}/sign-in-link`)).body)
    expect((await organiser.ask('DELETE', `/members/${id}`)).body).toEqual({ ok: true })
    expect((await leaving.ask('GET', '/me')).body).toEqual(NOT_YOURS)
    expect(codeOf((await house.browser().ask('POST', `/links/${link}`, {})).body)).toBe('staff.link')
    const signIn = { email: 'leaving@buurthuis.test', password: PASSWORD }
    expect(codeOf((await house.browser().ask('POST', '/auth/sign-in', signIn)).body)).toBe('staff.wrongPassword')
  })
})

/** What anybody may ask: the way in. Every other route has to refuse a stranger. */
const OPEN = [
  'GET /api/staff/links/:link',
  'POST /api/staff/links/:link',
  'POST /api/staff/auth/sign-in',
  'POST /api/staff/auth/sign-out',
]
const FOR_HOSTS = ['GET /api/staff/me', 'POST /api/staff/desk', 'POST /api/staff/auth/sign-out-everywhere']

function everyRoute(): string[] {
  return house.routes.stack.flatMap(({ route }) =>
    route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : [],
  )
}

async function walk(browser: StaffBrowser, routes: readonly string[], id: string) {
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ')
    const body = method === 'GET' ? undefined : { role: 'host' }
    const answer = await browser.ask(method, path.replace('/api/staff', '').replace(':id', id), body)
    expect({ route, status: answer.status, body: answer.body }).toEqual({ route, status: 403, body: NOT_YOURS })
  }
}

describe('the same refusal is heard', () => {
  it('on every route by a stranger, with no cookie and with a made-up one', async () => {
    const closed = everyRoute().filter((route) => !OPEN.includes(route))
    expect(closed.length).toBeGreaterThanOrEqual(9)
    await walk(house.browser(), closed, await idOf(organiser, 'hanna@buurthuis.test'))
  })

  it('on every route of organisers by a host, of this organisation and of another', async () => {
    const other = await house.found('Stadshuis', 'sara@stadshuis.test')
    const otherHost = await house.join(other, 'hugo@stadshuis.test')
    const routes = everyRoute().filter((route) => !OPEN.includes(route) && !FOR_HOSTS.includes(route))
    for (const browser of [host, otherHost]) await walk(browser, routes, await idOf(organiser, 'hanna@buurthuis.test'))
  })

  it('by the organiser of another organisation about somebody who is not theirs', async () => {
    const other = await house.found('Wijkhuis', 'wim@wijkhuis.test')
    const routes = everyRoute().filter((route) => route.includes(':id'))
    expect(routes).toHaveLength(4)
    await walk(other, routes, await idOf(organiser, 'hanna@buurthuis.test'))
    await walk(other, routes, 'nobody')
    expect(await idOf(organiser, 'hanna@buurthuis.test')).toBeDefined()
  })
})
