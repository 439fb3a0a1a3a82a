import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audibility, CIRCLE_METRES, EARSHOT_METRES } from './earshot.ts'

const decibels = (gain: number) => 20 * Math.log10(gain)

describe('earshot', () => {
  test('VOICE-1 across one circle a voice loses at most 3 dB', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * CIRCLE_METRES, noNaN: true }), (distance) => {
        expect(decibels(audibility(distance))).toBeGreaterThanOrEqual(-3 - 1e-9)
      }),
      { seed: 1 },
    )
  })

  test('VOICE-1 it never grows with distance, stays between 0 and 1, and has no step', () => {
    const metres = fc.double({ min: 0, max: 40, noNaN: true })
    fc.assert(
      fc.property(metres, fc.double({ min: 0, max: 0.01, noNaN: true }), (distance, step) => {
        const here = audibility(distance)
        const farther = audibility(distance + step)
        expect(here).toBeLessThanOrEqual(1)
        expect(farther).toBeGreaterThanOrEqual(0)
        expect(farther).toBeLessThanOrEqual(here)
        expect(here - farther).toBeLessThan(0.002)
      }),
      { seed: 2 },
    )
  })

  test('VOICE-1 silence from 25 m, and for what is no distance', () => {
    expect(audibility(EARSHOT_METRES)).toBe(0)
    expect(audibility(EARSHOT_METRES - 0.001)).toBeGreaterThan(0)
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1e9]) expect(audibility(odd)).toBe(0)
    expect(audibility(-1)).toBe(1)
    expect(audibility(0)).toBe(1)
  })
})
