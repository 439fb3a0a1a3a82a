import { describe, expect, it } from 'vitest'
import { createLogger } from '../ops/logger.ts'
import { createGuessBrake, type GuessBrakeParts } from './createGuessBrake.ts'

function brake(more: Partial<GuessBrakeParts> = {}) {
  const waited: number[] = []
  const logged: string[] = []
  const counted: string[] = []
  const made = createGuessBrake({
    logger: createLogger('warn', { write: (line) => logged.push(line) }),
    count: (outcome) => counted.push(outcome),
    now: () => 0,
    wait: async (ms) => waited.push(ms),
    ...more,
  })
  const fail = async (network: string, times: number) => {
    for (let time = 0; time < times; time++) await made.failed(network)
  }
  return { ...made, fail, waited, logged, counted }
}

describe('the brake on guessing', () => {
  it('lets five failures go by', async () => {
    const { take, fail, waited } = brake()
    await fail('10.0.0', 4)
    expect(await take('10.0.0')).toBe(true)
    expect(waited).toEqual([])
  })

  it('then makes everyone from there wait in turn, and asks to come back when the queue is long', async () => {
    const { take, fail, waited } = brake()
    await fail('10.0.0', 5)
    const answers = []
    for (let index = 0; index < 8; index++) answers.push(await take('10.0.0'))
    expect(waited).toEqual([1_500, 3_000, 4_500, 6_000, 7_500])
    expect(answers).toEqual([true, true, true, true, true, false, false, false])
  })

  it('slows down further whoever goes on, and never shuts them out', async () => {
    const { take, fail, waited } = brake()
    for (const [failures, delayMs] of [
      [20, 4_000],
      [60, 7_500],
      [2_000, 7_500],
    ] as const) {
      const network = `10.0.${failures}`
      await fail(network, failures)
      expect(await take(network)).toBe(true)
      expect(waited.at(-1)).toBe(delayMs)
    }
  })

  it('leaves other networks alone', async () => {
    const { take, fail, waited } = brake()
    await fail('10.0.0', 50)
    expect(await take('10.0.1')).toBe(true)
    expect(waited).toEqual([])
  })

  it('INVITE-8 slows down coming into a meeting whose old codes are tried from everywhere, and into no other', async () => {
    const { takeInto, failed, waited } = brake()
    for (let index = 0; index < 19; index++) await failed(`10.0.${index}`, 'coffee')
    await takeInto('coffee')
    expect(waited).toEqual([])
    await failed('10.1.0', 'coffee')
    await takeInto('choir')
    expect(waited).toEqual([])
    for (let index = 0; index < 8; index++) await takeInto('coffee')
    expect(waited).toEqual([1_500, 3_000, 4_500, 6_000, 7_500, 8_000, 8_000, 8_000])
  })

  it('raises the alarm once when many fail from everywhere, without saying from where, and answers later', async () => {
    const { failed, take, lastAlarm, logged, counted, waited } = brake()
    expect(lastAlarm()).toBeNull()
    for (let index = 0; index < 130; index++) await failed(`10.0.${index}`)
    expect(logged).toHaveLength(1)
    expect(logged[0]).not.toContain('10.0')
    expect(counted.filter((outcome) => outcome === 'alarm')).toHaveLength(1)
    expect(lastAlarm()).toBeInstanceOf(Date)
    expect(await take('10.9.9')).toBe(true)
    expect(waited).toEqual([1_500])
  })

  it('tells of an alarm for a day, over a restart too', async () => {
    const kept: Date[] = []
    const { failed } = brake({ keepAlarm: (at) => kept.push(at) })
    for (let index = 0; index < 130; index++) await failed(`10.0.${index}`)
    const [at] = kept
    expect(kept).toHaveLength(1)
    const day = 24 * 3_600_000
    const lastAlarmMs = at!.getTime()
    expect(brake({ lastAlarmMs, wallMs: () => lastAlarmMs + day - 1 }).lastAlarm()).toEqual(at)
    expect(brake({ lastAlarmMs, wallMs: () => lastAlarmMs + day }).lastAlarm()).toBeNull()
  })
})
