// The link of the first organiser, as the start prints it: the same until it is used, and never again after that.

import { request } from 'node:https'
import { expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/startServer.ts'

const PERSON = { name: 'Olga', email: 'olga@buurthuis.test', password: 'four words by the canal' }

/** Over https with its self-signed certificate. */
function found(server: RunningServer, link: string): Promise<{ body: unknown; cookie: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(
      `${server.secureUrl}/api/staff/links/${link}`,
      { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ body: JSON.parse(text), cookie: response.headers['set-cookie']?.join('\n') ?? '' }),
        )
      },
    )
    asking.on('error', reject)
    asking.end(JSON.stringify({ organisation: 'Buurthuis', ...PERSON }))
  })
}

it('STAFF-7 STAFF-12 STAFF-25 is printed at every start until somebody uses it, and its organisation takes the open house over', async () => {
  let server = await startServer({ env: { LOG_LEVEL: 'trace' } })
  const link = server.organiserLink!
  expect(link).toMatch(/\/host\/link\/[0-9a-z]{26}$/)
  await server.end('SIGTERM')
  server = await server.startAgain()
  expect(server.organiserLink).toBe(link)

  const secret = link.split('/').at(-1)!
  const { body, cookie } = await found(server, secret)
  expect(body).toEqual({ ok: true })
  expect(cookie).toMatch(
    /^__Host-towpath-staff\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect((await found(server, secret)).body).toMatchObject({ ok: false, refusal: { code: 'staff.link' } })

  const signedIn = await fetch(`${server.baseUrl}/api/staff/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: PERSON.email, password: PERSON.password }),
  })
  const session = signedIn.headers.getSetCookie()[0]!.split(';', 1)[0]!
  const me = await fetch(`${server.baseUrl}/api/staff/me`, { headers: { cookie: session } })
  expect(await me.json()).toMatchObject({ organisation: 'Buurthuis', meetingTitle: 'Open house by the canal' })
  const fromElsewhere = await fetch(`${server.baseUrl}/api/staff/desk`, {
    method: 'POST',
    headers: { cookie: session, origin: 'https://elsewhere.test' },
  })
  expect(fromElsewhere.status).toBe(403)

  const desk = async (device = '') => {
    const headers = { cookie: `${session}; ${device}` }
    const response = await fetch(`${server.baseUrl}/api/staff/desk`, { method: 'POST', headers })
    const { invitation } = (await response.json()) as { invitation: string }
    return { invitation, device: response.headers.getSetCookie()[0]!.split(';', 1)[0]! }
  }
  const first = await desk()
  expect(await desk(first.device)).toEqual(first)
  expect((await desk()).invitation).not.toBe(first.invitation)

  await server.end('SIGTERM')
  const { log } = server.printed()
  for (const told of [secret, PERSON.name, PERSON.email, PERSON.password, session, 'Buurthuis'])
    expect(log).not.toContain(told)
  server = await server.startAgain(['--organiser-link'])
  const back = server.organiserLink!.split('/').at(-1)!
  const known = await fetch(`${server.baseUrl}/api/staff/links/${back}`)
  expect(await known.json()).toEqual({ ok: true, kind: 'wayBack', role: 'organiser', organisation: 'Buurthuis' })
  await server.stop()
})
