// How often one person may use each command: as many at once as the catalogue says, refilled evenly. Times are monotonic.

import type { Rate } from '@towpath/shared/protocol/defineCommand'

type Bucket = { tokens: number; atMs: number }

export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>()
  lastUsedMs = Number.NEGATIVE_INFINITY

  /** False when it is too often. */
  take(name: string, rate: Rate, nowMs: number): boolean {
    this.lastUsedMs = nowMs
    let bucket = this.#buckets.get(name)
    if (!bucket) {
      bucket = { tokens: rate.count, atMs: nowMs }
      this.#buckets.set(name, bucket)
    }
    const refilled = bucket.tokens + ((nowMs - bucket.atMs) * rate.count) / rate.perMs
    bucket.tokens = Math.min(rate.count, refilled)
    bucket.atMs = nowMs
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
