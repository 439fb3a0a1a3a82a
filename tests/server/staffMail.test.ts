// Links for staff by mail, with a real mail server that refuses, goes down and comes back, and without any.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type MailServer, plainTextOf, startMailServer } from '../support/mailServer.ts'
import { type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

const MINUTE = 60_000
const secretOf = (text: unknown) => /\/host\/link\/(\w+)/.exec(String(text))?.[1] ?? ''
const codeOf = (body: Record<string, unknown>) => (body.refusal as { code: string } | undefined)?.code

async function invitationOf(organiser: StaffBrowser): Promise<string> {
  return secretOf((await organiser.ask('POST', '/invitations', { role: 'host' })).body.link)
}
async function idOf(organiser: StaffBrowser, email: string): Promise<string> {
  const { members } = (await organiser.ask('GET', '/members')).body as { members: { id: string; email: string }[] }
  return members.find((member) => member.email === email)!.id
}

describe('with a mail server', () => {
  let mails: MailServer
  let house: StaffHouse
  let organiser: StaffBrowser
  type Waiting = { to: string; nextTryAt: string | null; trouble: string | null }
  const waiting = async () => (await organiser.ask('GET', '/mail')).body.waiting as Waiting[]
  const newest = () => mails.received.at(-1)!

  beforeAll(async () => {
    mails = await startMailServer()
    house = await startStaffHouse({ smtpUrl: mails.url })
    organiser = await house.found('Buurthuis', 'olga@buurthuis.test')
    await house.join(organiser, 'hanna@buurthuis.test')
  })
  afterAll(async () => {
    await mails?.goDown()
    await house?.stop()
  })

  it('STAFF-13 STAFF-17 an invitation arrives, in the language that was asked for, and nothing of it stays', async () => {
    const link = await invitationOf(organiser)
    const { body } = await organiser.ask('POST', '/mail', { link, to: ' Ida@Buurthuis.test', language: 'nl' })
    expect(body).toEqual({ ok: true, to: 'ida@buurthuis.test', state: 'sent' })
    expect(newest().to).toEqual(['ida@buurthuis.test'])
    expect(plainTextOf(newest())).toContain('nodigt u uit')
    expect(secretOf(plainTextOf(newest()))).toBe(link)
    expect(await waiting()).toEqual([])
    expect((await house.database.sql.execute('select * from outbox')).rows).toEqual([])
    const ida = house.browser()
    const person = { name: 'Ida', email: 'ida@buurthuis.test', password: 'four words by the canal' }
    expect((await ida.ask('POST', `/links/${link}`, person)).body).toEqual({ ok: true })
  })

  it('STAFF-16 a sign-in link goes to its host, wherever else it is asked to go', async () => {
    const made = await organiser.ask('POST', `/members/${await idOf(organiser, 'hanna@buurthuis.test')}/sign-in-link`)
    const link = secretOf(made.body.link)
    const { body } = await organiser.ask('POST', '/mail', { link, to: 'mallory@evil.test', language: 'en' })
    expect(body).toMatchObject({ ok: true, to: 'hanna@buurthuis.test' })
    expect(newest().to).toEqual(['hanna@buurthuis.test'])
    expect((await house.browser().ask('POST', `/links/${link}`, {})).body).toEqual({ ok: true })
    expect(codeOf((await organiser.ask('POST', '/mail', { link, language: 'en' })).body)).toBe('staff.link')
  })

  it('STAFF-1 STAFF-16 no link of another organisation is sent, and none to what is no address', async () => {
    const link = await invitationOf(organiser)
    const other = await house.found('Dorpshuis', 'dirk@dorpshuis.test')
    const to = 'ida@dorpshuis.test'
    expect(codeOf((await other.ask('POST', '/mail', { link, to, language: 'en' })).body)).toBe('staff.link')
    for (const wrong of ['', 'nobody', 'a@b.test\r\nBcc: c@d.test', `${'x'.repeat(250)}@b.test`])
      expect(codeOf((await organiser.ask('POST', '/mail', { link, to: wrong, language: 'en' })).body)).toBe(
        'staff.email',
      )
    expect((await organiser.ask('POST', '/mail', { link, to, language: 'xx' })).status).toBe(400)
  })

  it('STAFF-11 STAFF-15 asking for a link is answered alike, and only a host gets one, three times at most', async () => {
    const before = mails.received.length
    const ask = (email: string) => house.browser().ask('POST', '/auth/sign-in-link', { email, language: 'en' })
    await house.found('Straathuis', 'ella@straathuis.test', 'notYet')
    for (const email of ['nobody@else.test', 'ella@straathuis.test', 'nonsense', ''])
      expect(await ask(email)).toMatchObject({ status: 200, body: { ok: true, byMail: true }, cookies: [] })
    for (let asked = 0; asked < 4; asked += 1)
      expect((await ask('Hanna@buurthuis.test ')).body).toEqual({ ok: true, byMail: true })
    await eventually(
      () => Promise.resolve(mails.received.length - before),
      (count) => count === 3,
      {
        withinMs: 5_000,
        what: 'three mails',
      },
    )
    const links = mails.received.slice(before).map((mail) => secretOf(plainTextOf(mail)))
    expect(mails.received.slice(before).flatMap(({ to }) => to)).toEqual(Array(3).fill('hanna@buurthuis.test'))
    const browser = house.browser()
    expect((await browser.ask('POST', `/links/${links[0]}`, {})).body).toEqual({ ok: true })
    expect((await browser.ask('GET', '/me')).body).toMatchObject({ name: 'Hanna' })
    expect((await house.browser().ask('POST', `/links/${links[0]}`, {})).body).toMatchObject({ ok: false })
    const { entries } = (await organiser.ask('GET', '/record')).body as { entries: { action: string }[] }
    const actions = ['signedIn', ...Array(3).fill('signInLinkAsked')]
    expect(entries.slice(0, 4).map(({ action }) => action)).toEqual(actions)
    expect(entries.map(({ action }) => action)).toContain('linkMailed')
  })

  it('STAFF-13 what the mail server refuses for good is given up and shown, and forgotten after a day', async () => {
    mails.unknown.add('nobody@buurthuis.test')
    const mail = { link: await invitationOf(organiser), to: 'nobody@buurthuis.test', language: 'en' }
    const { body } = await organiser.ask('POST', '/mail', mail)
    expect(body).toMatchObject({ state: 'waiting', nextTryAt: null, trouble: 'refused' })
    expect(await waiting()).toMatchObject([{ to: 'nobody@buurthuis.test', nextTryAt: null, trouble: 'refused' }])
    house.skip(4 * 24 * 60 * MINUTE)
    await house.outbox.sendDue()
    expect(await waiting()).toEqual([])
  })

  it('STAFF-13 STAFF-14 while the mail server is down mails are kept and shown, and go out when it is back', async () => {
    await mails.goDown()
    const before = mails.received.length
    const link = await invitationOf(organiser)
    // The clock of the outbox is ahead by now; its link must not be too old for that.
    await house.database.sql.execute("update staff_links set expires_at = now() + interval '9 days'")
    const answer = await organiser.ask('POST', '/mail', { link, to: 'eva@buurthuis.test', language: 'en' })
    expect(answer.body).toMatchObject({ ok: true, state: 'waiting', trouble: 'unreachable' })
    const [shown] = await waiting()
    expect(shown).toMatchObject({ to: 'eva@buurthuis.test', trouble: 'unreachable' })
    const { rows } = await house.database.sql.execute('select sealed from outbox')
    expect(JSON.stringify(rows)).not.toContain(link)
    const pauses: number[] = []
    for (const pause of [30_000, MINUTE, 2 * MINUTE, 5 * MINUTE]) {
      const next = Date.parse((await waiting())[0]!.nextTryAt!)
      await house.outbox.sendDue()
      expect(Date.parse((await waiting())[0]!.nextTryAt!)).toBe(next)
      house.skip(pause)
      await house.outbox.sendDue()
      pauses.push(Math.round((Date.parse((await waiting())[0]!.nextTryAt!) - next) / 1_000))
    }
    expect(pauses).toEqual([60, 120, 300, 900])
    await mails.comeBack()
    house.skip(15 * MINUTE)
    await Promise.all([house.outbox.sendDue(), house.outbox.sendDue()])
    expect(await waiting()).toEqual([])
    expect(mails.received).toHaveLength(before + 1)
    expect(secretOf(plainTextOf(newest()))).toBe(link)
  })

  it('STAFF-14 nobody but the organisation’s organisers is told what waits', async () => {
    mails.unknown.add('secret@buurthuis.test')
    await organiser.ask('POST', '/mail', {
      link: await invitationOf(organiser),
      to: 'secret@buurthuis.test',
      language: 'en',
    })
    const other = await house.found('Wijkhuis', 'wim@wijkhuis.test')
    expect((await other.ask('GET', '/mail')).body).toEqual({ ok: true, folder: null, waiting: [] })
    const host = await house.join(organiser, 'hein@buurthuis.test')
    for (const browser of [host, house.browser()]) expect((await browser.ask('GET', '/mail')).status).toBe(403)
  })
})

describe('without a mail server', () => {
  it('STAFF-14 a mail becomes a file that only its owner may read, and the organiser is told where', async () => {
    const house = await startStaffHouse()
    const organiser = await house.found('Buurthuis', 'olga@buurthuis.test')
    const link = await invitationOf(organiser)
    const { body } = await organiser.ask('POST', '/mail', { link, to: 'ida@buurthuis.test', language: 'en' })
    expect(body).toEqual({ ok: true, to: 'ida@buurthuis.test', state: 'inFolder' })
    const { folder } = (await organiser.ask('GET', '/mail')).body as { folder: string }
    const files = readdirSync(folder).sort()
    expect(files.map((name) => name.split('.').at(-1))).toEqual(['eml', 'txt'])
    const [asMail = '', asText = ''] = files.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(asMail).toMatch(/^To: ida@buurthuis\.test\r$/m)
    expect(secretOf(asText)).toBe(link)
    for (const name of files) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    const asked = await house.browser().ask('POST', '/auth/sign-in-link', { email: 'x@y.test', language: 'nl' })
    expect(asked.body).toEqual({ ok: true, byMail: false })
    await house.stop()
  })
})
