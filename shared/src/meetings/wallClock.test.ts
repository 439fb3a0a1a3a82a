import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimeZone, momentOf, wallClockAt } from './wallClock.ts'

describe('a time on the wall', () => {
  it.each([
    ['2026-07-01T14:00', 'Europe/Amsterdam', '2026-07-01T12:00Z', true],
    ['2026-12-01T14:00', 'Europe/Amsterdam', '2026-12-01T13:00Z', true],
    ['2026-03-29T01:59', 'Europe/Amsterdam', '2026-03-29T00:59Z', true],
    ['2026-03-29T02:00', 'Europe/Amsterdam', '2026-03-29T01:00Z', false],
    ['2026-03-29T02:59', 'Europe/Amsterdam', '2026-03-29T01:59Z', false],
    ['2026-03-29T03:00', 'Europe/Amsterdam', '2026-03-29T01:00Z', true],
    ['2026-10-25T01:59', 'Europe/Amsterdam', '2026-10-24T23:59Z', true],
    ['2026-10-25T02:00', 'Europe/Amsterdam', '2026-10-25T00:00Z', true],
    ['2026-10-25T02:59', 'Europe/Amsterdam', '2026-10-25T00:59Z', true],
    ['2026-10-25T03:00', 'Europe/Amsterdam', '2026-10-25T02:00Z', true],
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30Z', false],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z', false],
  ])('%s in %s is %s, and exists: %s', (wallClock, timeZone, moment, exists) => {
    expect(momentOf(wallClock, timeZone)).toEqual({ ms: Date.parse(moment), exists })
    if (exists) expect(wallClockAt(Date.parse(moment), timeZone)).toBe(wallClock)
  })

  it.each([
    ['2026-02-30T10:00', 'UTC'],
    ['2027-02-29T10:00', 'UTC'],
    ['2026-01-01T24:00', 'UTC'],
    ['2026-01-01', 'UTC'],
    ['1999-01-01T10:00', 'UTC'],
    ['2026-01-01T10:00+02:00', 'UTC'],
    [`2026-01-01T10:00${' '.repeat(9)}`, 'UTC'],
    ['2026-01-01T10:00', ''],
    ['2026-01-01T10:00', 'Mars/Olympus'],
    ['2026-01-01T10:00', '\0'],
  ])('%j in %j is none', (wallClock, timeZone) => {
    expect(momentOf(wallClock, timeZone)).toBeUndefined()
    expect(isTimeZone(timeZone)).toBe(timeZone === 'UTC')
  })

  it('whatever is written, it never throws, and every moment is read off the clock again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (wallClock, timeZone) => {
        momentOf(wallClock, timeZone)
      }),
      { seed: 7, numRuns: 300 },
    )
    const zones = fc.constantFrom('Europe/Amsterdam', 'Europe/Dublin', 'America/St_Johns', 'Asia/Kathmandu')
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 3_000_000 }), (timeZone, minute) => {
        const ms = Date.UTC(2024, 0, 1) + minute * 60_000
        const found = momentOf(wallClockAt(ms, timeZone)!, timeZone)!
        // An hour that comes twice is read as the first.
        expect([0, 3_600_000]).toContain(ms - found.ms)
        expect(found.exists).toBe(true)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
