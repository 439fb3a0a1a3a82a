// Tickets in memory: they outlive neither 60 s nor this process, and then the page simply asks for another.

import { randomBytes } from 'node:crypto'
import type { Claims, Tickets } from './Tickets.ts'

const VALID_MS = 60_000
/** Far above what 60 s of honest joining make; the oldest give way. */
const MAX_OPEN = 10_000

/** @param now a clock that never goes back, in milliseconds */
export function createTickets(now: () => number = () => performance.now()): Tickets {
  const open = new Map<string, { readonly claims: Claims; readonly untilMs: number }>()

  function forgetOld(): void {
    const atMs = now()
    for (const [ticket, { untilMs }] of open) {
      if (untilMs > atMs && open.size <= MAX_OPEN) return
      open.delete(ticket)
    }
  }

  return {
    issue(claims) {
      const ticket = randomBytes(24).toString('base64url')
      open.set(ticket, { claims, untilMs: now() + VALID_MS })
      forgetOld()
      return ticket
    },
    redeem(ticket, meetingId) {
      if (typeof ticket !== 'string') return undefined
      const found = open.get(ticket)
      if (!found || found.claims.meetingId !== meetingId) return undefined
      open.delete(ticket)
      return found.untilMs > now() ? found.claims : undefined
    },
  }
}
