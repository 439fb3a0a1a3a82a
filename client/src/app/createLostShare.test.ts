import { expect, it } from 'vitest'
import { createLostShare } from './createLostShare.ts'

const slot = (personId: string, packetsReceived: number, packetsLost: number) => ({
  personId,
  packetsReceived,
  packetsLost,
})

it('counts what was lost since it was last asked, and starts anew with a new voice', () => {
  const share = createLostShare()
  expect(share([slot('a', 90, 10)])).toBeCloseTo(0.1)
  expect(share([slot('a', 190, 10)])).toBe(0)
  expect(share([slot('a', 10, 1), slot('b', 30, 10)])).toBeCloseTo(11 / 51)
  expect(share([slot('a', 11, 5)]), 'too few to say').toBe(0)
  expect(share([])).toBe(0)
})
