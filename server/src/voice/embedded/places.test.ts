import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PersonPlace } from './messages.ts'
import { createPlaces, type Places } from './places.ts'

describe('places on their way to the voice process', () => {
  let sent: PersonPlace[][]
  let places: Places
  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    places = createPlaces((moved) => sent.push(moved))
  })
  afterEach(() => {
    places.stop()
    vi.useRealTimers()
  })

  test('they go five times a second at most, the latest only, and only of who moved', () => {
    for (let i = 0; i < 20; i++) {
      places.set('anna', i, 0, 0)
      places.set('still', 1, 1, 1)
      vi.advanceTimersByTime(50)
    }
    expect(sent).toHaveLength(5)
    expect(sent[0]).toHaveLength(2)
    expect(sent.slice(1).every((moved) => moved.length === 1 && moved[0]![0] === 'anna')).toBe(true)
    expect(sent.at(-1)![0]![1]).toBe(19)
  })

  test('nonsense is not a place, and who is forgotten is not sent', () => {
    places.set('anna', Number.NaN, 0, 0)
    places.set('berta', 1, 0, 0)
    places.forget('berta')
    vi.advanceTimersByTime(1_000)
    expect(sent.flat()).toEqual([])
    expect(places.of('anna')).toBeNull()
  })
})
