// A ticket for this person, at first the one from the door, afterwards a fresh one each time the line was lost.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Ticket } from '../net/MeetingSocket.ts'
import type { Ending } from '../state/facts.ts'
import type { Admitted } from '../ui/entrance/JoinScreen.tsx'
import { askToJoin } from './joining.ts'

/** A ticket lives 60 s; the world may take a while to arrive on a slow line. */
const FRESH_MS = 45_000

export function createEnter(
  admitted: Admitted,
  now: () => number,
  ask = askToJoin,
): () => Promise<Result<Ticket, Ending>> {
  const { invitation, figure, companion, answer } = admitted
  const issuedAt = now()
  let first: Ticket | null = answer
  return async () => {
    const ticket = first
    first = null
    if (ticket && now() - issuedAt < FRESH_MS) return ok(ticket)
    const again = await ask({ invitation, name: answer.name, figure, companion })
    if (again.ok) return 'waiting' in again ? refused({ reason: 'waitAtDoor' }) : ok(again)
    if ('unreachable' in again || !isFinal(again.refusal)) throw new Error('no way in just now')
    return refused(again)
  }
}

/** Rules are final; being too quick, too late or unlucky is not. */
function isFinal({ code }: Refusal): boolean {
  return (code.startsWith('join.') && code !== 'join.ticket') || code.startsWith('name.')
}
