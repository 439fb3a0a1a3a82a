import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TokenBuckets } from './TokenBuckets.ts'

const rate = { count: 5, perMs: 10_000 }

describe('token buckets', () => {
  it('CMD-4 give what the rate says at once, then one at a time', () => {
    const buckets = new TokenBuckets()
    expect(Array.from({ length: 6 }, () => buckets.take('a', rate, 0))).toEqual([true, true, true, true, true, false])
    expect(buckets.take('a', rate, 1_999)).toBe(false)
    expect(buckets.take('a', rate, 2_000)).toBe(true)
    expect(buckets.take('a', rate, 2_001)).toBe(false)
    expect(buckets.take('b', rate, 2_001)).toBe(true)
  })

  it('CMD-4 never give more in any window than the burst and the refill', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 200 }), (gaps) => {
        const buckets = new TokenBuckets()
        let nowMs = 0
        const taken: number[] = []
        for (const gap of gaps) {
          nowMs += gap
          if (buckets.take('a', rate, nowMs)) taken.push(nowMs)
        }
        for (const start of taken) {
          const inWindow = taken.filter((at) => at >= start && at < start + rate.perMs).length
          expect(inWindow).toBeLessThanOrEqual(2 * rate.count)
        }
      }),
      { seed: 20265, numRuns: 200 },
    )
  })
})
