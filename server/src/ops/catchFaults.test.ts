import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { catchFaults } from './catchFaults.ts'
import { createLogger } from './logger.ts'

it('counts every throw that nobody caught, logs few of them, and gives up when they do not stop', () => {
  const lines: string[] = []
  const counted: string[] = []
  let givenUp = 0
  const source = new EventEmitter()
  catchFaults(createLogger('error', { write: (line) => lines.push(line) }), {
    counted: (kind) => counted.push(kind),
    giveUp: () => givenUp++,
    source,
  })
  source.emit('uncaughtException', new Error('one'))
  source.emit('unhandledRejection', 'two')
  expect(counted).toEqual(['exception', 'rejection'])
  expect(lines.join()).toMatch(/one[\s\S]*two/)
  for (let index = 0; index < 18; index++) source.emit('uncaughtException', new Error('again'))
  expect(givenUp).toBe(0)
  source.emit('uncaughtException', new Error('once more'))
  expect(givenUp).toBe(1)
  expect(counted).toHaveLength(21)
  expect(lines.length).toBeLessThan(5)
})
