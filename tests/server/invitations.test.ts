// Inviting people by name over real HTTP: who may, what the link opens, what is seen of it, and how it ends.

import { hashInvitation } from '@towpath/server/src/identity/invitationSecret.ts'
import { readPaper } from '@towpath/server/src/papers/readPaper.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeInAs } from '../support/comeInAs.ts'
import { InvitingHouse, secretOf } from '../support/InvitingHouse.ts'

const NOT_YOURS = { status: 403, body: { ok: false, refusal: { code: 'staff.notYours' } } }

let house: InvitingHouse

beforeAll(async () => {
  house = await InvitingHouse.open()
})

afterAll(() => house?.stop())

const invite = (name: string, language?: string) => house.invite(name, language)
const join = (invitation: string, name: string, cookie?: string) => house.join(invitation, name, cookie)
const look = (invitation: string) => house.look(invitation)

describe('papers', () => {
  it('are printed as a letter for each in their language, and cards, with the squares of their links', async () => {
    await invite('Ot')
    const secret = await invite('Liesbeth', 'en')
    const { id } = await house.entryOf('Liesbeth')
    const paper = async (what: string) => {
      const response = await fetch(`${house.product.baseUrl}${house.path}/papers/${what}`, {
        method: 'POST',
        headers: { origin: 'http://towpath.test', cookie: house.hostCookie, 'content-type': 'application/json' },
        body: JSON.stringify({ language: 'nl' }),
      })
      expect(response.headers.get('cache-control')).toBe('no-store')
      return (await readPaper(new Uint8Array(await response.arrayBuffer()))).pages
    }
    const [letter, ...more] = await paper(`letters/${id}`)
    expect(more).toEqual([])
    expect(letter!.text).toContain('Dear Liesbeth,')
    expect(letter!.squares.map(secretOf)).toEqual([secret])
    const invited = (await house.read()).people.filter(({ state }) => state === 'good')
    const letters = await paper('letters')
    expect(letters).toHaveLength(invited.length)
    expect(letters.map(({ text }) => invited.some(({ name }) => text.includes(`${name},`)))).not.toContain(false)
    const [cards] = await paper('cards')
    expect(cards!.squares).toHaveLength(2)
    expect(cards!.squares.map(secretOf)).toContain(secret)
  })
})

describe('a personal link', () => {
  it('INVITE-1 greets by name and language, and is one person on whatever device', async () => {
    const secret = await invite('Corrie Smit')
    expect(await look(secret)).toMatchObject({ ok: true, invited: { name: 'Corrie Smit', language: 'nl' } })
    const tablet = await comeInAs(house.product, { invitation: secret, name: 'Corrie Smit' })
    const headset = await comeInAs(house.product, { invitation: secret, name: 'Corrie Smit' })
    expect(headset.cookie).not.toBe(tablet.cookie)
    expect(headset.personId).toBe(tablet.personId)
    expect(await tablet.left()).toBe(4402)
    expect(await look(secret)).toMatchObject({ before: { name: 'Corrie Smit' } })
    await headset.room.leave()
  })

  it('INVITE-1 is one person also for two devices at the same moment', async () => {
    const secret = await invite('Daan')
    const both = await Promise.all([join(secret, 'Daan'), join(secret, 'Daan')])
    const [one, two] = both.map(({ answer }) => ('ticket' in answer ? answer.personId : answer))
    expect(one).toBe(two)
  })

  it('INVITE-3 is nowhere in the database as it is', async () => {
    const secret = await invite('Eefje')
    const { rows } = await house.product.deps.database.sql.execute('select to_jsonb(i)::text as row from invitations i')
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(rows)).toContain(hashInvitation({ kind: 'link', value: secret }, ''))
  })

  it('INVITE-6 shows each coming in with its time and whether the device was known, and nothing else of it', async () => {
    const secret = await invite('Frits')
    const first = await join(secret, 'Frits')
    await join(secret, 'Frits')
    await join(secret, 'Frits', first.cookie)
    const { uses, useCount } = await house.entryOf('Frits')
    expect(useCount).toBe(3)
    expect(uses.map(({ knownDevice }) => knownDevice)).toEqual([true, false, false])
    for (const { at } of uses) expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(20_000)
    const { rows } = await house.product.deps.database.sql.execute(
      "select column_name as name from information_schema.columns where table_name = 'invitation_uses' order by 1",
    )
    expect(rows.map(({ name }) => name)).toEqual(['at', 'device_hash', 'id', 'invitation_id', 'known_device'])
  })

  it('INVITE-6 does not count coming back after the line dropped', async () => {
    const secret = await invite('Guus')
    const here = await comeInAs(house.product, { invitation: secret, name: 'Guus' })
    await join(secret, 'Guus', here.cookie)
    expect((await house.entryOf('Guus')).useCount).toBe(1)
    await here.room.leave()
  })

  it.each([
    ['', 'name.empty'],
    ['x'.repeat(41), 'name.tooLong'],
    ['Helpdesk', 'name.reserved'],
    ['corrie smit', 'name.taken'],
  ])('is not made for %j: %s', async (name, code) => {
    const { body } = await house.host.ask('POST', `${house.path}/invitations`, { name, language: 'nl' })
    expect(body.refusal?.code).toBe(code)
  })

  it.each([{ name: 'Hugo', language: 'xx' }, { name: 'Hugo' }, { name: 'Hugo', language: 'nl', role: 'host' }, []])(
    'is not made of %j',
    async (body) => {
      expect((await house.host.ask('POST', `${house.path}/invitations`, body)).status).toBe(400)
    },
  )
})

describe('staff', () => {
  it('INVITE-4 withdraw a link, which then is as unknown as any other, and make a new one for the same person', async () => {
    const old = await invite('Ineke')
    const { cookie, answer } = await join(old, 'Ineke')
    expect(await house.toOne('Ineke', 'withdraw')).toEqual({ ok: true })
    expect(await look(old)).toEqual({ ok: false, refusal: { code: 'join.unknownInvitation' } })
    expect((await join(old, 'Ineke', cookie)).answer).toMatchObject({ refusal: { code: 'join.unknownInvitation' } })
    expect(await house.entryOf('Ineke')).toMatchObject({ state: 'withdrawn', linkKept: true })
    const renewed = secretOf((await house.toOne('Ineke', 'new-link')).link)
    expect((await look(old)).refusal?.code).toBe('join.unknownInvitation')
    const again = await join(renewed, 'Ineke')
    expect(again.answer).toMatchObject({ ok: true, personId: 'ticket' in answer && answer.personId })
    const { id } = await house.entryOf('Ineke')
    expect(secretOf((await house.host.ask('GET', `${house.path}/invitations/${id}/link`)).body.link)).toBe(renewed)
  })

  it('INVITE-5 keep out for good whom a host took out: no link of the invitation lets them in until they are let back', async () => {
    const old = await invite('Joop')
    const desk = await house.host.ask('POST', '/api/staff/desk')
    const cookie = house.hostCookie
    const hanna = await comeInAs(house.product, { invitation: String(desk.body.invitation), name: 'Hanna', cookie })
    const joop = await comeInAs(house.product, { invitation: old, name: 'Joop' })
    await hanna.room.request('moderate', { action: 'remove', target: joop.personId })
    expect(await joop.left()).toBe(4400)
    const renewed = secretOf((await house.toOne('Joop', 'new-link')).link)
    for (const name of ['Joop', 'Somebody else'])
      expect((await join(renewed, name)).answer).toMatchObject({ ok: false, refusal: { code: 'join.removed' } })
    expect((await look(renewed)).refusal?.code).toBe('join.removed')
    expect((await house.entryOf('Joop')).state).toBe('closed')
    expect(await house.toOne('Joop', 'let-back')).toEqual({ ok: true })
    const back = await comeInAs(house.product, { invitation: renewed, name: 'Joop' })
    expect(back.personId).toBe(joop.personId)
    await back.room.leave()
    await hanna.room.leave()
  })

  it('MOD-22 and those removed for good with the reason, which closes the invitation until the host allows them back', async () => {
    const secret = await invite('Nol')
    const desk = await house.host.ask('POST', '/api/staff/desk')
    const cookie = house.hostCookie
    const hanna = await comeInAs(house.product, { invitation: String(desk.body.invitation), name: 'Hanna', cookie })
    const nol = await comeInAs(house.product, { invitation: secret, name: 'Nol' })
    const target = nol.personId
    await hanna.room.request('moderate', { action: 'removeForGood', target, reason: 'money', text: 'Asked for a card' })
    expect(await nol.left()).toBe(4400)
    const row = async () => {
      const { rows } = await house.product.deps.database.sql.execute(
        "select i.closed, p.removed, p.removal from people p join invitations i on i.id = p.invitation_id where p.name = 'Nol'",
      )
      return rows[0]
    }
    const removal = { forGood: true, reason: 'money', sentence: 'Asked for a card', by: { name: 'Hanna' } }
    expect(await row()).toMatchObject({ closed: true, removed: true, removal })
    const renewed = secretOf((await house.toOne('Nol', 'new-link')).link)
    expect((await join(renewed, 'Nol')).answer).toMatchObject({ ok: false, refusal: { code: 'join.removed' } })
    await hanna.room.request('moderate', { action: 'bringBack', target })
    expect(await row()).toEqual({ closed: false, removed: false, removal: null })
    const back = await comeInAs(house.product, { invitation: renewed, name: 'Nol' })
    expect(back.personId).toBe(target)
    await back.room.leave()
    await hanna.room.leave()
  })

  it('correct a name, which then greets', async () => {
    const secret = await invite('Karl')
    await join(secret, 'Karl')
    expect(await house.toOne('Karl', 'name', { name: ' Karla ' })).toEqual({ ok: true })
    expect(await look(secret)).toMatchObject({ invited: { name: 'Karla' }, before: { name: 'Karla' } })
    expect((await house.toOne('Karla', 'name', { name: 'Frits' })).refusal).toEqual({ code: 'name.taken' })
  })

  it('INVITE-4 withdraw everything that was handed out, and the meeting gets a new code and a new shared link', async () => {
    const secret = await invite('Mina')
    const { code, link } = await house.read()
    expect((await house.host.ask('POST', `${house.path}/invitations/withdraw-all`)).body).toEqual({ ok: true })
    for (const one of [secret, code.value, secretOf(link.value)])
      expect((await look(one)).refusal?.code).toBe('join.unknownInvitation')
    const after = await house.read()
    expect(after.people.map(({ state }) => state)).not.toContain('good')
    expect([after.code.value, after.link.value]).not.toEqual([code.value, link.value])
    expect((await look(after.code.value)).ok).toBe(true)
  })

  it('INVITE-2 write it down without the name of anybody who is invited', async () => {
    const { rows } = await house.product.deps.database.sql.execute('select action, subject_name from staff_record')
    const actions = new Set(rows.map(({ action }) => action))
    for (const action of [
      'personInvited',
      'invitationRenamed',
      'invitationWithdrawn',
      'invitationsWithdrawn',
      'invitationRenewed',
      'invitationReopened',
    ])
      expect(actions).toContain(action)
    const written = rows.filter(({ action }) => /nvit/.test(String(action)))
    expect(JSON.stringify(written)).not.toMatch(/Corrie|Frits|Joop|Karla|Mina/)
  })
})

describe('a code that leads nowhere', () => {
  const ROUNDS = 5
  const median = (numbers: readonly number[]) => [...numbers].sort((one, two) => one - two)[ROUNDS >> 1]!

  it('INVITE-7 hears the same sentence after the same time, whatever is wrong with it', async () => {
    const { identity, secret } = house.product.deps
    const addCode = async (value: string, meetingId: string, key = secret) =>
      identity.addInvitation({
        meetingId,
        kind: 'code',
        role: 'resident',
        secretHash: hashInvitation({ kind: 'code', value }, key),
        sealed: null,
      })
    const codes = { unknown: '111111', withdrawn: (await house.read()).code.value, ended: '333333', foreign: '444444' }
    await house.host.ask('POST', `${house.path}/invitations/${(await house.read()).code.id}/withdraw`, {})
    const past = await identity.addMeeting({ title: 'Past', scene: 'canal-walk', capacity: 8 })
    await addCode(codes.ended, past.id)
    await house.product.deps.store.saveMeeting(past.id, { ended: true })
    await addCode(codes.foreign, past.id, 'the secret of another house, as long as this one')
    const took = new Map<string, number[]>(Object.keys(codes).map((kind) => [kind, []]))
    for (let round = 0; round < ROUNDS; round++)
      await Promise.all(
        Object.entries(codes).map(async ([kind, code]) => {
          const startedMs = performance.now()
          const { status, text } = await house.product.walker().ask('GET', `/api/invitations/${code}`)
          took.get(kind)!.push(performance.now() - startedMs)
          expect({ kind, status, text }).toEqual({
            kind,
            status: 200,
            text: JSON.stringify({ ok: false, refusal: { code: 'join.unknownInvitation' } }),
          })
        }),
      )
    const medians = [...took.values()].map(median)
    expect(Math.min(...medians)).toBeGreaterThanOrEqual(199)
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(50)
  })
})

describe('INVITE-2 a stranger and staff of another organisation', () => {
  it('are refused everything about the invitations of this meeting, and of a meeting that is none', async () => {
    await invite('Nel')
    const { id } = await house.entryOf('Nel')
    const before = await house.read()
    const one = `invitations/${id}`
    for (const walker of house.strangers)
      for (const of of [house.path, '/api/staff/meetings/none'])
        for (const [method, rest, body] of [
          ['GET', 'invitations', undefined],
          ['POST', 'invitations', { name: 'Olaf', language: 'nl' }],
          ['POST', 'invitations/withdraw-all', {}],
          ['POST', `${one}/name`, { name: 'Olaf' }],
          ['POST', `${one}/withdraw`, {}],
          ['POST', `${one}/new-link`, {}],
          ['POST', `${one}/let-back`, {}],
          ['GET', `${one}/link`, undefined],
          ['GET', `${one}/square.svg`, undefined],
          ['POST', 'papers/letters', { language: 'nl' }],
          ['POST', `papers/letters/${id}`, { language: 'nl' }],
          ['POST', 'papers/cards', { language: 'nl' }],
          ['POST', 'papers/calendar', { language: 'nl' }],
        ] as const) {
          const { status, body: answer } = await walker.ask(method, `${of}/${rest}`, body)
          expect({ rest, status, body: answer }).toEqual({ rest, ...NOT_YOURS })
        }
    expect(await house.read()).toEqual(before)
  })

  it('as are its own staff with an invitation that is none', async () => {
    const { rows } = await house.product.deps.database.sql.execute(
      "select id from invitations where kind = 'host' limit 1",
    )
    for (const id of ['none', String(rows[0]!.id)])
      for (const action of ['withdraw', 'new-link', 'let-back']) {
        const { status, body } = await house.host.ask('POST', `${house.path}/invitations/${id}/${action}`, {})
        expect({ action, status, body }).toEqual({ action, ...NOT_YOURS })
      }
  })
})
