import fc from 'fast-check'
import { expect, it } from 'vitest'
import { barOf, microphoneVerdict } from './microphoneVerdict.ts'

const seconds = (level: number, count: number) => new Array<number>(count * 10).fill(level)

it.each([
  ['asks to speak at first', [], 'speak'],
  ['waits before it says that it hears nothing', seconds(0.0005, 3), 'speak'],
  ['then says so', seconds(0.0005, 6), 'silent'],
  ['tells a soft voice to come closer', seconds(0.006, 4), 'quiet'],
  ['is content at once with a good one', seconds(0.05, 1), 'good'],
  ['stays content in a pause between words', [...seconds(0.05, 1), ...seconds(0.0005, 2)], 'good'],
  ['warns of one that is too loud', seconds(0.6, 1), 'loud'],
] as const)('%s', (_, levels, verdict) => {
  expect(microphoneVerdict(levels)).toBe(verdict)
})

it('a louder voice never has a shorter bar', () => {
  const level = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(level, level, (a, b) => {
      expect(barOf(Math.max(a, b))).toBeGreaterThanOrEqual(barOf(Math.min(a, b)))
      expect(barOf(a)).toBeGreaterThanOrEqual(0)
      expect(barOf(a)).toBeLessThanOrEqual(1)
    }),
    { seed: 7 },
  )
})
