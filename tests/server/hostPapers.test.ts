// Invitations on paper and in the calendar over HTTP: for the host's own device, and for nobody else.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askToJoin } from '../support/comeInAs.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { visit } from '../support/visit.ts'

let server: RunningServer
let host: string
let participant: string

const NAME = 'Wilhelmina Łukasiewicz'
const TIME = { start: '2027-03-28T14:00', timeZone: 'Europe/Amsterdam' }
const WISHES = {
  letter: { language: 'nl', name: NAME, time: TIME },
  cards: { language: 'en' },
  calendar: { language: 'en', time: TIME, lengthMinutes: 60 },
} as const
const REFUSED = { ok: false, refusal: { code: 'command.notAllowed' } }

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace' } })
  host = (await visit(server, `/api/invitations/${server.hostLink.split('/').at(-1)}`)).device
  participant = (await askToJoin(server, { name: 'Frits' })).cookie
})

afterAll(() => server?.stop())

function post(path: string, body: unknown, cookie: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.baseUrl}/api/host/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('PAPER-1 whoever is not the host', () => {
  const others = [
    ['a stranger', () => ''],
    ['a made-up device', () => `towpath=${'x'.repeat(22)}`],
    ['a participant', () => participant],
  ] as const

  it.each(others)('%s gets no paper, whatever is sent', async (_, cookie) => {
    for (const [paper, wish] of Object.entries(WISHES))
      for (const body of [wish, '{', { language: 'nl', name: 'x'.repeat(100_000) }]) {
        const response = await post(paper, body, cookie())
        expect({ status: response.status, body: await response.json() }).toEqual({ status: 403, body: REFUSED })
      }
  })

  it.each(others)('%s gets no square', async (_, cookie) => {
    for (const path of ['square.svg', 'overview', 'letter', 'anything']) {
      const { response } = await visit(server, `/api/host/${path}`, { cookie: cookie() })
      expect({ status: response.status, body: await response.json() }).toEqual({ status: 403, body: REFUSED })
    }
  })

  it('another site cannot ask in the host’s name', async () => {
    const response = await post('letter', WISHES.letter, host, { origin: 'https://elsewhere.example' })
    expect(response.status).toBe(403)
  })
})

describe('the host', () => {
  it.each([
    ['letter', 'application/pdf', 'towpath-letter.pdf', '%PDF-1'],
    ['cards', 'application/pdf', 'towpath-cards.pdf', '%PDF-1'],
    ['calendar', 'text/calendar; charset=utf-8', 'towpath.ics', 'BEGIN:VCALENDAR'],
  ] as const)('gets the %s to keep, and no copy stays on the way', async (paper, type, fileName, start) => {
    const response = await post(paper, WISHES[paper], host)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename=${fileName}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await response.text()).startsWith(start)).toBe(true)
  })

  it('gets the calendar with the hour on the wall and the house’s code', async () => {
    const text = (await (await post('calendar', WISHES.calendar, host)).text()).replaceAll('\r\n ', '')
    expect(text).toContain('DTSTART:20270328T120000Z')
    expect(text).toContain(`${server.code.slice(0, 3)} ${server.code.slice(3)}`)
  })

  it('gets the square as a picture', async () => {
    const { response } = await visit(server, '/api/host/square.svg', { cookie: host })
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toMatch(/^<svg /)
  })

  it.each([
    ['letter', { language: 'xx' }, 400, 'command.malformed'],
    ['letter', { language: '__proto__' }, 400, 'command.malformed'],
    ['letter', { language: 'en', code: '000000' }, 400, 'command.malformed'],
    ['letter', { language: 'en', name: 'x'.repeat(41) }, 400, 'name.tooLong'],
    ['letter', { language: 'en', name: '---' }, 400, 'name.unreadable'],
    ['letter', { language: 'en', name: 'x'.repeat(5_000) }, 413, 'command.malformed'],
    ['letter', { language: 'en', time: { ...TIME, start: 'soon' } }, 400, 'command.malformed'],
    ['cards', '', 400, 'command.malformed'],
    ['cards', '[', 400, 'command.malformed'],
    ['calendar', { language: 'en', lengthMinutes: 60 }, 400, 'command.malformed'],
    ['calendar', { ...WISHES.calendar, time: { ...TIME, timeZone: 'Mars/Olympus' } }, 400, 'command.malformed'],
    ['calendar', { ...WISHES.calendar, lengthMinutes: 1e9 }, 400, 'command.malformed'],
  ])('PAPER-2 is refused %s with %j', async (paper, body, status, code) => {
    const response = await post(paper, body, host)
    const answer = (await response.json()) as { refusal: { code: string } }
    expect({ status: response.status, code: answer.refusal.code }).toEqual({ status, code })
  })

  it('PAPER-2 leaves no name, code or link in the log', () => {
    const { log } = server.printed()
    for (const word of ['Wilhelmina', server.code, server.participantLink.split('/').at(-1)!])
      expect(log).not.toContain(word)
  })

  it('PAPER-3 gets thirty papers a minute and then waits, while a stranger learns nothing of it', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 31; count++) statuses.push((await post('cards', {}, host)).status)
    const late = await post('cards', WISHES.cards, host)
    expect({ status: late.status, body: await late.json() }).toEqual({
      status: 429,
      body: { ok: false, refusal: { code: 'command.tooOften' } },
    })
    expect(late.headers.get('retry-after')).toBe('60')
    expect((await post('cards', WISHES.cards, participant)).status).toBe(403)
    expect((await visit(server, '/api/host/overview', { cookie: host })).response.status).toBe(200)
  })
})
