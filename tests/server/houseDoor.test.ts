// The way in over HTTP, as browsers, guessers and other sites meet it. One server; every test brings its own devices.

import { request as secureRequest } from 'node:https'
import { POSE_MESSAGE } from '@towpath/shared/pose/poseBatch'
import { PROTOCOL_VERSION } from '@towpath/shared/protocol/version'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askToJoin, comeInAs } from '../support/comeInAs.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { postJoin, visit } from '../support/visit.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'info' } })
})

afterAll(() => server?.stop())

type Answer = { ok: boolean; refusal?: { code: string }; [key: string]: unknown }

const secretOf = (link: string) => link.split('/').at(-1)!

const get = (path: string, headers?: Record<string, string>) => visit(server, path, headers)
const post = (body: string, headers?: Record<string, string>) => postJoin(server, body, headers)

async function ask(invitation: string, cookie = '') {
  const { response, device } = await get(`/api/invitations/${invitation}`, { cookie })
  return { answer: (await response.json()) as Answer, device }
}

describe('an invitation', () => {
  it('by code or link says where it leads', async () => {
    for (const invitation of [server.code, secretOf(server.participantLink)])
      expect((await ask(invitation)).answer).toMatchObject({
        ok: true,
        title: 'Open house by the canal',
        scene: 'canal-walk',
        role: 'resident',
        peopleHere: expect.any(Number),
      })
  })

  it('may be grouped and shouted as people write it', async () => {
    const code = `${server.code.slice(0, 3)}%20${server.code.slice(3)}`
    const link = secretOf(server.participantLink)
      .toUpperCase()
      .replace(/(.{5})/g, '$1-')
    for (const invitation of [code, link]) expect((await ask(invitation)).answer.ok).toBe(true)
  })

  it.each([
    'nonsense',
    'a'.repeat(26),
    'x'.repeat(5000),
    '%00',
    '..%2f..%2fetc%2fpasswd',
    "'%20or%201=1--",
    '%E0%A4%A',
  ])('that is none gets the one answer: %s', async (invitation) => {
    const response = await fetch(`${server.baseUrl}/api/invitations/${invitation}`)
    const answer = (await response.json()) as Answer
    expect(answer.ok).toBe(false)
    expect(['join.unknownInvitation', 'command.malformed']).toContain(answer.refusal?.code)
  })

  it('gives the device a cookie that scripts cannot read, and Secure only over https', async () => {
    const { cookie } = await get(`/api/invitations/${server.code}`)
    expect(cookie).toMatch(/^towpath=[\w-]{22}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    const secure = await new Promise<string>((resolve, reject) =>
      secureRequest(`${server.secureUrl}/api/invitations/${server.code}`, { rejectUnauthorized: false }, (response) =>
        resolve(response.headers['set-cookie']?.[0] ?? ''),
      )
        .once('error', reject)
        .end(),
    )
    expect(secure).toMatch(/^__Host-towpath=[\w-]{22}; .*HttpOnly; Secure; SameSite=Lax$/)
  })
})

describe('joining', () => {
  it('with the same device and invitation is the same person, who is known by name', async () => {
    const first = await askToJoin(server, { name: 'Corrie' })
    const again = await askToJoin(server, { name: 'Corrie', cookie: first.cookie })
    expect(first.answer).toMatchObject({ ok: true })
    expect(again.answer).toMatchObject({ personId: (first.answer as { personId: string }).personId })
    expect((await ask(server.code, first.cookie)).answer.before).toMatchObject({ name: 'Corrie' })
    const other = await askToJoin(server, { name: 'Corrie the second' })
    expect((other.answer as { personId: string }).personId).not.toBe((first.answer as { personId: string }).personId)
  })

  it('JOIN-7 refuses an older page, a wrong name and a body that is none', async () => {
    const right = { invitation: server.code, name: 'Dirk', figure: 'f1', protocolVersion: PROTOCOL_VERSION }
    const cases: [unknown, number, string][] = [
      [{ ...right, protocolVersion: PROTOCOL_VERSION - 1 }, 200, 'join.oldPage'],
      [{ ...right, name: '   ' }, 200, 'name.empty'],
      [{ ...right, name: 'x'.repeat(41) }, 200, 'name.tooLong'],
      [{ ...right, name: 'Host' }, 200, 'name.reserved'],
      [{ ...right, name: 7 }, 400, 'command.malformed'],
      [{ ...right, role: 'host' }, 400, 'command.malformed'],
      [{}, 400, 'command.malformed'],
      [[], 400, 'command.malformed'],
      [null, 400, 'command.malformed'],
    ]
    for (const [body, status, code] of cases) {
      const response = await post(JSON.stringify(body))
      expect({ status: response.status, answer: await response.json() }).toEqual({
        status,
        answer: { ok: false, refusal: expect.objectContaining({ code }) },
      })
    }
  })

  it.each([
    ['no JSON', '{"invitation":', 400],
    ['17 kB', JSON.stringify({ name: 'x'.repeat(17_000) }), 413],
    ['a prototype', '{"__proto__":{"role":"host"}}', 400],
  ])('answers %s without a stack', async (_what, body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ ok: false, refusal: { code: 'command.malformed' } })
  })

  it('JOIN-1 JOIN-9 gives a ticket for one connection to one meeting', async () => {
    const { answer } = await askToJoin(server, { name: 'Eef' })
    if (!('ticket' in answer)) throw new Error('no ticket')
    const use = (meetingId: string) =>
      fetch(`${server.baseUrl}/matchmake/joinById/${meetingId}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ticket: answer.ticket }),
      })
    expect((await use('another-meeting')).ok).toBe(false)
    expect((await use(answer.meetingId)).ok).toBe(true)
    expect((await use(answer.meetingId)).ok).toBe(false)
  })

  it.each(['create', 'joinOrCreate', 'join', 'reconnect', 'toString', '__proto__'])(
    'JOIN-2 has no door in matchmaking called %s',
    async (method) => {
      const response = await fetch(`${server.baseUrl}/matchmake/${method}/meeting`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect(response.ok).toBe(false)
      expect(await response.text()).not.toMatch(/\bat .*\.m?[jt]s/)
    },
  )

  it('does not let 50 people with the right code wait', async () => {
    const startedMs = performance.now()
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(server.code)))
    expect(answers.every(({ answer }) => answer.ok)).toBe(true)
    expect(performance.now() - startedMs).toBeLessThan(3_000)
  })
})

describe('the host', () => {
  it('owns the link with the first device, and nobody else can use it', async () => {
    const link = secretOf(server.hostLink)
    const stranger = await get('/api/host/overview')
    expect(stranger.response.status).toBe(403)
    const { answer, device } = await ask(link)
    expect(answer).toMatchObject({ ok: true, role: 'host' })
    expect((await ask(link, device)).answer.ok).toBe(true)
    expect((await ask(link)).answer).toEqual({ ok: false, refusal: { code: 'join.usedUp' } })
    expect((await askToJoin(server, { name: 'Mallory', invitation: link })).answer).toMatchObject({
      refusal: { code: 'join.usedUp' },
    })

    const overview = (await (await get('/api/host/overview', { cookie: device })).response.json()) as Record<
      string,
      string
    >
    expect(overview).toMatchObject({
      ok: true,
      meetingTitle: 'Open house by the canal',
      code: server.code,
      peopleHere: expect.any(Number),
    })
    expect(secretOf(overview.participantLink!)).toBe(secretOf(server.participantLink))
    expect((await askToJoin(server, { name: 'Hanna', invitation: link, cookie: device })).answer).toMatchObject({
      ok: true,
      name: 'Hanna',
    })
  })

  it('MOD-7 who removes somebody keeps that device out, and their name on the same invitation', async () => {
    await server.end('SIGTERM')
    server = await server.startAgain()
    const host = await comeInAs(server, { name: 'Gerda', invitation: secretOf(server.hostLink) })
    const guest = await comeInAs(server, { name: 'Frits' })
    await host.room.request('moderate', { action: 'remove', target: guest.personId })
    expect(await guest.left()).toBe(4400)
    const refused = { ok: false, refusal: { code: 'join.removed' } }
    expect((await askToJoin(server, { name: 'Somebody else', cookie: guest.cookie })).answer).toEqual(refused)
    expect((await ask(server.code, guest.cookie)).answer).toEqual(refused)
    expect((await askToJoin(server, { name: ' frits ' })).answer).toEqual(refused)
    expect((await askToJoin(server, { name: 'Frederik' })).answer.ok).toBe(true)
    host.room.leave()
  })
})

describe('operators', () => {
  it('learn whether it lives and is ready, and nothing else', async () => {
    for (const path of ['/livez', '/readyz']) expect(await (await get(path)).response.text()).toBe('ok\n')
  })

  it('read the numbers from this machine, without anybody in them', async () => {
    const person = await comeInAs(server, { name: 'Corrie again' })
    await person.room.request('hand.set', { raised: true })
    await person.room.request('hand.set', { raised: 'yes' }).catch(() => undefined)
    person.room.sendBytes(POSE_MESSAGE, new Uint8Array([1, 2, 3]))
    await person.room.request('heartbeat', {})
    const text = await (await get('/metrics')).response.text()
    expect(text).toMatch(/towpath_people 1\n/)
    expect(text).toMatch(/towpath_commands_total\{outcome="ok"\} [1-9]/)
    expect(text).toMatch(/towpath_commands_total\{outcome="command.malformed"\} 1\n/)
    expect(text).toMatch(/towpath_pose_frames_total\{outcome="\w+"\} 1\n/)
    await person.room.leave()
    for (const name of [
      'towpath_meetings',
      'towpath_people',
      'towpath_join_refusals_total',
      'towpath_voice_packets_total',
      'nodejs_eventloop_lag',
    ])
      expect(text).toContain(name)
    expect(text).not.toMatch(/Corrie|Frits|127\.0\.0/)
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).response.status).toBe(403)
  })

  it('find no name, token, invitation or address in the log', () => {
    const { log } = server.printed()
    expect(log).toContain('"msg":"open"')
    for (const private_ of [
      'Corrie',
      'Frits',
      server.code,
      secretOf(server.participantLink),
      secretOf(server.hostLink),
      '127.0.0.1',
      '::1',
    ])
      expect(log).not.toContain(private_)
  })
})

describe('guessing', () => {
  it('is free five times and then slow, also for the right code; a device that was here never waits', async () => {
    const known = await askToJoin(server, { name: 'Ria' })
    const wrong = (index: number) => String((Number(server.code) + index) % 1_000_000).padStart(6, '0')
    for (let index = 1; index <= 5; index++)
      expect((await ask(wrong(index))).answer).toEqual({ ok: false, refusal: { code: 'join.unknownInvitation' } })
    const startedMs = performance.now()
    expect((await ask(server.code, known.cookie)).answer.ok).toBe(true)
    expect(performance.now() - startedMs).toBeLessThan(1_000)
    const slow = await Promise.all([ask(server.code), ask(wrong(6))])
    expect(performance.now() - startedMs).toBeGreaterThan(2_900)
    expect(slow.map(({ answer }) => answer.ok)).toEqual([true, false])
    const many = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(wrong(7 + index))))
    expect(many.some(({ answer }) => answer.refusal?.code === 'command.tooOften')).toBe(true)
  })
})
