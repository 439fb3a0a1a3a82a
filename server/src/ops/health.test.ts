import { expect, it } from 'vitest'
import { createHealth } from './health.ts'

it('is ready between opening and draining, while the database answers, which is asked at most once a second', async () => {
  let nowMs = 0
  let works = true
  let asked = 0
  const health = createHealth(
    async () => {
      asked++
      if (!works) throw new Error('gone')
    },
    () => nowMs,
  )
  expect(await health.isReady()).toBe(false)
  health.opened()
  expect(await health.isReady()).toBe(true)
  works = false
  expect(await health.isReady()).toBe(true)
  nowMs += 1_001
  expect(await health.isReady()).toBe(false)
  works = true
  nowMs += 1_001
  expect(await health.isReady()).toBe(true)
  expect(asked).toBe(3)
  health.drain()
  expect(await health.isReady()).toBe(false)
  health.opened()
  expect(await health.isReady()).toBe(false)
})
