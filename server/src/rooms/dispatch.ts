// The one way of a command into a meeting: known, well formed, allowed, not too often; then the meeting's rules.
// Identity is the session's. Refusals are answered, faults are logged once and answered as `fault`.

import { type Result, refused } from '@towpath/shared/lib/result'
import { COMMANDS, type CommandName } from '@towpath/shared/protocol/commands'
import type { CommandSpec } from '@towpath/shared/protocol/defineCommand'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Meeting } from '../meeting/Meeting.ts'
import type { RoomLog } from './RoomLog.ts'
import type { Session } from './Session.ts'
import type { Strike } from './Strikes.ts'
import { TokenBuckets } from './TokenBuckets.ts'

export type DispatchDeps = {
  readonly meeting: Meeting
  readonly nowMs: () => number
  readonly log: RoomLog
  /** Something that a page of ours does not send. */
  readonly struck: (session: Session, strike: Strike) => void
}

export type Dispatch = {
  (session: Session, name: unknown, payload: unknown): Promise<Result<unknown, Refusal>>
  /** What somebody has used up outlives their connection, and is forgotten when it would have come back anyhow. */
  forgetIdle(): void
}

/** Longer than any rate of the catalogue takes to refill. */
const IDLE_MS = 60_000

const SPECS: ReadonlyMap<unknown, CommandSpec> = new Map(Object.entries(COMMANDS))

export function createDispatch({ meeting, nowMs, log, struck }: DispatchDeps): Dispatch {
  const buckets = new Map<string, TokenBuckets>()

  function bucketsOf(personId: string): TokenBuckets {
    let own = buckets.get(personId)
    if (!own) {
      own = new TokenBuckets()
      buckets.set(personId, own)
    }
    return own
  }

  function refuse(session: Session, strike: Strike, code: Refusal['code']): Result<never, Refusal> {
    struck(session, strike)
    return refused(refusal(code))
  }

  async function dispatch(session: Session, name: unknown, payload: unknown): Promise<Result<unknown, Refusal>> {
    const spec = SPECS.get(name)
    if (!spec) return refuse(session, 'nonsense', 'command.unknown')
    const person = meeting.person(session.personId)
    if (person?.sessionId !== session.id) return refused(refusal('command.notAllowed'))
    if (!spec.by.includes(person.role)) return refuse(session, 'nonsense', 'command.notAllowed')
    const parsed = spec.payload.safeParse(payload === undefined ? {} : payload)
    if (!parsed.success) return refuse(session, 'nonsense', 'command.malformed')
    if (!bucketsOf(person.id).take(name as string, spec.rate, nowMs()))
      return refuse(session, 'tooMuch', 'command.tooOften')
    try {
      return await meeting.carryOut(person, name as CommandName, parsed.data as never)
    } catch (fault) {
      log.error({ err: fault, command: name }, 'a command failed')
      return refused(refusal('fault'))
    }
  }

  function forgetIdle(): void {
    for (const [personId, own] of buckets) if (nowMs() - own.lastUsedMs > IDLE_MS) buckets.delete(personId)
  }

  return Object.assign(dispatch, { forgetIdle })
}
