import { describe, expect, it } from 'vitest'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')
const tell = (test: TestMeeting, by: string, person: string, sentence = '') =>
  test.ask(by, 'person.report', { person, kind: 'unkind', sentence })
const lastTo = (test: TestMeeting, id: string) => test.told('reports').findLast(({ personId }) => personId === id)?.open

async function withPeople() {
  const test = await openTestMeeting()
  await test.arrive({ id: 'host', role: 'host', name: 'Hanna' })
  await test.arrive({ id: 'ann', name: 'Ann', place: 'quay.1' })
  await test.arrive({ id: 'bob', name: 'Bob', place: 'quay.2' })
  await test.arrive({ id: 'far', name: 'Fay', place: 'lock.1' })
  return test
}

describe('telling the hosts about somebody', () => {
  it('REPORT-1 keeps who, about whom, when, who stood near and the words of the last two minutes', async () => {
    const test = await withPeople()
    await test.ask('bob', 'text.say', { text: 'long ago' })
    test.clock.advance(120_001)
    await test.ask('bob', 'text.say', { text: 'just now' })
    test.clock.advance(120_000)
    expect(await tell(test, 'ann', 'bob', ' He said\u202e things ')).toEqual({ ok: true, value: { hostHere: true } })
    expect(await test.store.openReports(test.meeting.id)).toEqual([
      {
        id: 1,
        kind: 'unkind',
        sentence: 'He said things',
        atMs: test.clock.wallMs(),
        by: { personId: 'ann', name: 'Ann' },
        about: { personId: 'bob', name: 'Bob' },
        near: [{ personId: 'bob', name: 'Bob' }],
        lines: [{ name: 'Bob', text: 'just now', atMs: test.clock.wallMs() - 120_000 }],
      },
    ])
  })

  it('REPORT-1 is not acknowledged and told to nobody when it cannot be stored', async () => {
    const test = await withPeople()
    test.store.broken = true
    await expect(tell(test, 'ann', 'bob')).rejects.toThrow()
    expect(test.noticesTo('host')).not.toContain('reported')
  })

  it('REPORT-2 every host hears of it and nobody else, also one who comes in later and after a restart', async () => {
    const test = await withPeople()
    await test.arrive({ id: 'helper', role: 'helper', name: 'Henk' })
    await test.arrive({ id: 'host2', role: 'host', name: 'Harm' })
    await tell(test, 'ann', 'bob')
    for (const id of ['host', 'host2']) {
      expect(test.noticesTo(id)).toContain('reported')
      expect(lastTo(test, id)).toHaveLength(1)
    }
    for (const id of ['ann', 'bob', 'helper', 'far']) {
      expect(test.noticesTo(id)).not.toContain('reported')
      expect(lastTo(test, id)).toBeUndefined()
    }
    const again = await test.restart()
    await again.arrive({ id: 'host', role: 'host', name: 'Hanna' })
    await again.arrive({ id: 'bob', name: 'Bob' })
    expect(lastTo(again, 'host')).toMatchObject([{ about: { name: 'Bob' } }])
    expect(lastTo(again, 'bob')).toBeUndefined()
  })

  it('REPORT-2 REPORT-3 a host neither reads nor closes what is about them', async () => {
    const test = await withPeople()
    await test.arrive({ id: 'host2', role: 'host', name: 'Harm' })
    await tell(test, 'ann', 'host')
    expect(test.noticesTo('host')).not.toContain('reported')
    expect(lastTo(test, 'host')).toEqual([])
    expect(lastTo(test, 'host2')).toHaveLength(1)
    expect(code(await test.ask('host', 'report.close', { report: 1 }))).toBe('report.unknown')
    expect(code(await test.ask('host2', 'report.close', { report: 1 }))).toBe('ok')
  })

  it('REPORT-3 is dealt with once, for every host', async () => {
    const test = await withPeople()
    await test.arrive({ id: 'host2', role: 'host', name: 'Harm' })
    await tell(test, 'ann', 'bob')
    expect(code(await test.ask('host', 'report.close', { report: 2 }))).toBe('report.unknown')
    expect(code(await test.ask('host', 'report.close', { report: 1 }))).toBe('ok')
    expect([lastTo(test, 'host'), lastTo(test, 'host2')]).toEqual([[], []])
    expect(code(await test.ask('host2', 'report.close', { report: 1 }))).toBe('report.unknown')
  })

  it('REPORT-4 not about oneself, not about strangers, and not at length', async () => {
    const test = await withPeople()
    expect(code(await tell(test, 'ann', 'ann'))).toBe('report.self')
    expect(code(await tell(test, 'ann', 'nobody'))).toBe('report.nobody')
    expect(code(await tell(test, 'ann', 'bob', '🙂'.repeat(301)))).toBe('text.tooLong')
    expect(code(await tell(test, 'ann', 'bob', '🙂'.repeat(300)))).toBe('ok')
    expect(await test.store.openReports(test.meeting.id)).toHaveLength(1)
  })

  it('REPORT-4 somebody who has just left can still be told about', async () => {
    const test = await withPeople()
    await test.ask('bob', 'leave', {})
    expect(code(await tell(test, 'ann', 'bob'))).toBe('ok')
  })
})
