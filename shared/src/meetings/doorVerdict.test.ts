import { describe, expect, it } from 'vitest'
import { calendarVerdict, doorVerdict, isLive, isOverdue } from './doorVerdict.ts'
import { AT_ANY_TIME } from './MeetingPlan.ts'

const START = Date.UTC(2026, 11, 1, 13)
const at = (minutes: number) => START + minutes * 60_000
const plan = { ...AT_ANY_TIME, startsAtMs: START, lengthMinutes: 60 }
const guest = { nowMs: START, role: 'resident', isPart: false, hostHere: true, inUse: true } as const

describe('what the door says', () => {
  it.each([
    [-31, 'tooEarly'],
    [-30, 'open'],
    [0, 'open'],
    [60, 'open'],
    [74, 'open'],
    [75, 'over'],
  ])('PLAN-4 %i minutes after the start: %s', (minutes, verdict) => {
    const nowMs = at(minutes)
    expect(doorVerdict(plan, { ...guest, nowMs })).toBe(verdict)
    expect(doorVerdict(plan, { ...guest, nowMs, role: 'host' })).toBe(verdict)
    expect(isLive(plan, nowMs)).toBe(verdict === 'open')
    expect(isOverdue(plan, nowMs)).toBe(verdict === 'over')
  })

  it('PLAN-4 lets those back in who are part of a meeting that runs late, as long as somebody is there', () => {
    const late = { ...guest, nowMs: at(200), isPart: true }
    expect(doorVerdict(plan, late)).toBe('open')
    expect(doorVerdict(plan, { ...late, inUse: false })).toBe('over')
    expect(doorVerdict(plan, { ...late, role: 'host', isPart: false })).toBe('over')
  })

  it.each([-31, 0, 75])('PLAN-5 says at any time, here %i, that it was cancelled', (minutes) => {
    const who = { ...guest, nowMs: at(minutes), isPart: true }
    expect(calendarVerdict({ ...plan, cancelled: true }, who)).toBe('cancelled')
    expect(doorVerdict({ ...plan, cancelled: true }, { ...who, role: 'host' })).toBe('cancelled')
  })

  it('opens when a host is in, for hosts always, and for those who were in before', () => {
    const early = { ...guest, hostHere: false }
    expect(doorVerdict(plan, early)).toBe('noHost')
    expect(doorVerdict(plan, { ...early, role: 'helper' })).toBe('noHost')
    expect(doorVerdict(plan, { ...early, role: 'host' })).toBe('open')
    expect(doorVerdict(plan, { ...early, isPart: true })).toBe('open')
  })

  it('asks to wait where there is a waiting room, and only whoever was not let in', () => {
    const guarded = { ...plan, waitingRoom: true }
    expect(doorVerdict(guarded, guest)).toBe('waiting')
    expect(doorVerdict(guarded, { ...guest, hostHere: false })).toBe('noHost')
    expect(doorVerdict(guarded, { ...guest, isPart: true })).toBe('open')
    expect(doorVerdict(guarded, { ...guest, role: 'host' })).toBe('open')
  })

  it('of a meeting at any time is open, with and without a host', () => {
    for (const hostHere of [true, false]) expect(doorVerdict(AT_ANY_TIME, { ...guest, hostHere })).toBe('open')
    expect(doorVerdict({ ...AT_ANY_TIME, waitingRoom: true }, { ...guest, hostHere: false })).toBe('waiting')
    expect(isOverdue(AT_ANY_TIME, Number.MAX_SAFE_INTEGER)).toBe(false)
  })
})
