import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { addGesture, createGestures } from './gestures.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('GESTURE-3 a gesture is over by itself, and a newer one of the same person lasts as long as any', () => {
  const gestures = createGestures()
  const shown = () => gestures.getState().shown.map(({ personId, gesture }) => `${personId} ${gesture}`)
  addGesture(gestures, 'ann', 'wave')
  vi.advanceTimersByTime(3_000)
  addGesture(gestures, 'bob', 'nod')
  addGesture(gestures, 'ann', 'applaud')
  expect(shown()).toEqual(['bob nod', 'ann applaud'])
  vi.advanceTimersByTime(4_000)
  expect(shown()).toEqual(['bob nod', 'ann applaud'])
  vi.advanceTimersByTime(1_500)
  expect(shown()).toEqual([])
})
