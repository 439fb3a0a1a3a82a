import { expect, it } from 'vitest'
import { isWeak } from './lineQuality.ts'

it('CMD-12 a line is weak from a slow or a lossy measure on, and good again only when it is clearly good', () => {
  const told = (roundTripMs: number, lost: number, was = false) => isWeak(was, { roundTripMs, lost })
  expect([told(30, 0), told(399, 0.05), told(401, 0), told(30, 0.07)]).toEqual([false, false, true, true])
  expect([told(300, 0, true), told(30, 0.03, true), told(200, 0.01, true)]).toEqual([true, true, false])
})
