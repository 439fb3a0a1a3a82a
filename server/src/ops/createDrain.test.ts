import { describe, expect, it } from 'vitest'
import { createDrain, type Step } from './createDrain.ts'
import { createLogger } from './logger.ts'

const silent = createLogger('silent')

describe('the way out', () => {
  it('goes step by step and only once', async () => {
    const done: string[] = []
    const step = (name: string): Step => ({ name, withinMs: 1_000, run: async () => done.push(name) })
    const drain = createDrain(silent, () => [step('door'), step('rooms'), step('database')])
    await Promise.all([drain(), drain()])
    expect(done).toEqual(['door', 'rooms', 'database'])
  })

  it('leaves behind what hangs and goes past what throws', async () => {
    const done: string[] = []
    const drain = createDrain(silent, () => [
      { name: 'hangs', withinMs: 10, run: () => new Promise(() => undefined) },
      { name: 'rejects', withinMs: 1_000, run: () => Promise.reject(new Error('no')) },
      {
        name: 'throws',
        withinMs: 1_000,
        run() {
          throw new Error('no')
        },
      },
      { name: 'last', withinMs: 1_000, run: () => done.push('last') },
    ])
    await drain()
    expect(done).toEqual(['last'])
  })
})
