import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, sayTime } from './wallClock.ts'

describe('a time on the wall', () => {
  it.each([
    ['2026-07-01T14:00', 'Europe/Amsterdam', '2026-07-01T12:00Z'],
    ['2026-12-01T14:00', 'Europe/Amsterdam', '2026-12-01T13:00Z'],
    ['2026-12-01T14:00', 'UTC', '2026-12-01T14:00Z'],
    ['2026-12-31T23:30', 'America/St_Johns', '2027-01-01T03:00Z'],
    ['2026-01-01T00:15', 'Pacific/Kiritimati', '2025-12-31T10:15Z'],
    ['2026-03-29T02:30', 'Europe/Amsterdam', '2026-03-29T01:30Z'],
    ['2026-10-25T02:30', 'Europe/Amsterdam', '2026-10-25T00:30Z'],
    ['2026-10-25T03:00', 'Europe/Amsterdam', '2026-10-25T02:00Z'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
  ])('%s in %s is %s', (wallClock, timeZone, moment) => {
    expect(instantOf(wallClock, timeZone)).toEqual(new Date(moment))
  })

  it.each([
    ['', 'UTC'],
    ['2026-02-30T10:00', 'UTC'],
    ['2026-13-01T10:00', 'UTC'],
    ['2026-01-01T24:00', 'UTC'],
    ['2026-01-01T10:60', 'UTC'],
    ['2026-01-01 10:00', 'UTC'],
    ['2026-01-01T10:00Z', 'UTC'],
    ['0026-01-01T10:00', 'UTC'],
    ['2026-01-01T10:00', ''],
    ['2026-01-01T10:00', 'Mars/Olympus'],
    ['2026-01-01T10:00', '../etc/passwd'],
  ])('%j in %j is none', (wallClock, timeZone) => {
    expect(instantOf(wallClock, timeZone)).toBeUndefined()
  })

  it('is said again as it was asked, at any hour that exists', () => {
    const zones = fc.constantFrom(
      'Europe/Amsterdam',
      'Europe/Dublin',
      'America/New_York',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    )
    const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 * 10 })
    fc.assert(
      fc.property(zones, minutes, (timeZone, minute) => {
        const moment = new Date(Date.UTC(2024, 0, 1) + minute * 60_000)
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
          moment,
        )
        const found = instantOf(parts.replace(' ', 'T'), timeZone)!
        const hoursApart = (moment.getTime() - found.getTime()) / 3_600_000
        // An hour that comes twice is read as the first.
        expect([0, 1]).toContain(hoursApart)
        expect(sayTime({ startsAt: found, timeZone }, 'en')).toContain(parts.slice(-5))
      }),
      { numRuns: 300 },
    )
  })
})
