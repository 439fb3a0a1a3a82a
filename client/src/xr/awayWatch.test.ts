import { describe, expect, it } from 'vitest'
import { AWAY_AFTER_MS, createAwayWatch, MICROPHONE_AFTER_MS } from './awayWatch.ts'

function watched() {
  const said: string[] = []
  let nowMs = 0
  let timers: { atMs: number; act: () => void }[] = []
  const watch = createAwayWatch({
    tell: (away) => said.push(away ? 'away' : 'here'),
    closeMicrophone: () => said.push('microphone closed'),
    awaitReturn: (awaited) => said.push(awaited ? 'asks to come back' : 'welcome'),
    after: (ms, act) => {
      const timer = { atMs: nowMs + ms, act }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  })
  const pass = (ms: number) => {
    nowMs += ms
    const due = timers.filter(({ atMs }) => atMs <= nowMs)
    timers = timers.filter(({ atMs }) => atMs > nowMs)
    for (const { act } of due) act()
  }
  return { watch, said, pass }
}

describe('a headset that is taken off', () => {
  it('shows away within 3 s and closes the microphone after 10 s', () => {
    const { watch, said, pass } = watched()
    watch.outOfSight()
    pass(AWAY_AFTER_MS)
    expect(AWAY_AFTER_MS).toBeLessThan(3000)
    expect(said).toEqual(['away'])
    pass(MICROPHONE_AFTER_MS - AWAY_AFTER_MS)
    expect(said).toEqual(['away', 'microphone closed'])
  })

  it('is nothing to speak of when it comes back at once', () => {
    const { watch, said, pass } = watched()
    watch.outOfSight()
    pass(AWAY_AFTER_MS - 1)
    watch.inSight()
    pass(60_000)
    expect(said).toEqual([])
  })

  it('asks for one press to come back, and only then says so to the others', () => {
    const { watch, said, pass } = watched()
    watch.outOfSight()
    watch.outOfSight()
    pass(4000)
    watch.inSight()
    expect(said).toEqual(['away', 'asks to come back'])
    watch.back()
    watch.back()
    pass(60_000)
    expect(said).toEqual(['away', 'asks to come back', 'here', 'welcome'])
  })
})
