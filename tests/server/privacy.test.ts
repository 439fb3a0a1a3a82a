// Nothing is kept longer than was promised, and what is stored about one person can be handed over and erased: over the real
// database, with a clock that is moved.

import { createIdentityStore } from '@towpath/server/src/db/identityStore.ts'
import { createMeetingStore } from '@towpath/server/src/db/meetingStore.ts'
import { createRetention } from '@towpath/server/src/db/retention.ts'
import { recordKey } from '@towpath/server/src/identity/staff/recordSeal.ts'
import { createMetrics } from '@towpath/server/src/ops/metrics.ts'
import { keepRetention } from '@towpath/server/src/privacy/keepRetention.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECRET, type StaffBrowser, type StaffHouse, startStaffHouse } from '../support/staffHouse.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let house: StaffHouse
let chief: StaffBrowser
let stranger: StaffBrowser

beforeAll(async () => {
  house = await startStaffHouse()
  chief = await house.found('Sluishuis', 'sara@sluishuis.test')
  stranger = await house.found('Brughuis', 'bert@brughuis.test')
})
afterAll(() => house?.stop())

const rowsOf = async (query: string) => (await house.database.sql.execute(query)).rows as Record<string, unknown>[]
const recordOf = async (who: StaffBrowser) =>
  (await who.ask('GET', '/record')).body as {
    entries: { number: number; action: string; subjectName: string | null; detail: string | null }[]
    brokenAt: number | null
  }

/** A meeting with Ann, Bob, who was removed, a line and two reports, one of them dealt with. */
async function heldMeeting(organisation: string | null) {
  const { sql } = house.database
  const [identity, store] = [createIdentityStore(sql), createMeetingStore(sql, SECRET)]
  const { id } = await identity.addMeeting({ title: 'Tea', scene: 'canal-walk', capacity: 8 })
  const owner = organisation === null ? 'null' : `(select id from organisations where name = '${organisation}')`
  await sql.execute(`update meetings set organisation_id = ${owner} where id = '${id}'`)
  const secretHash = `code of ${id}`
  await identity.addInvitation({ meetingId: id, kind: 'code', role: 'resident', secretHash, sealed: 'x' })
  const invitationId = (await identity.findInvitation(secretHash))!.id
  for (const name of ['Ann', 'Bob']) {
    const more = { role: 'resident', figure: '', deviceHash: name } as const
    await identity.keepPerson({ id: `${name} ${id}`, name, meetingId: id, invitationId, ...more })
  }
  await store.savePerson(id, `Bob ${id}`, { removed: true })
  await store.addLine(id, { personId: `Ann ${id}`, name: 'Ann', role: 'resident', text: 'hello', atMs: Date.now() })
  const told = { kind: 'other', sentence: '', by: { personId: 'a', name: 'Ann' }, near: [], lines: [] } as const
  for (const name of ['Bob', 'Cor'])
    await store.addReport(id, { ...told, about: { personId: 'b', name }, atMs: Date.now() - 100 * DAY })
  const [report] = await store.openReports(id)
  await store.closeReport(id, report!.id, 'host')
  const left = async () => {
    const [row] = await rowsOf(
      `select (select count(*)::int from people where meeting_id = '${id}') as people,
        (select count(*)::int from lines where meeting_id = '${id}') as lines,
        (select count(*)::int from reports where meeting_id = '${id}') as reports`,
    )
    const [invitation] = await rowsOf(`select revoked, sealed from invitations where meeting_id = '${id}'`)
    const works = (await identity.findInvitation(secretHash))?.withdrawn === false
    return {
      people: row!.people,
      lines: row!.lines,
      reports: row!.reports,
      works,
      readable: invitation?.sealed != null,
    }
  }
  return { id, store, left, end: () => store.saveMeeting(id, { ended: true }) }
}

const retention = () => createRetention(house.database.sql, recordKey(SECRET))
/** The job as it runs so much later. Sessions are over by then, too; who is signed in here stays so. */
async function runLater(laterMs: number) {
  const [row] = await rowsOf("select coalesce(jsonb_agg(one), '[]') as sessions from staff_sessions one")
  const erased = await retention().run(Date.now() + laterMs, HOUR)
  const sessions = JSON.stringify(row!.sessions).replaceAll("'", "''")
  await rowsOf(
    `insert into staff_sessions select * from jsonb_populate_recordset(null::staff_sessions, '${sessions}') on conflict do nothing`,
  )
  return erased
}

it('PRIVACY-2 erases each kind when its time has come, not before, and a second run finds nothing', async () => {
  for (const organisation of ['Sluishuis', null]) {
    const { left, end } = await heldMeeting(organisation)
    await runLater(22 * HOUR)
    const everything = { people: 2, lines: 1, reports: 2, works: true, readable: true }
    expect(await left(), 'a day is not over').toEqual(everything)
    await runLater(23 * HOUR + 1)
    expect(await left(), 'the next run would come too late').toEqual({ ...everything, lines: 0 })
    await runLater(10 * DAY)
    expect(await left(), 'a meeting that goes on can be joined').toEqual({ ...everything, lines: 0 })
    await end()
    await runLater(23 * HOUR)
    expect(await left()).toMatchObject({ works: true })
    await runLater(25 * HOUR)
    expect(await left()).toEqual({ people: 2, lines: 0, reports: 2, works: false, readable: false })
    await runLater(31 * DAY)
    expect(await left()).toMatchObject({ people: 0, reports: 2 })
    await runLater(266 * DAY)
    expect(await left(), 'one was told 366 days ago and never dealt with').toMatchObject({ reports: 1 })
    await runLater(364 * DAY)
    expect(await left()).toMatchObject({ reports: 1 })
    await runLater(366 * DAY)
    expect(await left()).toMatchObject({ reports: 0 })
    const again = await runLater(366 * DAY)
    expect(again).toMatchObject({ invitations: 0, lines: 0, presence: 0, reports: 0, record: 0 })
  }
}, 20_000)

it('PRIVACY-2 somebody who was removed stays known while the meeting goes on', async () => {
  const { left } = await heldMeeting('Brughuis')
  await runLater(31 * DAY)
  expect(await left()).toMatchObject({ people: 1 })
})

it('PRIVACY-1 PRIVACY-2 goes by the rules of each organisation, which only its organisers change', async () => {
  chief = await house.found('Molenhuis', 'mo@molenhuis.test')
  stranger = await house.found('Parkhuis', 'pia@parkhuis.test')
  const hanna = await house.join(chief, 'hanna@molenhuis.test')
  const week = { hours: 7 * 24, reason: null }
  for (const other of [hanna, house.browser()]) {
    expect((await other.ask('GET', '/retention')).status).toBe(403)
    expect((await other.ask('POST', '/retention/presence', week)).status).toBe(403)
  }
  expect((await chief.ask('POST', '/retention/presence', week)).body).toEqual({ ok: true })
  for (const wrong of [{}, { hours: 'x', reason: null }, { ...week, organisationId: 'x' }])
    expect((await chief.ask('POST', '/retention/presence', wrong)).status).toBe(400)
  expect((await chief.ask('POST', '/retention/__proto__', week)).status).toBe(400)
  const longer = await chief.ask('POST', '/retention/lines', { hours: 48, reason: 'we want to' })
  expect(longer.body).toMatchObject({ refusal: { code: 'retention.hours', params: { least: 2, most: 24 } } })
  const [ours, theirs] = [await heldMeeting('Molenhuis'), await heldMeeting('Parkhuis')]
  await runLater(8 * DAY)
  expect([(await ours.left()).people, (await theirs.left()).people]).toEqual([1, 2])
  expect((await chief.ask('GET', '/retention')).body).toMatchObject({
    rules: expect.arrayContaining([{ kind: 'presence', hours: 168, reason: null }]),
  })
  expect((await recordOf(chief)).entries).toContainEqual(
    expect.objectContaining({ action: 'retentionChanged', detail: 'presence 168' }),
  )
  expect((await recordOf(stranger)).entries.map(({ action }) => action)).not.toContain('retentionChanged')
})

it('PRIVACY-3 the record stays whole when its old end is cut off, and a cut by anybody else shows', async () => {
  chief = await house.found('Veerhuis', 'vera@veerhuis.test')
  const { sql } = house.database
  const ours = "organisation_id = (select id from organisations where name = 'Veerhuis')"
  for (let more = 0; more < 3; more += 1) await chief.ask('POST', '/invitations', { role: 'host' })
  // The seal holds the time, so the job's clock is moved and not the entries.
  await runLater(366 * DAY)
  expect(await recordOf(chief)).toMatchObject({ entries: [], brokenAt: null })
  for (let more = 0; more < 2; more += 1) await chief.ask('POST', '/invitations', { role: 'host' })
  expect((await recordOf(chief)).brokenAt).toBeNull()
  const [first] = await rowsOf(`select number, seal from staff_record where ${ours} order by number limit 1`)
  await sql.execute(`delete from staff_record where ${ours} and number <= ${first!.number}`)
  expect((await recordOf(chief)).brokenAt).toBe(first!.number)
  await sql.execute(
    `update organisations set record_cut = ${first!.number}, record_cut_seal = '${first!.seal}' where name = 'Veerhuis'`,
  )
  expect((await recordOf(chief)).brokenAt).toBe(1)
})

it('PRIVACY-2 runs at the start, is counted without a name, and a database that fails stops nothing', async () => {
  const metrics = createMetrics()
  const { left } = await heldMeeting('Brughuis')
  const nowMs = Date.now() + 25 * HOUR
  const clock = { wallMs: () => nowMs, monotonicMs: () => 0 }
  const warned: string[] = []
  const warn = (_: object, message: string) => void warned.push(message)
  const stop = await keepRetention({ retention: retention(), clock, metrics, warn })
  expect(await left()).toMatchObject({ lines: 0 })
  const told = await metrics.read()
  expect(told).toContain('towpath_retention_runs_total{outcome="done"} 1')
  expect(told).toMatch(/towpath_retention_erased_total\{kind="lines"\} [1-9]/)
  stop()
  const broken = { run: () => Promise.reject(new Error('the disk is full')) }
  const others = createMetrics()
  ;(await keepRetention({ retention: broken, clock, metrics: others, warn }))()
  expect(await others.read()).toContain('towpath_retention_runs_total{outcome="failed"} 1')
  expect(warned).toEqual(['what was kept long enough is still there'])
})

describe('one person', () => {
  type Person = { id: string; name: string; meetings: string[] }
  const found = async (who: StaffBrowser, name = '') =>
    (await who.ask('GET', `/people?name=${encodeURIComponent(name)}`)).body.people as Person[]

  async function house4(organisation: string) {
    const email = `${organisation.toLowerCase()}@test.test`
    chief = await house.found(organisation, email)
    const { id, store } = await heldMeeting(organisation)
    await store.addLine(id, {
      personId: `Ann ${id}`,
      name: 'Ann',
      role: 'resident',
      text: 'my words',
      atMs: Date.now(),
    })
    await house.database.sql.execute(
      `update invitations set kind = 'personal', name = 'Ann de Vries', language = 'nl' where meeting_id = '${id}'`,
    )
    await store.saveAvoidance(id, { personId: `Ann ${id}`, avoidedId: `Bob ${id}` }, true)
    await store.saveAvoidance(id, { personId: `Bob ${id}`, avoidedId: `Ann ${id}` }, true)
    const by = (name: string) => ({ personId: `${name} ${id}`, name })
    const lines = [{ name: 'Ann', text: 'what Ann said', atMs: 1 }]
    const tell = (from: string, about: string, sentence: string) =>
      store.addReport(id, {
        kind: 'unkind',
        sentence,
        by: by(from),
        about: by(about),
        near: [by('Ann')],
        lines,
        atMs: 1,
      })
    await tell('Ann', 'Bob', 'told by her')
    await tell('Bob', 'Ann', 'told about her')
    await store.recordDeed(id, { action: 'meeting.silence', by: { id: 'x', name: 'Hanna' }, subjectName: 'Ann' })
    return { id }
  }

  it('PRIVACY-4 PRIVACY-6 is found by a part of the name and handed over whole, without who told something', async () => {
    await house4('Kadehuis')
    expect((await found(chief)).map(({ name }) => name).sort()).toEqual(['Ann', 'Bob'])
    expect(await found(chief, '%')).toEqual([])
    const [ann] = await found(chief, 'aN')
    const { body } = await chief.ask('POST', `/people/${encodeURIComponent(ann!.id)}/file`)
    expect(body).toMatchObject({
      ok: true,
      file: {
        ...{ name: 'Ann', organisation: 'Kadehuis' },
        visits: [
          { meeting: 'Tea', name: 'Ann', companion: false, quietPlace: false, admission: 'none', removed: false },
        ],
        invitations: [{ meeting: 'Tea', name: 'Ann de Vries' }],
        lines: [{ text: 'hello' }, { text: 'my words' }],
        avoided: [{ meeting: 'Tea', name: 'Bob' }],
        told: [{ kind: 'unkind', sentence: 'told by her' }],
        toldAbout: [{ kind: 'unkind' }],
        done: [{ meeting: 'Tea', action: 'meeting.silence' }],
      },
    })
    expect(JSON.stringify(body)).not.toContain('told about her')
    expect(house.told.at(-1)).toMatchObject({ by: 'Organiser of Kadehuis' })
    const written = (await recordOf(chief)).entries[0]
    expect(written).toMatchObject({ action: 'personExported', subjectName: null, detail: null })
  })

  it('PRIVACY-5 PRIVACY-6 is erased: rows go, and where something stays the name goes', async () => {
    const { id } = await house4('Werfhuis')
    const [ann] = await found(chief, 'Ann')
    const erase = (who: StaffBrowser, body: object = { instead: 'Former participant' }) =>
      who.ask('POST', `/people/${encodeURIComponent(ann!.id)}/erase`, body)
    house.here.add(ann!.id)
    for (const wrong of [{}, { instead: ' ' }, { instead: 'x'.repeat(41) }, { instead: 'x', more: 1 }])
      expect((await erase(chief, wrong)).status).toBe(400)
    expect(house.here.has(ann!.id)).toBe(true)
    expect((await erase(chief)).body).toEqual({ ok: true })
    expect(house.here.has(ann!.id), 'sent away first').toBe(false)
    expect((await found(chief)).map(({ name }) => name)).toEqual(['Bob'])
    expect(await rowsOf(`select name, person_id, text from lines where meeting_id = '${id}'`)).toEqual([
      { name: 'Former participant', person_id: 'erased', text: 'hello' },
      { name: 'Former participant', person_id: 'erased', text: 'my words' },
    ])
    const kept = await rowsOf(`select told_by, about, near, lines from reports where meeting_id = '${id}'`)
    expect(kept.length).toBe(4)
    expect(await rowsOf(`select name, sealed, revoked from invitations where meeting_id = '${id}'`)).toEqual([
      { name: null, sealed: null, revoked: true },
    ])
    for (const table of ['people', 'avoidances', 'reports', 'lines', 'hand_overs'])
      expect([table, JSON.stringify(await rowsOf(`select * from ${table}`)).includes(`Ann ${id}`)]).toEqual([
        table,
        false,
      ])
    expect(JSON.stringify(kept.slice(2))).not.toContain('"Ann"')
    const { entries, brokenAt } = await recordOf(chief)
    expect([entries[0], brokenAt]).toMatchObject([{ action: 'personErased', subjectName: null, detail: null }, null])
    expect((await erase(chief)).status, 'once').toBe(403)
  })

  it('PRIVACY-6 is nobody elses: not a host, a stranger or the organiser of another organisation', async () => {
    await house4('Dijkhuis')
    const [ann] = await found(chief, 'Ann')
    const host = await house.join(chief, 'hugo@dijkhuis.test')
    const other = await house.found('Polderhuis', 'pol@polderhuis.test')
    expect(await found(other)).toEqual([])
    for (const who of [host, other, house.browser()])
      for (const [path, body] of [
        ['file', {}],
        ['erase', { instead: 'x' }],
      ] as const)
        expect((await who.ask('POST', `/people/${encodeURIComponent(ann!.id)}/${path}`, body)).status).toBe(403)
    expect((await found(chief, 'Ann')).length).toBe(1)
  })
})
