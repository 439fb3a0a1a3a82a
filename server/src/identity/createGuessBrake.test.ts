import { describe, expect, it } from 'vitest'
import { createLogger } from '../ops/logger.ts'
import { createGuessBrake } from './createGuessBrake.ts'

function brake() {
  const waited: number[] = []
  const logged: string[] = []
  const logger = createLogger('warn', { write: (line) => logged.push(line) })
  const made = createGuessBrake(
    logger,
    () => 0,
    async (ms) => waited.push(ms),
  )
  const fail = async (network: string, times: number) => {
    for (let time = 0; time < times; time++) await made.failed(network)
  }
  return { ...made, fail, waited, logged }
}

describe('the brake on guessing', () => {
  it('lets five failures go by', async () => {
    const { take, fail, waited } = brake()
    await fail('10.0.0', 4)
    expect(await take('10.0.0')).toBe(true)
    expect(waited).toEqual([])
  })

  it('then makes everyone from there wait in turn, and asks to come back when the queue is long', async () => {
    const { take, fail, waited } = brake()
    await fail('10.0.0', 5)
    const answers = []
    for (let index = 0; index < 8; index++) answers.push(await take('10.0.0'))
    expect(waited).toEqual([1_500, 3_000, 4_500, 6_000, 7_500])
    expect(answers).toEqual([true, true, true, true, true, false, false, false])
  })

  it('leaves other networks alone', async () => {
    const { take, fail, waited } = brake()
    await fail('10.0.0', 50)
    expect(await take('10.0.1')).toBe(true)
    expect(waited).toEqual([])
  })

  it('raises the alarm once when many fail from everywhere, without saying from where', async () => {
    const { failed, logged } = brake()
    for (let index = 0; index < 130; index++) await failed(`10.0.${index}`)
    expect(logged).toHaveLength(1)
    expect(logged[0]).not.toContain('10.0')
  })
})
