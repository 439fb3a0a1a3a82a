import { describe, expect, it } from 'vitest'
import { createTickets } from './createTickets.ts'
import type { Claims } from './Tickets.ts'

const claims: Claims = { personId: 'p', meetingId: 'm', role: 'resident' }

function tickets() {
  let nowMs = 1_000
  return { ...createTickets(() => nowMs), pass: (ms: number) => (nowMs += ms) }
}

describe('a ticket', () => {
  it('opens the meeting it was issued for, once', () => {
    const { issue, redeem } = tickets()
    const ticket = issue(claims)
    expect(redeem(ticket, 'm')).toEqual(claims)
    expect(redeem(ticket, 'm')).toBeUndefined()
  })

  it('opens no other meeting, and is not used up by the attempt', () => {
    const { issue, redeem } = tickets()
    const ticket = issue(claims)
    expect(redeem(ticket, 'other')).toBeUndefined()
    expect(redeem(ticket, 'm')).toEqual(claims)
  })

  it('is good for 60 s', () => {
    const { issue, redeem, pass } = tickets()
    const [early, late] = [issue(claims), issue(claims)]
    pass(59_999)
    expect(redeem(early, 'm')).toEqual(claims)
    pass(1)
    expect(redeem(late, 'm')).toBeUndefined()
  })

  it('cannot be guessed from another, and is forgotten when old', () => {
    const { issue, redeem, pass } = tickets()
    const all = new Set(Array.from({ length: 1_000 }, () => issue(claims)))
    expect(all.size).toBe(1_000)
    for (const ticket of all) expect(ticket).toMatch(/^[\w-]{32}$/)
    pass(60_000)
    issue(claims)
    expect(redeem([...all][0], 'm')).toBeUndefined()
  })

  it.each([undefined, null, 7, {}, [], '', 'x'.repeat(1e6), '__proto__', { toString: () => 'x' }])(
    'is not %s',
    (forged) => {
      expect(tickets().redeem(forged, 'm')).toBeUndefined()
    },
  )
})
