import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { meetingCalendar } from './meetingCalendar.ts'
import type { PaperInvitation } from './PaperInvitation.ts'
import { instantOf } from './wallClock.ts'

const INVITATION: PaperInvitation = {
  title: 'Café; with a comma, a \\ and blåbær',
  code: '012345',
  link: 'https://towpath.example/m/0123456789abcdefghjkmnpqrs',
  address: 'https://towpath.example',
  contactPhone: '+31 20 123 45 67',
}
const WISH = {
  language: 'nl',
  meetingId: 'meeting-1',
  timeZone: 'Europe/Amsterdam',
  lengthMinutes: 90,
  now: new Date('2026-01-05T09:00Z'),
} as const

function calendar(start: string, wish: Partial<Parameters<typeof meetingCalendar>[1]> = {}) {
  const text = meetingCalendar(INVITATION, { ...WISH, startsAt: instantOf(start, WISH.timeZone)!, ...wish })
  const root = new ICAL.Component(ICAL.parse(text))
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!)
  return { text, root, event }
}

describe('a calendar file', () => {
  it('is read back as the meeting', () => {
    const { root, event } = calendar('2026-03-03T14:00')
    expect(root.getFirstPropertyValue('version')).toBe('2.0')
    expect(event.summary).toBe(INVITATION.title)
    expect(event.uid).toBe('meeting-1@towpath')
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-03-03T13:00Z'))
    expect(event.duration.toSeconds()).toBe(90 * 60)
    for (const part of ['Dinsdag 3 maart, 14:00', INVITATION.link, '012 345', 'towpath.example', '+31 20 123 45 67'])
      expect(event.description).toContain(part)
    expect(event.component.getAllSubcomponents('valarm')).toHaveLength(1)
  })

  it('has lines of at most 75 bytes that end as the format wants, and nobody’s name', () => {
    const { text } = calendar('2026-03-03T14:00')
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/)
  })

  it('is the same for the same wish', () => {
    expect(calendar('2026-03-03T14:00').text).toBe(calendar('2026-03-03T14:00').text)
  })

  it.each([
    ['the day before summer time', '2026-03-28T14:00', '2026-03-28T13:00Z'],
    ['the day of summer time', '2026-03-29T14:00', '2026-03-29T12:00Z'],
    ['the day before winter time', '2026-10-24T14:00', '2026-10-24T12:00Z'],
    ['the day of winter time', '2026-10-25T14:00', '2026-10-25T13:00Z'],
  ])('keeps the hour on the wall on %s', (_, start, moment) => {
    const { event } = calendar(start)
    expect(event.startDate.toJSDate()).toEqual(new Date(moment))
    expect(event.description).toContain(', 14:00 (Europe/Amsterdam)')
  })

  it('lasts as long as it should through the night in which the clocks change', () => {
    for (const start of ['2026-03-29T01:30', '2026-10-25T01:30']) {
      const { event } = calendar(start, { lengthMinutes: 180 })
      expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(180 * 60_000)
    }
  })
})
