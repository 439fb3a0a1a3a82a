import { describe, expect, it } from 'vitest'
import { checkPlan, type PlanWish } from './checkPlan.ts'
import { AT_ANY_TIME } from './MeetingPlan.ts'

const wish: PlanWish = {
  title: '  Coffee by\u200b the canal ',
  scene: 'canal-walk',
  start: '2026-12-01T14:00',
  timeZone: 'Europe/Amsterdam',
  lengthMinutes: 60,
  languages: ['nl', 'en'],
  capacity: 8,
  hosts: ['hanna', 'hanna'],
  waitingRoom: false,
  voiceMode: 'placed',
  may: AT_ANY_TIME.may,
  contactPhone: ' 020 123 45 67 ',
}
const around = {
  nowMs: Date.parse('2026-11-25T12:00Z'),
  scenes: ['canal-walk'],
  members: ['hanna', 'ida', 'jan', 'kees', 'lea'],
}
const outcome = (change: Partial<PlanWish>, also: object = {}) => {
  const checked = checkPlan({ ...wish, ...change }, { ...around, ...also })
  return checked.ok ? 'ok' : checked.refusal.code
}

describe('PLAN-1 what is planned', () => {
  it('is cleaned and its hour becomes a moment', () => {
    const checked = checkPlan(wish, around)
    expect(checked.ok && checked.value).toEqual({
      ...wish,
      start: undefined,
      title: 'Coffee by the canal',
      startsAtMs: Date.parse('2026-12-01T13:00Z'),
      languages: ['en', 'nl'],
      hosts: ['hanna'],
      contactPhone: '020 123 45 67',
    })
  })

  it.each<[Partial<PlanWish>, string]>([
    [{ title: '' }, 'plan.title'],
    [{ title: ' \u200b\u202e ' }, 'plan.title'],
    [{ title: 'x'.repeat(80) }, 'ok'],
    [{ title: 'x'.repeat(81) }, 'plan.title'],
    [{ title: `a${' '.repeat(1_000)}` }, 'plan.title'],
    [{ scene: 'moon' }, 'plan.scene'],
    [{ scene: '__proto__' }, 'plan.scene'],
    [{ start: '' }, 'plan.start'],
    [{ start: '2026-02-30T10:00' }, 'plan.start'],
    [{ start: '2026-11-25T13:00' }, 'plan.past'],
    [{ start: '2026-11-25T13:01' }, 'ok'],
    [{ start: '2027-03-28T02:30' }, 'plan.skippedHour'],
    [{ start: '2027-03-28T03:00' }, 'ok'],
    [{ start: '2027-10-31T02:30' }, 'ok'],
    [{ timeZone: 'Mars/Olympus' }, 'plan.timeZone'],
    [{ timeZone: '' }, 'plan.timeZone'],
    [{ lengthMinutes: 14 }, 'plan.length'],
    [{ lengthMinutes: 15 }, 'ok'],
    [{ lengthMinutes: 240 }, 'ok'],
    [{ lengthMinutes: 241 }, 'plan.length'],
    [{ lengthMinutes: 20.5 }, 'plan.length'],
    [{ lengthMinutes: Number.NaN }, 'plan.length'],
    [{ languages: [] }, 'plan.languages'],
    [{ languages: ['tlh'] }, 'plan.languages'],
    [{ languages: ['nl', 'xx'] }, 'plan.languages'],
    [{ capacity: 0 }, 'plan.capacity'],
    [{ capacity: 50 }, 'ok'],
    [{ capacity: 51 }, 'plan.capacity'],
    [{ capacity: 7.5 }, 'plan.capacity'],
    [{ hosts: [] }, 'plan.hosts'],
    [{ hosts: ['stranger'] }, 'plan.hosts'],
    [{ hosts: ['hanna', 'stranger'] }, 'plan.hosts'],
    [{ hosts: around.members }, 'plan.hosts'],
    [{ contactPhone: 'call me' }, 'plan.phone'],
    [{ contactPhone: '' }, 'ok'],
  ])('%j: %s', (change, code) => {
    expect(outcome(change)).toBe(code)
  })

  it('keeps a start that is past, but moves nothing into the past', () => {
    const startedAtMs = Date.parse('2026-11-25T11:30Z')
    expect(outcome({ start: '2026-11-25T12:30' }, { startedAtMs })).toBe('ok')
    expect(outcome({ start: '2026-11-25T12:29' }, { startedAtMs })).toBe('plan.past')
  })

  it('takes the first of an hour that comes twice', () => {
    const checked = checkPlan({ ...wish, start: '2027-10-31T02:30' }, around)
    expect(checked.ok && checked.value.startsAtMs).toBe(Date.parse('2027-10-31T00:30Z'))
  })
})
