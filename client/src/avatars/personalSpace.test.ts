import { expect, it } from 'vitest'
import { shownAt } from './personalSpace.ts'

const shown = (metres: number, bothSeated = false) => Number(shownAt(metres, bothSeated).toFixed(3))

it('PLACE-9 a figure fades from 1.2 m to a shade at 1 m, and is gone before anybody could stand inside it', () => {
  expect([3, 1.2, 1.1, 1, 0.7, 0.6, 0.35, 0].map((metres) => shown(metres))).toEqual([1, 1, 0.65, 0.3, 0.3, 0.3, 0, 0])
})

it('PLACE-9 never comes back while two come closer, and neighbours on a bench see each other whole', () => {
  let before = 1
  for (let metres = 1.5; metres > 0; metres -= 0.01) {
    expect(shown(metres)).toBeLessThanOrEqual(before)
    before = shown(metres)
  }
  expect([0.9, 0.6, 0.3].map((metres) => shown(metres, true))).toEqual([1, 1, 0])
})
