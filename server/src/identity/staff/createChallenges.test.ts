import { describe, expect, it } from 'vitest'
import { createChallenges } from './createChallenges.ts'

describe('what a passkey has to sign', () => {
  it('STAFF-23 is good once, for its purpose and for five minutes', () => {
    let nowMs = 0
    const challenges = createChallenges(() => nowMs)
    challenges.keep('a', null)
    expect([challenges.take('a', null), challenges.take('a', null), challenges.take('b', null)]).toEqual([
      true,
      false,
      false,
    ])
    challenges.keep('c', 'olga')
    expect(challenges.take('c', 'hanna')).toBe(false)
    expect(challenges.take('c', 'olga')).toBe(false)
    challenges.keep('d', null)
    nowMs = 5 * 60_000
    expect(challenges.take('d', null)).toBe(false)
  })

  it('stays small, however many are asked for', () => {
    const challenges = createChallenges()
    for (let index = 0; index < 2_001; index += 1) challenges.keep(`${index}`, null)
    expect([challenges.take('0', null), challenges.take('2000', null)]).toEqual([false, true])
  })
})
