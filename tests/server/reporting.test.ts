// What is told about somebody over real sockets: hosts get it, and nobody else does.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type MeetingServer, startMeetingServer } from '../support/meetingServer.ts'

const within = { withinMs: 3_000, everyMs: 10 }
let server: MeetingServer

beforeAll(async () => {
  server = await startMeetingServer(3128)
})
afterAll(() => server.stop())

it('REPORT-1 REPORT-2 REPORT-3 reaches hosts alone, now and on coming in, until it is closed', async () => {
  const host = await server.comeIn({ id: 'host', name: 'Hanna', role: 'host' })
  const ann = await server.comeIn({ id: 'ann', name: 'Ann' })
  const bob = await server.comeIn({ id: 'bob', name: 'Bob' })
  await bob.ask('text.say', { text: 'something unkind' })
  const telling = { person: bob.id, kind: 'unkind', sentence: 'He was rude' }
  expect(await ann.ask('person.report', telling)).toEqual({ hostHere: true })
  await eventually(
    () => host.told('reports').at(-1)?.open ?? [],
    (open) => open.length === 1,
    { ...within, what: 'the report' },
  )
  expect(host.told('reports').at(-1)!.open[0]).toMatchObject({
    kind: 'unkind',
    sentence: 'He was rude',
    by: { name: 'Ann' },
    about: { name: 'Bob' },
    near: expect.arrayContaining([{ personId: 'bob', name: 'Bob' }]),
    lines: [{ name: 'Bob', text: 'something unkind' }],
  })
  const late = await server.comeIn({ id: 'late', name: 'Harm', role: 'host' })
  await eventually(
    () => late.told('reports').at(-1)?.open ?? [],
    (open) => open.length === 1,
    { ...within, what: 'the report for a host who came later' },
  )
  for (const one of [ann, bob]) {
    expect(await one.ask('report.close', { report: 1 })).toBe('command.notAllowed')
    expect(one.told('reports')).toEqual([])
    expect(one.told('notice').map(({ code }) => code)).not.toContain('reported')
  }
  expect(await late.ask('report.close', { report: 1 })).toEqual({})
  await eventually(
    () => host.told('reports').at(-1)?.open,
    (open) => open?.length === 0,
    { ...within, what: 'the report is gone' },
  )
  expect(await host.ask('report.close', { report: 1 })).toBe('report.unknown')
  expect(JSON.stringify(server.log)).not.toContain('rude')
  await Promise.all([host, late, ann, bob].map((one) => one.leave()))
})
