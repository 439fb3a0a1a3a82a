// Walks everything that can be asked of the product, read from the router and the catalogue themselves: as a stranger, as a
// participant, and as staff of another organisation. What was added yesterday is walked today.

import { hashInvitation, makeLinkSecret } from '@towpath/server/src/identity/invitationSecret.ts'
import { MODERATION_ACTIONS } from '@towpath/shared/moderation/ModerationAction'
import { COMMANDS, type CommandName } from '@towpath/shared/protocol/commands'
import { Client } from 'colyseus.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askToJoin, comeInAs } from '../support/comeInAs.ts'
import { eventually } from '../support/eventually.ts'
import { everyRoute, pathsOf, type Route } from '../support/everyRoute.ts'
import { PLAN } from '../support/plans.ts'
import { setUpSecondStep } from '../support/secondStep.ts'
import { openWholeProduct, type Walker, type WholeProduct } from '../support/wholeProduct.ts'

const PASSWORD = 'four words by the canal'

/** What anybody may ask, and why. Everything else has to refuse a stranger. */
const OPEN: Readonly<Record<string, string>> = {
  'GET /livez': 'says ok and nothing else',
  'GET /readyz': 'says ok and nothing else',
  'GET /': 'the page itself, the same for everybody',
  'GET /m': 'the page itself, the same for everybody',
  'GET /m/*rest': 'the page itself, the same for everybody',
  'GET /host': 'the page itself, the same for everybody',
  'GET /host/*rest': 'the page itself, the same for everybody',
  'GET /api/invitations/:invitation': 'the way in: an invitation is the proof',
  'POST /api/join': 'the way in: an invitation is the proof',
  'POST /api/friend': 'a personal invitation is the proof',
  'POST /api/hand-over': 'the way on: an invitation is the proof',
  'POST /api/waiting': 'the way in: a token of this device is the proof',
  'POST /matchmake/:method/:room': 'the way in: a ticket is the proof',
  'GET /api/staff/links/:link': 'the way in: the link is the proof',
  'POST /api/staff/links/:link': 'the way in: the link is the proof',
  'POST /api/staff/auth/sign-in': 'the way in: the password is the proof',
  'POST /api/staff/auth/sign-in-link': 'says the same to everybody, and the mail goes to the member alone',
  'POST /api/staff/auth/passkey/options': 'a number to be signed, the same for everybody',
  'POST /api/staff/auth/passkey': 'the way in: the passkey is the proof',
  'POST /api/staff/auth/sign-out': 'who is not signed in has nothing to end',
}

/** A right request for what has a body and an id in its path, so that it is the id that is refused. */
const RIGHT: Readonly<Record<string, object>> = {
  'POST /api/staff/meetings/:id/invitations': { name: 'Frits', language: 'nl' },
  'POST /api/staff/meetings/:id/invitations/:invitation/name': { name: 'Frits' },
  'POST /api/staff/meetings/:id/papers/letters': { language: 'nl' },
  'POST /api/staff/meetings/:id/papers/letters/:invitation': { language: 'nl' },
  'POST /api/staff/meetings/:id/papers/cards': { language: 'nl' },
  'POST /api/staff/meetings/:id/papers/calendar': { language: 'nl' },
  'POST /api/feelings': { invitation: '000000', feeling: 'fine' },
  'POST /api/staff/members/:id/role': { role: 'organiser' },
  'PUT /api/staff/meetings/:id': { ...PLAN, version: 1 },
  'POST /api/staff/meetings/:id/duplicate': { start: PLAN.start },
  'POST /api/staff/meetings/:id/cancel': { version: 1, cancelled: true },
  'POST /api/staff/retention/:kind': { hours: 24, reason: null },
  'POST /api/staff/concerns': { about: 'Ann', seen: 'x', said: '', ownWords: '', done: '' },
  'POST /api/staff/people/:id/erase': { instead: 'somebody' },
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`

let product: WholeProduct
let closed: readonly Route[]
/** Ids of everything that the organisation under attack has. */
let ids: readonly string[]

const OURS = { organisation: 'Buurthuis Kanaalzicht', name: 'Olga Oosterhout', email: 'olga@kanaalzicht.test' }
const CANARIES = [OURS.organisation, OURS.name, OURS.email, 'Open house by the canal']

const below =
  ({ ask }: Walker) =>
  (method: string, path: string, body?: unknown) =>
    ask(method, `/api/staff${path}`, body)

async function foundAnother(organisation: string, email: string): Promise<Walker> {
  const value = makeLinkSecret()
  await product.deps.staff.replaceFirstLink({ secretHash: hashInvitation({ kind: 'link', value }, ''), sealed: '' })
  const organiser = await comeBy(value, { organisation, name: 'Sara Stadshuis', email })
  await setUpSecondStep(below(organiser))
  return organiser
}

async function comeBy(link: string, details: object): Promise<Walker> {
  const walker = product.walker()
  const { body } = await walker.ask('POST', `/api/staff/links/${link}`, { password: PASSWORD, ...details })
  expect(body).toEqual({ ok: true })
  return walker
}

async function inviteHost(organiser: Walker, email: string): Promise<Walker> {
  const { body } = await organiser.ask('POST', '/api/staff/invitations', { role: 'host' })
  return comeBy(String(body.link).split('/').at(-1)!, { name: 'Hugo Stadshuis', email })
}

async function rows(query: string): Promise<Record<string, unknown>[]> {
  return (await product.deps.database.sql.execute(query)).rows as Record<string, unknown>[]
}

/** Every row of every table that names anything of ours. */
async function ourRows(): Promise<string[]> {
  const tables = await rows("select table_name as name from information_schema.tables where table_schema = 'public'")
  const all = await Promise.all(
    tables.map(async ({ name }) =>
      (await rows(`select to_jsonb(one) - 'last_seen' as row from "${name}" one`)).map(
        ({ row }) => `${name} ${JSON.stringify(row)}`,
      ),
    ),
  )
  return all
    .flat()
    .filter((row) => [...ids, ...CANARIES].some((ours) => row.includes(ours)))
    .sort()
}

beforeAll(async () => {
  product = await openWholeProduct()
  closed = everyRoute(product.http).filter((route) => !(nameOf(route) in OPEN) && route.path !== '/api/*rest')
  const organiser = await comeBy(product.organiserLink, OURS)
  await setUpSecondStep(below(organiser))
  await inviteHost(organiser, 'hanna@kanaalzicht.test')
  const tables = await rows(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id' and table_name in (select table_name from information_schema.columns where column_name = 'id')",
  )
  const found = await Promise.all([
    rows('select id from organisations'),
    rows('select id from staff_users'),
    ...tables.map(({ name }) => rows(`select id from "${name}"`)),
  ])
  ids = [...new Set(found.flat().map(({ id }) => String(id)))]
  expect(ids.length).toBeGreaterThanOrEqual(4)
})

afterAll(() => product?.stop())

async function walk(walker: Walker, expected: (told: string, answer: Awaited<ReturnType<Walker['ask']>>) => void) {
  const before = await ourRows()
  // Whoever signs out on the way would be a stranger for the rest of it.
  const last = closed.filter(({ path }) => /sign-out/.test(path))
  for (const route of [...closed.filter((one) => !last.includes(one)), ...last])
    for (const path of pathsOf(route, ids))
      expected(`${route.method} ${path}`, await walker.ask(route.method, path, RIGHT[nameOf(route)] ?? {}))
  expect(await ourRows()).toEqual(before)
}

describe('every route', () => {
  it('is found, and every open one says why', () => {
    const all = everyRoute(product.http).map(nameOf)
    expect(all).toEqual(expect.arrayContaining(Object.keys(OPEN)))
    expect(closed.length).toBeGreaterThanOrEqual(14)
    expect(Object.keys(RIGHT).filter((route) => !all.includes(route))).toEqual([])
  })

  const strangers: [string, () => Promise<Walker>][] = [
    ['a stranger', async () => product.walker()],
    [
      'somebody with made-up cookies',
      async () => {
        const walker = product.walker()
        walker.cookies.set('towpath', 'x'.repeat(22))
        walker.cookies.set('towpath-staff.session_token', 'x'.repeat(32))
        return walker
      },
    ],
    [
      'a participant',
      async () => {
        const walker = product.walker()
        const { cookie } = await askToJoin(product, { name: 'Frits' })
        const [name = '', value = ''] = cookie.split('=')
        walker.cookies.set(name, value)
        return walker
      },
    ],
  ]
  it.each(strangers)('STAFF-1 refuses %s, and nothing has changed', async (_, arrive) => {
    await walk(await arrive(), (told, { status, text, body }) => {
      const code = body.refusal?.code ?? text.trim()
      expect([told, status, code]).toEqual([told, 403, expect.stringMatching(/^(\w+\.not\w+|not allowed)$/)])
    })
  })

  it('STAFF-1 gives nothing of ours to staff of another organisation, and nothing has changed', async () => {
    const organiser = await foundAnother('Stadshuis', 'sara@stadshuis.test')
    const host = await inviteHost(organiser, 'hugo@stadshuis.test')
    for (const walker of [host, organiser])
      await walk(walker, (told, { status, text, body }) => {
        const namesOurs = ids.some((id) => told.includes(id))
        expect([told, CANARIES.filter((canary) => text.includes(canary))]).toEqual([told, []])
        if (namesOurs) expect([told, status >= 400 || body.ok === false]).toEqual([told, true])
      })
  })
})

describe('every command', () => {
  const names = Object.keys(COMMANDS) as CommandName[]
  const refusalOf = (asking: Promise<unknown>) =>
    asking.then(
      () => 'done',
      (error: { reason?: { code: string } }) => error.reason?.code,
    )

  it('JOIN-1 JOIN-2 is out of reach without a ticket for this meeting', async () => {
    const meetingId = (await comeInAs(product, { name: 'Corrie' })).room.roomId
    const client = new Client(product.baseUrl)
    for (const options of [{}, { ticket: '' }, { ticket: 'x'.repeat(32) }, { personId: 'Corrie', role: 'host' }])
      await expect(client.joinById(meetingId, options)).rejects.toThrow()
  })

  it('CMD-3 of hosts is refused to a participant', async () => {
    const guest = await comeInAs(product, { name: 'Dirk' })
    const ofHosts = names.filter((name) => !COMMANDS[name].by.includes('resident'))
    expect(ofHosts).toContain('moderate')
    for (const name of ofHosts)
      expect([name, await refusalOf(guest.room.request(name, {}))]).toEqual([name, 'command.notAllowed'])
    guest.room.leave()
  })

  it('reaches nobody in another meeting, whatever its host asks', async () => {
    const guest = await comeInAs(product, { name: 'Eef' })
    const { id: meetingId } = await product.deps.identity.addMeeting({
      title: 'Elsewhere',
      scene: 'canal-walk',
      capacity: 10,
    })
    const invitation = makeLinkSecret()
    const secretHash = hashInvitation({ kind: 'link', value: invitation }, '')
    await product.deps.identity.addInvitation({ meetingId, kind: 'host', role: 'host', secretHash, sealed: null })
    const host = await comeInAs(product, { name: 'Hugo', invitation })
    // What the host does over there is written down over there, which is ours as well.
    const unwritten = async () => (await ourRows()).filter((row) => !/^(staff_record|organisations) /.test(row))
    // Whoever has just come in or gone may still be written down.
    let before = await unwritten()
    await eventually(
      async () => {
        const earlier = before
        before = await unwritten()
        return earlier.join() === before.join()
      },
      (rested) => rested,
      { withinMs: 5_000, what: 'rest in our rows' },
    )
    const aims = { person: guest.personId, target: guest.personId, report: 1 }
    const asked: [CommandName, object][] = [
      ['person.avoid', { person: guest.personId, avoided: true }],
      ['person.report', { person: guest.personId, kind: 'other', sentence: '' }],
      ['report.close', { report: 1 }],
      ...MODERATION_ACTIONS.filter((action) => action !== 'end').map((action): [CommandName, object] => [
        'moderate',
        { action, target: guest.personId, ...(action === 'announce' ? { text: 'Hello' } : {}) },
      ]),
      ...names.filter((name) => name !== 'leave').map((name): [CommandName, object] => [name, aims]),
    ]
    for (const [name, payload] of asked) await refusalOf(host.room.request(name, payload))
    const after = await unwritten()
    expect(after.filter((row) => !before.includes(row))).toEqual([])
    expect(after).toHaveLength(before.length)
    expect(await refusalOf(guest.room.request('heartbeat', {}))).toBe('done')
    for (const room of [guest.room, host.room]) room.leave()
  })
})
