// Planning meetings over HTTP: who may, what is refused, what is written down, and what becomes of two who act at once.

import type { PlanRequest, StaffMeetingAnswer, StaffMeetingsAnswer } from '@towpath/shared/protocol/staffMeetings'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAN, startIn } from '../support/plans.ts'
import { type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

type Yes<T> = Extract<T, { ok: true }>

const DAY_MS = 24 * 3600 * 1000
let house: StaffHouse
let organiser: StaffBrowser
let hanna: StaffBrowser
let ida: StaffBrowser

beforeAll(async () => {
  house = await startStaffHouse()
  organiser = await house.found('Buurthuis', 'olga@buurthuis.test')
  hanna = await house.join(organiser, 'hanna@buurthuis.test')
  ida = await house.join(organiser, 'ida@buurthuis.test')
})
afterAll(() => house?.stop())

const codeOf = (body: Record<string, unknown>) => (body.refusal as { code: string } | undefined)?.code ?? 'ok'
const listFor = async (browser: StaffBrowser) =>
  (await browser.ask('GET', '/meetings')).body as unknown as Yes<StaffMeetingsAnswer>
const read = async (browser: StaffBrowser, id: string) =>
  (await browser.ask('GET', `/meetings/${id}`)).body as unknown as Yes<StaffMeetingAnswer>
const idOf = async (browser: StaffBrowser) => (await listFor(browser)).me

async function make(browser: StaffBrowser, change: Partial<PlanRequest> = {}): Promise<string> {
  const hosts = [await idOf(browser)]
  const { body } = await browser.ask('POST', '/meetings', { ...PLAN, hosts, ...change })
  expect(codeOf(body)).toBe('ok')
  return String(body.id)
}

async function change(browser: StaffBrowser, id: string, wish: Partial<PlanRequest> & { version?: number }) {
  const { meeting } = await read(organiser, id)
  const hosts = meeting.hosts.map((host) => host.id)
  const { version, start } = meeting
  return browser.ask('PUT', `/meetings/${id}`, { ...PLAN, start, hosts, version, ...wish })
}

async function recordOf(browser: StaffBrowser): Promise<string[]> {
  const { body } = await browser.ask('GET', '/record')
  expect(body.brokenAt).toBeNull()
  return (body.entries as { action: string; actorName: string; subjectName: string }[]).map(
    ({ action, actorName, subjectName }) => `${action} ${actorName} ${subjectName}`,
  )
}

describe('planning', () => {
  it('makes a meeting with a code and a link of its own, for everybody of the organisation to see', async () => {
    const id = await make(hanna, { languages: ['nl', 'en'], contactPhone: '020 123' })
    const { meeting, code, participantLink } = await read(ida, id)
    expect(meeting).toMatchObject({
      ...{ title: PLAN.title, start: PLAN.start, timeZone: PLAN.timeZone, capacity: 8, contactPhone: '020 123' },
      ...{ languages: ['en', 'nl'], hosts: [{ name: 'Hanna' }], state: 'coming', version: 1, mayChange: false },
    })
    expect(code).toMatch(/^\d{6}$/)
    expect(participantLink).toMatch(/\/m\/[0-9a-z]{26}$/)
    expect(await read(ida, id)).toMatchObject({ code, participantLink })
    const { upcoming, members, scenes } = await listFor(ida)
    expect(upcoming.map((one) => one.id)).toContain(id)
    expect(members.map(({ name }) => name)).toEqual(['Organiser of Buurthuis', 'Hanna', 'Hanna'])
    expect(scenes).toContain('canal-walk')
  })

  it.each<[Record<string, unknown>, number, string]>([
    [{ hosts: [] }, 200, 'plan.hosts'],
    [{ hosts: ['nobody'] }, 200, 'plan.hosts'],
    [{ start: startIn(-60_000) }, 200, 'plan.past'],
    [{ start: '2027-03-28T02:30' }, 200, 'plan.skippedHour'],
    [{ start: '2027-02-30T02:30' }, 200, 'plan.start'],
    [{ timeZone: 'Mars/Olympus' }, 200, 'plan.timeZone'],
    [{ capacity: 51 }, 200, 'plan.capacity'],
    [{ capacity: 1e308 }, 200, 'plan.capacity'],
    [{ lengthMinutes: -1 }, 200, 'plan.length'],
    [{ title: '\u202e' }, 200, 'plan.title'],
    [{ scene: 'constructor' }, 200, 'plan.scene'],
    [{ title: 7 }, 400, 'command.malformed'],
    [{ title: 'x'.repeat(2_001) }, 400, 'command.malformed'],
    [{ organisationId: 'theirs' }, 400, 'command.malformed'],
    [{ may: { write: true } }, 400, 'command.malformed'],
  ])('PLAN-1 refuses %j', async (wrong, status, code) => {
    const hosts = [await idOf(hanna)]
    const answer = await hanna.ask('POST', '/meetings', { ...PLAN, hosts, ...wrong })
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code])
  })

  it('keeps the hour on the wall when the clocks change, whatever day it is repeated on', async () => {
    const id = await make(hanna, { start: '2027-10-30T14:00' })
    const { body } = await hanna.ask('POST', `/meetings/${id}/duplicate`, { start: '2027-10-31T14:00' })
    const { meeting } = await read(hanna, String(body.id))
    expect((await read(hanna, id)).meeting.startsAt).toBe('2027-10-30T12:00:00.000Z')
    expect([meeting.start, meeting.startsAt]).toEqual(['2027-10-31T14:00', '2027-10-31T13:00:00.000Z'])
  })

  it('PLAN-2 lets hosts change what they host, and organisers everything', async () => {
    const id = await make(hanna)
    const byIda = await change(ida, id, { title: 'Tea' })
    expect([byIda.status, codeOf(byIda.body)]).toEqual([403, 'plan.notHost'])
    expect(codeOf((await ida.ask('POST', `/meetings/${id}/cancel`, { version: 1, cancelled: true })).body)).toBe(
      'plan.notHost',
    )
    expect((await change(hanna, id, { title: 'Tea' })).body).toMatchObject({ ok: true, meeting: { title: 'Tea' } })
    const both = [await idOf(hanna), await idOf(ida)]
    expect(codeOf((await change(organiser, id, { hosts: both })).body)).toBe('ok')
    expect((await change(ida, id, { title: 'Soup' })).body).toMatchObject({ meeting: { title: 'Soup', version: 4 } })
  })

  it('gives nothing of it to another organisation, and takes no host from there', async () => {
    const other = await house.found('Stadshuis', 'sara@stadshuis.test')
    const id = await make(hanna)
    const asked: [string, string, object?][] = [
      ['GET', ''],
      ['PUT', '', { ...PLAN, hosts: [await idOf(other)], version: 1 }],
      ['POST', '/duplicate', { start: PLAN.start }],
      ['POST', '/cancel', { version: 1, cancelled: true }],
      ['POST', '/desk', {}],
    ]
    for (const [method, path, body] of asked) {
      const answer = await other.ask(method, `/meetings/${id}${path}`, body)
      expect([method, path, answer.status, codeOf(answer.body)]).toEqual([method, path, 403, 'staff.notYours'])
    }
    expect((await listFor(other)).upcoming).toEqual([])
    const { body } = await other.ask('POST', '/meetings', { ...PLAN, hosts: [await idOf(hanna)] })
    expect(codeOf(body)).toBe('plan.hosts')
    expect((await read(hanna, id)).meeting.version).toBe(1)
  })

  it('PLAN-3 gives two who change at once one outcome, and tells the second', async () => {
    const id = await make(hanna)
    const tries = [
      change(hanna, id, { title: 'One', version: 1 }),
      change(organiser, id, { title: 'Two', version: 1 }),
      organiser.ask('POST', `/meetings/${id}/cancel`, { version: 1, cancelled: true }),
    ]
    const codes = (await Promise.all(tries)).map(({ body }) => codeOf(body))
    expect(codes.sort()).toEqual(['ok', 'plan.changedMeanwhile', 'plan.changedMeanwhile'])
    expect((await read(hanna, id)).meeting.version).toBe(2)
  })

  it('repeats a meeting with everything but the hosts who are gone', async () => {
    const gone = await house.join(organiser, 'gone@buurthuis.test')
    const [goneId, hannaId] = [await idOf(gone), await idOf(hanna)]
    const id = await make(hanna, { hosts: [goneId, hannaId], voiceMode: 'equal', capacity: 3 })
    await organiser.ask('DELETE', `/members/${goneId}`)
    const { body } = await hanna.ask('POST', `/meetings/${id}/duplicate`, { start: startIn(14 * DAY_MS) })
    const again = await read(hanna, String(body.id))
    expect(again.meeting).toMatchObject({ title: PLAN.title, voiceMode: 'equal', capacity: 3, version: 1 })
    expect(again.meeting.hosts.map((host) => host.id)).toEqual([hannaId])
    expect(again.code).not.toBe((await read(hanna, id)).code)
    const past = await hanna.ask('POST', `/meetings/${id}/duplicate`, { start: startIn(-DAY_MS) })
    expect(codeOf(past.body)).toBe('plan.past')
  })

  it('cancels, takes it back, and changes nothing that is cancelled', async () => {
    const id = await make(hanna)
    const { body } = await hanna.ask('POST', `/meetings/${id}/cancel`, { version: 1, cancelled: true })
    expect(body).toMatchObject({ ok: true, meeting: { state: 'cancelled', version: 2 } })
    expect((await listFor(hanna)).past.map((one) => one.id)).toContain(id)
    expect(codeOf((await change(hanna, id, {})).body)).toBe('plan.closed')
    expect(codeOf((await hanna.ask('POST', `/meetings/${id}/desk`)).body)).toBe('plan.closed')
    const back = await hanna.ask('POST', `/meetings/${id}/cancel`, { version: 2, cancelled: false })
    expect(back.body).toMatchObject({ ok: true, meeting: { state: 'coming', version: 3 } })
  })

  it('once it is live its place and start stay, and once it is over everything', async () => {
    const id = await make(hanna, { start: startIn(DAY_MS) })
    house.skip(DAY_MS)
    expect((await read(hanna, id)).meeting.state).toBe('live')
    expect(codeOf((await change(hanna, id, { start: startIn(3 * DAY_MS) })).body)).toBe('plan.started')
    expect(codeOf((await change(hanna, id, { capacity: 20 })).body)).toBe('ok')
    house.skip(80 * 60_000)
    expect((await read(hanna, id)).meeting.state).toBe('over')
    expect(codeOf((await change(hanna, id, { capacity: 30 })).body)).toBe('plan.closed')
    const { upcoming, past } = await listFor(hanna)
    expect(past.map((meeting) => meeting.id)).toContain(id)
    expect(upcoming.map((meeting) => meeting.id)).not.toContain(id)
    house.skip(-DAY_MS - 80 * 60_000)
  })

  it('opens the desk for anybody of the organisation, the same again on the same device', async () => {
    const id = await make(hanna)
    const first = await ida.ask('POST', `/meetings/${id}/desk`)
    expect(first.body).toMatchObject({ ok: true, invitation: expect.stringMatching(/^[0-9a-z]{26}$/) })
    expect((await ida.ask('POST', `/meetings/${id}/desk`)).body).toEqual(first.body)
    expect((await hanna.ask('POST', `/meetings/${id}/desk`)).body.invitation).not.toBe(first.body.invitation)
  })

  it('PLAN-3 is all written down', async () => {
    const title = 'For the record'
    const id = await make(hanna, { title })
    await change(hanna, id, { title })
    await hanna.ask('POST', `/meetings/${id}/duplicate`, { start: startIn(14 * DAY_MS) })
    await hanna.ask('POST', `/meetings/${id}/desk`)
    await hanna.ask('POST', `/meetings/${id}/cancel`, { version: 2, cancelled: true })
    await hanna.ask('POST', `/meetings/${id}/cancel`, { version: 3, cancelled: false })
    const actions = ['planRestored', 'planCancelled', 'openedDeskOf', 'planDuplicated', 'planChanged', 'planned']
    expect((await recordOf(organiser)).slice(0, 6)).toEqual(actions.map((action) => `${action} Hanna ${title}`))
  })
})
