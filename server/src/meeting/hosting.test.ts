import { describe, expect, it } from 'vitest'
import { HOSTLESS_MS } from './hosting.ts'
import type { MeetingRecord } from './MeetingStore.ts'
import { openTestMeeting, type TestMeeting } from './testMeeting.ts'

const HOUR_MS = 3_600_000
const PLANNED: Partial<MeetingRecord> = { startsAtMs: 1_000_000, lengthMinutes: 60 }

async function planned(record: Partial<MeetingRecord> = {}) {
  const test = await openTestMeeting({ ...PLANNED, ...record })
  await test.arrive({ id: 'hanna', role: 'host', name: 'Hanna' }, 'laptop')
  await test.arrive({ id: 'ann', name: 'Ann' })
  await test.ask('ann', 'microphone.set', { microphone: 'on' })
  return test
}

const pass = async (test: TestMeeting, ms: number) => {
  test.clock.advance(ms)
  test.meeting.letGoOfTheLost()
  await test.meeting.watchHosts()
}
const isHeard = ({ voice }: TestMeeting) => voice.people.get('ann')?.mayBeHeard

describe('a planned meeting without a host', () => {
  it('PLAN-6 goes quiet ten minutes after the laptop was closed, says so, and it survives the process', async () => {
    const test = await planned()
    await test.meeting.watchHosts()
    test.meeting.drop('hanna', 'laptop')
    await pass(test, HOSTLESS_MS - 1)
    expect([test.meeting.isQuiet, isHeard(test)]).toEqual([false, true])
    await pass(test, 1)
    expect([test.meeting.isQuiet, isHeard(test)]).toEqual([true, false])
    expect(test.noticesTo('ann').filter((code) => code === 'hostAway')).toEqual(['hostAway'])
    expect(test.store.persons.get(test.meeting.id)?.get('ann')?.microphone).toBe('silenced')
    expect(await test.ask('ann', 'microphone.set', { microphone: 'on' })).toMatchObject({
      refusal: { code: 'voice.quiet' },
    })
    await pass(test, 1_000)
    expect(test.noticesTo('ann').filter((code) => code === 'hostAway')).toHaveLength(1)
    expect((await test.restart()).meeting.isQuiet).toBe(true)
  })

  it('PLAN-6 is mended by the return or by another host, and turns nobody on', async () => {
    for (const id of ['hanna', 'ida']) {
      const test = await planned()
      test.meeting.drop('hanna', 'laptop')
      await pass(test, HOSTLESS_MS)
      await test.arrive({ id, role: 'host', name: id })
      await pass(test, 1_000)
      expect(test.meeting.isQuiet).toBe(false)
      expect(test.noticesTo('ann').at(-1)).toBe('hostBack')
      expect(test.meeting.person('ann')?.microphone).toBe('silenced')
      expect((await test.ask('ann', 'microphone.set', { microphone: 'on' })).ok).toBe(true)
      expect(isHeard(test)).toBe(true)
    }
  })

  it('stays quiet where a host had made it quiet before', async () => {
    const test = await planned()
    await test.ask('hanna', 'moderate', { action: 'quietRoom' })
    test.meeting.drop('hanna', 'laptop')
    await pass(test, HOSTLESS_MS)
    await test.arrive({ id: 'hanna', role: 'host', name: 'Hanna' })
    await pass(test, 1_000)
    expect(test.meeting.isQuiet).toBe(true)
    expect(test.noticesTo('ann')).not.toContain('hostBack')
  })

  it('is quiet at once even if it cannot be stored', async () => {
    const test = await planned()
    test.meeting.drop('hanna', 'laptop')
    test.clock.advance(HOSTLESS_MS)
    test.store.broken = true
    await expect(test.meeting.watchHosts()).rejects.toThrow()
    expect([test.meeting.isQuiet, isHeard(test)]).toEqual([true, false])
  })

  it('counts from the host who was there last, and not while nobody is there', async () => {
    const test = await planned()
    await test.arrive({ id: 'ida', role: 'host', name: 'Ida' })
    await test.meeting.leave('hanna', 'laptop')
    await pass(test, HOSTLESS_MS)
    expect(test.meeting.isQuiet).toBe(false)
  })

  it('PLAN-6 does not happen in a meeting that is open at any time', async () => {
    const test = await planned({ startsAtMs: null, lengthMinutes: null })
    test.meeting.drop('hanna', 'laptop')
    await pass(test, 10 * HOSTLESS_MS)
    expect([test.meeting.isQuiet, isHeard(test)]).toEqual([false, true])
  })
})

describe('the end of a planned meeting', () => {
  it('PLAN-7 comes by itself a quarter of an hour after it, when nobody is there', async () => {
    const test = await openTestMeeting(PLANNED)
    await pass(test, 75 * 60_000 - 1)
    expect(test.meeting.hasEnded).toBe(false)
    await pass(test, 1)
    expect(test.meeting.hasEnded).toBe(true)
    expect(test.store.meetings.get(test.meeting.id)?.ended).toBe(true)
  })

  it('PLAN-7 waits for those who are still talking', async () => {
    const test = await planned()
    await pass(test, 5 * HOUR_MS)
    expect(test.meeting.hasEnded).toBe(false)
    expect((await test.ask('ann', 'text.say', { text: 'Still here' })).ok).toBe(true)
  })
})
