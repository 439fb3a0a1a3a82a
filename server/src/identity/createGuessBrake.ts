// Slows down whoever guesses codes, by the network that they come from, by the meeting that an old code belongs to, and
// everybody when guesses rain from everywhere. A delay, never a lock-out: residents mistype too, and share an address with
// everyone in their house.

import { setTimeout as pause } from 'node:timers/promises'
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'
import type { Logger } from '../ops/logger.ts'

const WINDOW_SECONDS = 15 * 60
const HOUR_SECONDS = 3600
/** From so many failures of one network on, each further try waits so long. */
const NETWORK_STEPS = [
  { failures: 60, delayMs: 7_500 },
  { failures: 20, delayMs: 4_000 },
  { failures: 5, delayMs: 1_500 },
] as const
const DELAY_MS = 1_500
/** Withdrawn or past codes of one meeting, in an hour, before entering it by code slows down. */
const MEETING_FAILURES = 20
/** Shorter than a page waits for an answer. Who would wait longer is asked to try again. */
const LONGEST_QUEUE_MS = 8_000
const ALARM_PER_HOUR = 100
/** So long organisers are told: they do not look every hour. */
const TOLD_MS = 24 * HOUR_SECONDS * 1_000

export type GuessBrake = {
  /** Before a code is looked at: waits its turn where the network failed too often. False when too many are waiting. */
  take(network: string): Promise<boolean>
  /** Before a right code lets somebody new in. Waits where old codes of this meeting were tried too often. */
  takeInto(meetingId: string): Promise<void>
  /** @param meetingId whose code it was, before it was withdrawn or its time was over */
  failed(network: string, meetingId?: string): Promise<void>
  /** When guesses from everywhere last passed the bound, if that was not long ago. */
  lastAlarm(): Date | null
}

export type GuessBrakeParts = {
  readonly logger: Logger
  readonly count?: (outcome: 'failed' | 'slowed' | 'alarm') => void
  /** A clock that never goes back, in milliseconds. */
  readonly now?: () => number
  readonly wallMs?: () => number
  readonly wait?: (ms: number) => Promise<unknown>
  /** When the last alarm was, from before a restart. */
  readonly lastAlarmMs?: number
  readonly keepAlarm?: (at: Date) => void
}

async function failuresOf(limiter: RateLimiterAbstract, key: string): Promise<number> {
  return (await limiter.get(key))?.consumedPoints ?? 0
}

/** Counted past the limit as well: `consume` rejects there, and that is no fault. */
async function countFailure(limiter: RateLimiterAbstract, key: string): Promise<number> {
  await limiter.consume(key).catch(() => undefined)
  return failuresOf(limiter, key)
}

export function createGuessBrake({
  logger,
  count = () => undefined,
  now = () => performance.now(),
  wallMs = Date.now,
  wait = pause,
  lastAlarmMs,
  keepAlarm = () => undefined,
}: GuessBrakeParts): GuessBrake {
  const networks = new RateLimiterMemory({ points: NETWORK_STEPS.at(-1)!.failures, duration: WINDOW_SECONDS })
  const meetings = new RateLimiterMemory({ points: MEETING_FAILURES, duration: HOUR_SECONDS })
  const everywhere = new RateLimiterMemory({ points: ALARM_PER_HOUR, duration: HOUR_SECONDS })
  const networkTurns = createTurns(now)
  const meetingTurns = createTurns(now)
  let alarmAtMs = lastAlarmMs

  async function slow(ms: number): Promise<void> {
    count('slowed')
    await wait(ms)
  }

  return {
    async take(network) {
      const failures = await failuresOf(networks, network)
      const step = NETWORK_STEPS.find((one) => failures >= one.failures)
      if (step) {
        const waitMs = networkTurns.next(network, step.delayMs)
        if (waitMs > LONGEST_QUEUE_MS) return false
        networkTurns.taken(network, waitMs)
        await slow(waitMs)
        return true
      }
      networkTurns.forget(network)
      // From many networks at once there is no queue to stand in: everybody answers a little later.
      if ((await failuresOf(everywhere, 'all')) > ALARM_PER_HOUR) await slow(DELAY_MS)
      return true
    },
    async takeInto(meetingId) {
      if ((await failuresOf(meetings, meetingId)) < MEETING_FAILURES) return meetingTurns.forget(meetingId)
      const waitMs = Math.min(meetingTurns.next(meetingId, DELAY_MS), LONGEST_QUEUE_MS)
      meetingTurns.taken(meetingId, waitMs)
      await slow(waitMs)
    },
    async failed(network, meetingId) {
      count('failed')
      await countFailure(networks, network)
      if (meetingId !== undefined) await countFailure(meetings, meetingId)
      const failuresThisHour = await countFailure(everywhere, 'all')
      if (failuresThisHour !== ALARM_PER_HOUR + 1) return
      alarmAtMs = wallMs()
      keepAlarm(new Date(alarmAtMs))
      count('alarm')
      logger.warn({ failuresThisHour }, 'somebody may be guessing codes')
    },
    lastAlarm: () => (alarmAtMs !== undefined && wallMs() - alarmAtMs < TOLD_MS ? new Date(alarmAtMs) : null),
  }
}

/** One guess at a time for each, or parallel requests would pay the delay once for all. */
function createTurns(now: () => number) {
  const nextTurnMs = new Map<string, number>()
  return {
    /** How long from now until there is a turn. */
    next: (key: string, delayMs: number) => Math.max(0, (nextTurnMs.get(key) ?? 0) - now()) + delayMs,
    taken: (key: string, waitMs: number) => void nextTurnMs.set(key, now() + waitMs),
    forget: (key: string) => void nextTurnMs.delete(key),
  }
}
