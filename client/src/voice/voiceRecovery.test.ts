import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { VoiceLink } from './voiceLink.ts'
import { createVoiceRecovery, type VoiceRecovery } from './voiceRecovery.ts'

type Try = { attempt: number; closed: boolean; succeed(connected: boolean): void; refuse(): void }

describe('recovery of voice', () => {
  let tries: Try[]
  let recovery: VoiceRecovery
  beforeEach(() => {
    vi.useFakeTimers()
    tries = []
    recovery = createVoiceRecovery({
      chance: () => 1,
      changed: () => {},
      open: (attempt) =>
        new Promise((resolve, reject) => {
          const one: Try = {
            attempt,
            closed: false,
            succeed(connected) {
              const close = () => {
                one.closed = true
              }
              resolve({
                generation: attempt,
                connected,
                send: () => {},
                stats: async () => new Map(),
                close,
              } as unknown as VoiceLink)
            },
            refuse: () => reject(new Error('no voice')),
          }
          tries.push(one)
        }),
    })
  })
  afterEach(() => {
    recovery.stop()
    vi.useRealTimers()
  })
  const settled = () => vi.advanceTimersByTimeAsync(0)

  test('it is connected only once there is a link that is', async () => {
    recovery.start()
    expect(recovery.state).toBe('connecting')
    recovery.connected(tries[0]!.attempt)
    expect(recovery.state).toBe('connecting')
    tries[0]!.succeed(true)
    await settled()
    expect(recovery.state).toBe('connected')
  })

  test('failures are tried again, ever later, and told after the third', async () => {
    recovery.start()
    const states: string[] = []
    for (const pauseMs of [500, 1_000, 2_000, 4_000, 5_000, 5_000]) {
      const before = tries.length
      tries.at(-1)!.refuse()
      await settled()
      states.push(recovery.state)
      await vi.advanceTimersByTimeAsync(pauseMs - 1)
      expect(tries.length).toBe(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(tries.length).toBe(before + 1)
    }
    expect(states).toEqual(['connecting', 'connecting', 'failed', 'failed', 'failed', 'failed'])
    tries.at(-1)!.succeed(true)
    await settled()
    expect(recovery.state).toBe('connected')
  })

  test('VOICE-7 a late success of an older try is closed and changes nothing', async () => {
    recovery.start()
    recovery.renew()
    tries[0]!.succeed(true)
    await settled()
    expect(tries[0]!.closed).toBe(true)
    expect(recovery.state).toBe('connecting')
    recovery.failed(tries[0]!.attempt)
    recovery.connected(tries[0]!.attempt)
    expect(recovery.state).toBe('connecting')
    tries[1]!.succeed(false)
    await settled()
    recovery.connected(tries[1]!.attempt)
    expect(recovery.state).toBe('connected')
  })

  test('VOICE-12 a link that wavers is not connected, is kept, and may heal', async () => {
    recovery.start()
    tries[0]!.succeed(true)
    await settled()
    recovery.wavers(tries[0]!.attempt)
    expect(recovery.state).toBe('connecting')
    expect(tries[0]!.closed).toBe(false)
    recovery.connected(tries[0]!.attempt)
    expect(recovery.state).toBe('connected')
    expect(tries).toHaveLength(1)
  })

  test('a link that fails is closed at once and another is opened', async () => {
    recovery.start()
    tries[0]!.succeed(true)
    await settled()
    recovery.failed(tries[0]!.attempt)
    expect(tries[0]!.closed).toBe(true)
    expect(recovery.link).toBeNull()
    expect(recovery.state).toBe('connecting')
    await vi.advanceTimersByTimeAsync(500)
    expect(tries).toHaveLength(2)
  })

  test('a good moment ends the waiting, and leaves alone what is on its way or well', async () => {
    recovery.hasten()
    expect(tries).toHaveLength(0)
    recovery.start()
    recovery.hasten()
    expect(tries).toHaveLength(1)
    tries[0]!.refuse()
    await settled()
    recovery.hasten()
    expect(tries).toHaveLength(2)
    tries[1]!.succeed(true)
    await settled()
    recovery.hasten()
    expect(tries).toHaveLength(2)
    recovery.rest()
    recovery.hasten()
    expect(tries).toHaveLength(3)
  })

  test('at rest it waits for the word that voice is back, and does not trust that alone', async () => {
    recovery.start()
    tries[0]!.succeed(true)
    await settled()
    recovery.rest()
    expect(recovery.state).toBe('failed')
    recovery.renew()
    expect(tries).toHaveLength(2)
    recovery.rest()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(tries).toHaveLength(3)
  })

  test('stopped it stays off', async () => {
    recovery.start()
    recovery.stop()
    tries[0]!.refuse()
    await vi.advanceTimersByTimeAsync(60_000)
    recovery.renew()
    recovery.rest()
    expect(recovery.state).toBe('off')
    expect(tries).toHaveLength(1)
  })
})
