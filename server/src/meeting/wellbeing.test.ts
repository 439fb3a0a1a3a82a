import { describe, expect, it } from 'vitest'
import { openHostedMeeting, type TestMeeting } from './testMeeting.ts'

const MINUTE = 60_000
const feel = (test: TestMeeting, id: string, feeling: 'fine' | 'unwell' | 'stop') =>
  test.ask(id, 'feel.say', { feeling })
const lastTold = (test: TestMeeting) => test.told('wellbeing').at(-1)!
const wear = (test: TestMeeting, worn: boolean) => test.ask('ann', 'headset.set', { worn })

function after(test: TestMeeting, minutes: number): number {
  test.clock.advance(minutes * MINUTE)
  test.meeting.letGoOfTheLost()
  return lastTold(test).people.find(({ personId }) => personId === 'ann')?.headsetMinutes ?? 0
}

describe('how people feel', () => {
  it('FEEL-1 keeps how often each answer was given, before it is acknowledged, and nothing else', async () => {
    const test = await openHostedMeeting()
    expect(await feel(test, 'ann', 'fine')).toEqual({ ok: true, value: { hostHere: true } })
    await feel(test, 'bob', 'fine')
    await feel(test, 'ann', 'unwell')
    expect([...test.store.feelings]).toEqual([
      ['meeting-1 fine', 2],
      ['meeting-1 unwell', 1],
    ])
    test.store.broken = true
    await expect(feel(test, 'ann', 'fine')).rejects.toThrow()
  })

  it('FEEL-2 tells hosts alone, also one who comes in later, and forgets whoever leaves', async () => {
    const test = await openHostedMeeting()
    await feel(test, 'ann', 'unwell')
    expect(lastTold(test)).toEqual({
      type: 'wellbeing',
      to: ['host'],
      people: [{ personId: 'ann', feeling: 'unwell', headsetMinutes: 0 }],
    })
    await test.arrive({ id: 'hugo', role: 'host', name: 'Hugo' })
    expect(lastTold(test)).toMatchObject({ to: ['hugo'], people: [{ personId: 'ann' }] })
    await test.ask('ann', 'leave', {})
    await test.arrive({ id: 'ann', name: 'Ann' })
    await feel(test, 'bob', 'fine')
    expect(lastTold(test).people.map(({ personId }) => personId)).toEqual(['bob'])
  })

  it('FEEL-3 hosts hear at once of whoever is unwell or wants to stop, even if it cannot be stored', async () => {
    const test = await openHostedMeeting()
    await feel(test, 'ann', 'fine')
    test.store.broken = true
    await expect(feel(test, 'ann', 'unwell')).rejects.toThrow()
    await expect(feel(test, 'bob', 'stop')).rejects.toThrow()
    expect(test.noticesTo('host').filter((code) => code !== 'arrived')).toEqual(['feelsUnwell', 'wantsToStop'])
    expect(test.noticesTo('ann')).not.toContain('wantsToStop')
  })

  it('FEEL-5 an answer after leaving is counted, and told when it is not fine', async () => {
    const test = await openHostedMeeting()
    await test.ask('ann', 'leave', {})
    await test.meeting.feltOnLeaving('ann', 'unwell')
    await test.meeting.feltOnLeaving('nobody', 'stop')
    expect([...test.store.feelings.values()]).toEqual([1, 1])
    expect(test.noticesTo('host').filter((code) => /feels|wants/.test(code))).toEqual(['feelsUnwell'])
  })
})

describe('minutes in the headset', () => {
  it('FEEL-4 run by the server’s clock, not while away, and begin anew after three minutes without it', async () => {
    const test = await openHostedMeeting()
    await wear(test, true)
    expect(after(test, 10)).toBe(10)
    await test.ask('ann', 'away.set', { away: true })
    expect(after(test, 2)).toBe(10)
    await test.ask('ann', 'away.set', { away: false })
    expect(after(test, 5)).toBe(15)
    await wear(test, false)
    expect(after(test, 3)).toBe(0)
    await wear(test, true)
    expect(after(test, 1)).toBe(1)
  })

  it('FEEL-4 stop with another connection that does not say so again', async () => {
    const test = await openHostedMeeting()
    await wear(test, true)
    expect(after(test, 4)).toBe(4)
    await test.arrive({ id: 'ann', name: 'Ann' })
    expect(after(test, 2)).toBe(4)
    await wear(test, true)
    expect(after(test, 1)).toBe(5)
  })

  it('FEEL-2 hosts are told when a minute has passed, and not every second', async () => {
    const test = await openHostedMeeting()
    await wear(test, true)
    const before = test.told('wellbeing').length
    for (let second = 0; second < 120; second++) after(test, 1 / 60)
    expect(test.told('wellbeing').length - before).toBe(2)
  })
})
