import { describe, expect, it } from 'vitest'
import { type AudioSpot, audibilityOf, type Reaching, reaching } from './audioPlaces.ts'
import { audibility, EARSHOT_METRES } from './earshot.ts'

const spot = (id: string, closed: boolean): AudioSpot => ({ id, closed })
const outside: AudioSpot = null
const decibels = (gain: number) => 20 * Math.log10(gain)

const TABLE: readonly (readonly [ears: AudioSpot, voice: AudioSpot, way: Reaching])[] = [
  [outside, outside, 'near'],
  [outside, spot('a', false), 'murmur'],
  [outside, spot('a', true), 'nothing'],
  [spot('a', false), spot('a', false), 'together'],
  [spot('a', true), spot('a', true), 'together'],
  [spot('a', true), spot('a', false), 'together'],
  [spot('a', false), spot('b', false), 'murmur'],
  [spot('a', true), spot('b', false), 'nothing'],
  [spot('a', true), spot('b', true), 'nothing'],
]

describe('audio places', () => {
  it.each(TABLE)('VOICE-19 VOICE-20 from %j to %j, and back, it is %s', (ears, voice, way) => {
    expect(reaching(ears, voice)).toBe(way)
    expect(reaching(voice, ears)).toBe(way)
  })

  it('VOICE-19 VOICE-20 equally clear within, 18 dB less from elsewhere, nothing when closed', () => {
    for (const metres of [0, 1, 4, 8, 16, 24.9]) {
      expect(audibilityOf('near', metres)).toBe(audibility(metres))
      expect(audibilityOf('together', metres)).toBe(1)
      expect(decibels(audibility(metres)) - decibels(audibilityOf('murmur', metres))).toBeCloseTo(18)
      expect(audibilityOf('nothing', metres)).toBe(0)
    }
    for (const metres of [EARSHOT_METRES, Number.NaN, Number.POSITIVE_INFINITY])
      expect(audibilityOf('murmur', metres)).toBe(0)
  })
})
