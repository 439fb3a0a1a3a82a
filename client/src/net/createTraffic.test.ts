import { expect, it } from 'vitest'
import { createTraffic } from './createTraffic.ts'

it('says what went over the line in a second, over the last whole seconds', () => {
  let now = 0
  const traffic = createTraffic(() => now)
  for (now = 0; now < 10_000; now += 50) {
    traffic.add('down', 100)
    traffic.add('poses', 1)
  }
  expect(traffic.perSecond('down')).toBe(2_000)
  expect(traffic.perSecond('poses')).toBe(20)
  expect(traffic.perSecond('up')).toBe(0)
})

it('forgets what was long ago, also after a long sleep', () => {
  let now = 0
  const traffic = createTraffic(() => now)
  traffic.add('up', 5_000)
  now = 3_600_000
  expect(traffic.perSecond('up')).toBe(0)
})

it('has a number before the first second is over', () => {
  const traffic = createTraffic(() => 1_234)
  traffic.add('up', 70)
  expect(traffic.perSecond('up')).toBe(70)
})
