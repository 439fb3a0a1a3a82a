import { AT_ANY_TIME } from '@towpath/shared/meetings/MeetingPlan'
import { describe, expect, it } from 'vitest'
import type { Invitation, InvitationKind } from './IdentityStore.ts'
import { alwaysWaits, codeVerdict, isShut } from './invitationRules.ts'

const START = Date.parse('2026-12-01T13:00Z')
const MINUTE = 60_000
const PLANNED = { startsAtMs: START, lengthMinutes: 60 }

function invitation(plan: object = {}, change: Partial<Invitation> = {}): Invitation {
  const house = { id: 'm', title: 'Coffee', scene: 'canal-walk', capacity: 8, locked: false, quiet: false }
  const meeting = {
    ...AT_ANY_TIME,
    ...house,
    hostless: false,
    tablesClosed: false,
    ended: false,
    contactPhone: null,
    greeting: null,
    moving: null,
    ...plan,
  }
  const whose = { id: 'i', kind: 'code', role: 'resident', invited: null, usedBy: null } as const
  return { ...whose, withdrawn: false, closed: false, meeting, ...change }
}

describe('INVITE-10 the code of a planned meeting', () => {
  it.each([
    [-24 * 60, 'early'],
    [-31, 'early'],
    [-30, 'good'],
    [0, 'good'],
    [59, 'good'],
    [60, 'over'],
    [24 * 60, 'over'],
  ])('is, %i minutes after its start, %s', (minutes, verdict) => {
    expect(codeVerdict(invitation(PLANNED), START + minutes * MINUTE)).toBe(verdict)
  })

  it.each([{ ended: true }, { cancelled: true }])('is over when the meeting is %j', (plan) => {
    expect(codeVerdict(invitation({ ...PLANNED, ...plan }), START)).toBe('over')
  })

  it('always works where the meeting is open at any time, until it is withdrawn', () => {
    for (const nowMs of [0, START, START * 2]) expect(codeVerdict(invitation(), nowMs)).toBe('good')
    expect(codeVerdict(invitation({}, { withdrawn: true }), START)).toBe('over')
  })
})

it.each<[InvitationKind, boolean, boolean]>([
  ['code', true, false],
  ['friend', true, true],
  ['personal', false, false],
  ['participant', false, false],
  ['host', false, false],
])('INVITE-11 who comes by %s always waits for the host: %s, and in an open house %s', (kind, planned, open) => {
  expect(alwaysWaits(invitation(PLANNED, { kind }))).toBe(planned)
  expect(alwaysWaits(invitation({}, { kind }))).toBe(open)
})

it('INVITE-5 an invitation is shut by itself and by whom it brought', () => {
  const person = { id: 'p', name: 'Anna', role: 'resident', figure: '', place: null, microphone: 'off' } as const
  const here = {
    ...person,
    handRaised: 0,
    helpCalled: false,
    quietPlace: false,
    admission: 'none' as const,
    companion: false,
    removed: false,
  }
  expect(isShut({ closed: false }, undefined)).toBe(false)
  expect(isShut({ closed: false }, here)).toBe(false)
  expect(isShut({ closed: false }, { ...here, removed: true })).toBe(true)
  expect(isShut({ closed: true }, here)).toBe(true)
})
