// Slows down whoever guesses codes, by the network that they come from. A delay, never a lock-out: residents mistype too,
// and share an address with everyone in their house.

import { setTimeout as pause } from 'node:timers/promises'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Logger } from '../ops/logger.ts'

const FREE_FAILURES = 5
const WINDOW_SECONDS = 15 * 60
const DELAY_MS = 1_500
/** Shorter than a page waits for an answer. Who would wait longer is asked to try again. */
const LONGEST_QUEUE_MS = 8_000
const ALARM_PER_HOUR = 100

export type GuessBrake = {
  /** Waits its turn where the network failed too often. False when too many are waiting. */
  take(network: string): Promise<boolean>
  failed(network: string): Promise<void>
}

export function createGuessBrake(
  logger: Logger,
  now: () => number = () => performance.now(),
  wait: (ms: number) => Promise<unknown> = pause,
): GuessBrake {
  const failures = new RateLimiterMemory({ points: FREE_FAILURES, duration: WINDOW_SECONDS })
  const everywhere = new RateLimiterMemory({ points: ALARM_PER_HOUR, duration: 3600 })
  /** One guess at a time for each slowed network, or parallel requests would pay the delay once for all. */
  const nextTurnMs = new Map<string, number>()

  return {
    async take(network) {
      const counted = await failures.get(network)
      if (!counted || counted.consumedPoints < FREE_FAILURES) {
        nextTurnMs.delete(network)
        return true
      }
      const atMs = now()
      const turnMs = Math.max(atMs, nextTurnMs.get(network) ?? 0) + DELAY_MS
      if (turnMs - atMs > LONGEST_QUEUE_MS) return false
      nextTurnMs.set(network, turnMs)
      await wait(turnMs - atMs)
      return true
    },
    async failed(network) {
      // Counted past the limit as well: `consume` rejects there, and that is no fault.
      await failures.consume(network).catch(() => undefined)
      await everywhere.consume('all').catch((reason: unknown) => {
        if (reason instanceof RateLimiterRes && reason.consumedPoints === ALARM_PER_HOUR + 1)
          logger.warn({ failuresThisHour: reason.consumedPoints }, 'somebody may be guessing codes')
      })
    },
  }
}
