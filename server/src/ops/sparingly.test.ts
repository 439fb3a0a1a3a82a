import { expect, it } from 'vitest'
import { createSparingly } from './sparingly.ts'

it('lets some through a second and tells how many it kept back', () => {
  let nowMs = 0
  const seen: number[] = []
  const sparingly = createSparingly(2, () => nowMs)
  for (let index = 0; index < 100; index++) sparingly((suppressed) => seen.push(suppressed))
  nowMs = 1_000
  sparingly((suppressed) => seen.push(suppressed))
  expect(seen).toEqual([0, 0, 98])
})
