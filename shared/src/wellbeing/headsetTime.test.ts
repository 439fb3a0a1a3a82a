import { describe, expect, it } from 'vitest'
import { BREAK_MS, HeadsetTime } from './headsetTime.ts'

const MINUTE = 60_000

describe('time in the headset', () => {
  it('counts whole minutes while it is worn', () => {
    const time = new HeadsetTime()
    expect(time.minutes(5 * MINUTE)).toBe(0)
    time.set(true, 5 * MINUTE)
    time.set(true, 6 * MINUTE)
    expect([5, 5.99, 6, 24.99].map((at) => time.minutes(at * MINUTE))).toEqual([0, 0, 1, 19])
  })

  it('FEEL-4 goes on after a short pause, which does not count, and begins anew after three minutes', () => {
    const time = new HeadsetTime()
    time.set(true, 0)
    time.set(false, 10 * MINUTE)
    expect(time.minutes(10 * MINUTE + BREAK_MS - 1)).toBe(10)
    expect(time.minutes(10 * MINUTE + BREAK_MS)).toBe(0)
    time.set(true, 10 * MINUTE + BREAK_MS - 1)
    expect(time.minutes(15 * MINUTE + BREAK_MS)).toBe(15)
    time.set(false, 20 * MINUTE)
    time.set(true, 20 * MINUTE + BREAK_MS)
    expect(time.minutes(22 * MINUTE + BREAK_MS)).toBe(2)
  })
})
