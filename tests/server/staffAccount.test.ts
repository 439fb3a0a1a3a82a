// One's own account: the second step of signing in with its codes, and the password.

import { newStaffLink } from '@towpath/server/src/identity/staff/openStaffLink.ts'
import { openWayBack } from '@towpath/server/src/identity/staff/openWayBack.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, setUpSecondStep } from '../support/secondStep.ts'
import { PASSWORD, type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

let house: StaffHouse
let organiser: StaffBrowser

const refusalOf = (body: Record<string, unknown>) => (body.refusal as { code: string } | undefined)?.code
async function idOf(email: string): Promise<string> {
  const { members } = (await organiser.ask('GET', '/members')).body as { members: { id: string; email: string }[] }
  return members.find((member) => member.email === email)!.id
}
async function signIn(email: string, password = PASSWORD): Promise<StaffBrowser> {
  const browser = house.browser()
  const { body } = await browser.ask('POST', '/auth/sign-in', { email, password })
  expect(body).toEqual({ ok: true })
  return browser
}
const check = async (browser: StaffBrowser, code: string) =>
  (await browser.ask('POST', '/second-factor/check', { code })).body
const actionsOf = async (browser: StaffBrowser) =>
  ((await browser.ask('GET', '/record')).body.entries as { action: string; subjectName: string | null }[]).map(
    ({ action }) => action,
  )

beforeAll(async () => {
  house = await startStaffHouse()
  organiser = await house.found('Buurthuis', 'olga@buurthuis.test')
})
afterAll(() => house?.stop())

describe('the second step', () => {
  it('STAFF-18 STAFF-20 an organiser without one is asked to set it up, and then is asked for it every time', async () => {
    const email = 'petra@parkhuis.test'
    const petra = await house.found('Parkhuis', email, 'notYet')
    expect((await petra.ask('GET', '/me')).body).toMatchObject({ need: 'setUp' })
    for (const path of ['/members', '/record', '/mail'])
      expect(refusalOf((await petra.ask('GET', path)).body)).toBe('staff.secondFactor')
    expect(refusalOf((await petra.ask('POST', '/invitations', { role: 'host' })).body)).toBe('staff.secondFactor')

    const key = String((await petra.ask('POST', '/second-factor')).body.key)
    for (const code of ['', '000000', 'abcdef', codeOf(key, 4), codeOf(key, -4)])
      expect(refusalOf((await petra.ask('POST', '/second-factor/confirm', { code })).body)).toBe('staff.code')
    expect((await petra.ask('GET', '/me')).body).toMatchObject({ need: 'setUp' })
    const { key: used, recoveryCodes } = await setUpSecondStep(petra.ask)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await petra.ask('GET', '/me')).body).toMatchObject({ need: null })
    expect((await petra.ask('GET', '/members')).body.ok).toBe(true)
    const { rows } = await house.database.sql.execute('select * from staff_factors, staff_recovery_codes')
    for (const secret of [used, recoveryCodes[0]!, recoveryCodes[0]!.replaceAll('-', '')])
      expect(JSON.stringify(rows)).not.toContain(secret)

    const again = await signIn(email)
    expect((await again.ask('GET', '/me')).body).toMatchObject({ need: 'code', meetingTitle: null })
    const closed = [
      ['GET', '/members'],
      ['GET', '/account'],
      ['POST', '/desk'],
      ['POST', '/second-factor'],
      ['POST', '/account/password'],
    ] as const
    for (const [method, path] of closed) {
      const { status, body } = await again.ask(method, path, method === 'GET' ? undefined : {})
      expect([path, status, refusalOf(body)]).toEqual([path, 403, 'staff.secondFactor'])
    }
    expect(await check(again, codeOf(used, 1))).toEqual({ ok: true })
    expect((await again.ask('GET', '/members')).body.ok).toBe(true)
    expect((await actionsOf(again)).slice(0, 2)).toEqual(['signedIn', 'secondFactorSet'])
  })

  it('STAFF-19 no code is good twice, nor an older one after it, and guessing is slowed down', async () => {
    const email = 'hanna@buurthuis.test'
    const { key } = await setUpSecondStep((await house.join(organiser, email)).ask)
    const code = codeOf(key, 1)
    const [one, two] = [await signIn(email), await signIn(email)]
    const both = await Promise.all([check(one, code), check(two, code)])
    expect(both.map((body) => body.ok).sort()).toEqual([false, true])
    const third = await signIn(email)
    for (const used of [code, codeOf(key), codeOf(key, -1)])
      expect(refusalOf(await check(third, used))).toBe('staff.code')
    const codes: unknown[] = []
    for (let tries = 0; tries < 8; tries += 1) codes.push(refusalOf(await check(third, '000000')))
    expect(codes.at(-1)).toBe('command.tooOften')
    expect((await third.ask('POST', '/second-factor/check', { code: 7 })).status).toBe(400)
    expect((await third.ask('GET', '/me')).body).toMatchObject({ need: 'code' })
  })

  it('STAFF-18 STAFF-20 a code from paper is good once, after a link too, and a newer key ends the others', async () => {
    const email = 'ida@buurthuis.test'
    const ida = await house.join(organiser, email)
    const { recoveryCodes } = await setUpSecondStep(ida.ask)
    const made = await organiser.ask('POST', `/members/${await idOf(email)}/sign-in-link`)
    const byLink = house.browser()
    await byLink.ask('POST', `/links/${String(made.body.link).split('/').at(-1)}`, {})
    expect((await byLink.ask('GET', '/me')).body).toMatchObject({ need: 'code' })
    expect(await check(byLink, ` ${recoveryCodes[3]!.toUpperCase()}`)).toEqual({ ok: true })
    expect((await byLink.ask('GET', '/account')).body).toMatchObject({ hasApp: true, recoveryCodesLeft: 9 })
    expect(refusalOf(await check(await signIn(email), recoveryCodes[3]!))).toBe('staff.code')
    await setUpSecondStep(ida.ask)
    expect(refusalOf(await check(await signIn(email), recoveryCodes[4]!))).toBe('staff.code')
    expect(await actionsOf(organiser)).toContain('recoveryCodeUsed')
  })

  it('STAFF-21 is reset by another organiser of the organisation alone, and ends every session', async () => {
    const email = 'eva@buurthuis.test'
    const eva = await house.join(organiser, email)
    await setUpSecondStep(eva.ask)
    const path = `/members/${await idOf(email)}/second-factor/reset`
    const other = await house.found('Dorpshuis', 'dirk@dorpshuis.test')
    for (const browser of [other, eva, house.browser()]) expect((await browser.ask('POST', path)).status).toBe(403)
    const own = `/members/${await idOf('olga@buurthuis.test')}/second-factor/reset`
    expect((await organiser.ask('POST', own)).status).toBe(403)
    expect((await organiser.ask('POST', path)).body).toEqual({ ok: true })
    expect((await eva.ask('GET', '/me')).status).toBe(403)
    expect((await (await signIn(email)).ask('GET', '/me')).body).toMatchObject({ need: null })
    expect((await actionsOf(organiser)).slice(0, 2)).toEqual(['signedIn', 'secondFactorReset'])
  })
})

describe('the password', () => {
  it('STAFF-22 is changed with the old one, and other devices are signed out', async () => {
    const email = 'bert@buurthuis.test'
    const bert = await house.join(organiser, email)
    const elsewhere = await signIn(email)
    const next = 'another four words here'
    const change = async (old: string, password: string) =>
      (await bert.ask('POST', '/account/password', { old, password })).body
    expect(refusalOf(await change('wrong', next))).toBe('staff.oldPassword')
    expect(refusalOf(await change(PASSWORD, 'fourteen signs'))).toBe('staff.password')
    expect((await elsewhere.ask('GET', '/me')).body.ok).toBe(true)
    expect(await change(PASSWORD, next)).toEqual({ ok: true })
    expect((await elsewhere.ask('GET', '/me')).status).toBe(403)
    expect((await bert.ask('GET', '/me')).body.ok).toBe(true)
    const old = { email, password: PASSWORD }
    expect(refusalOf((await house.browser().ask('POST', '/auth/sign-in', old)).body)).toBe('staff.wrongPassword')
    await signIn(email, next)
    const codes: unknown[] = []
    for (let tries = 0; tries < 11; tries += 1) codes.push(refusalOf(await change('wrong', next)))
    expect(codes.at(-1)).toBe('command.tooOften')
    expect(await actionsOf(organiser)).toContain('passwordChanged')
  })

  it('STAFF-26 is changed without the old one by whoever came by a link just now, once, and by nobody else', async () => {
    const email = 'gerda@buurthuis.test'
    await house.join(organiser, email)
    const byLink = async () => {
      const { body } = await organiser.ask('POST', `/members/${await idOf(email)}/sign-in-link`)
      const browser = house.browser()
      await browser.ask('POST', `/links/${String(body.link).split('/').at(-1)}`, {})
      return browser
    }
    const change = async (browser: StaffBrowser, password: string) =>
      (await browser.ask('POST', '/account/password', { password })).body
    const next = 'a heron under the bridge'
    expect(refusalOf(await change(await signIn(email), next))).toBe('staff.oldPassword')
    const late = await byLink()
    const of = `user_id = (select id from staff_users where email = '${email}')`
    await house.database.sql.execute(
      `update staff_sessions set created_at = created_at - interval '10 minutes' where ${of}`,
    )
    expect((await late.ask('GET', '/account')).body).toMatchObject({ oldPasswordNeeded: true })
    expect(refusalOf(await change(late, next))).toBe('staff.oldPassword')
    const fresh = await byLink()
    expect((await fresh.ask('GET', '/account')).body).toMatchObject({ oldPasswordNeeded: false })
    expect(await change(fresh, next)).toEqual({ ok: true })
    expect(refusalOf(await change(fresh, 'yet another heron here'))).toBe('staff.oldPassword')
    await signIn(email, next)
  })
})

describe('the way back of an organiser', () => {
  const link = async (email?: string) => {
    const { value, link: kept } = newStaffLink('wayBack')
    return { value, made: await house.staff.makeWayBack(email, kept) }
  }

  it('STAFF-25 is a link with a new password, good once, after which nothing of the old ways in is left', async () => {
    const email = 'olga@wayback.test'
    const olga = await house.found('Weer terug', email, 'notYet')
    await setUpSecondStep(olga.ask)
    const older = await link(email)
    const { value } = await link(email)
    const open = async (secret: string, password: string) => {
      const browser = house.browser()
      const { body } = await browser.ask('POST', `/links/${secret}`, { password })
      return { browser, body }
    }
    expect(refusalOf((await open(older.value, 'a heron under the bridge')).body)).toBe('staff.link')
    expect((await house.browser().ask('GET', `/links/${value}`)).body).toMatchObject({
      kind: 'wayBack',
      role: 'organiser',
    })
    expect(refusalOf((await open(value, 'fourteen signs')).body)).toBe('staff.password')
    expect((await olga.ask('GET', '/me')).body).toMatchObject({ need: null })

    const { browser, body } = await open(value, 'a heron under the bridge')
    expect(body).toEqual({ ok: true })
    expect((await olga.ask('GET', '/me')).status).toBe(403)
    expect((await browser.ask('GET', '/me')).body).toMatchObject({ need: 'setUp' })
    expect((await browser.ask('GET', '/account')).body).toMatchObject({ hasApp: false, oldPasswordNeeded: true })
    expect(refusalOf((await open(value, 'a heron under the bridge')).body)).toBe('staff.link')
    const old = { email, password: PASSWORD }
    expect(refusalOf((await house.browser().ask('POST', '/auth/sign-in', old)).body)).toBe('staff.wrongPassword')
    await setUpSecondStep(browser.ask)
    expect(await actionsOf(browser)).toEqual(
      [
        'founded',
        'signedIn',
        'secondFactorSet',
        'wayBackMade',
        'wayBackMade',
        'wayBackUsed',
        'signedIn',
        'secondFactorSet',
      ].reverse(),
    )
    expect((await browser.ask('GET', '/record')).body).toMatchObject({ brokenAt: null })
  })

  it('STAFF-25 is for organisers alone, named where there are several, and for an hour', async () => {
    expect((await link()).made).toBe('several')
    await expect(openWayBack(house.staff, '')).rejects.toThrow('--organiser-link=ADDRESS')
    for (const email of ['nobody@buurthuis.test', 'gerda@buurthuis.test'])
      expect((await link(email)).made).toBe('nobody')
    const { value } = await link('olga@buurthuis.test')
    await house.database.sql.execute(
      `update staff_links set expires_at = expires_at - interval '1 hour' where kind = 'wayBack'`,
    )
    expect(refusalOf((await house.browser().ask('GET', `/links/${value}`)).body)).toBe('staff.link')
  })
})
