// One try from a limiter, as a value.

import type { RateLimiterMemory } from 'rate-limiter-flexible'

/** True while the limit is not reached. */
export function takes(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  )
}
