import { expect, it } from 'vitest'
import { startPoseTicker } from './startPoseTicker.ts'

function stage(peopleCount: number) {
  const timers: { delayMs: number; run: () => void; cancelled: boolean }[] = []
  const flushedAt: number[] = []
  const clock = { ms: 1000 }
  const ticker = startPoseTicker({
    relay: { peopleCount, flush: (nowMs) => flushedAt.push(nowMs) },
    nowMs: () => clock.ms,
    after(delayMs, run) {
      const timer = { delayMs, run, cancelled: false }
      timers.push(timer)
      return () => {
        timer.cancelled = true
      }
    },
  })
  return { timers, flushedAt, clock, ticker }
}

it('POSE-16 flushes a small meeting at once after the first arrival, and never without one', () => {
  const { timers, flushedAt, ticker } = stage(8)
  expect(timers).toEqual([])
  ticker.fresh()
  ticker.fresh()
  expect(timers.map((timer) => timer.delayMs)).toEqual([0])
  timers[0]!.run()
  expect(flushedAt).toEqual([1000])
  ticker.fresh()
  expect(timers).toHaveLength(2)
})

it('POSE-16 flushes a larger meeting on a grid of 60 Hz, however late its timers are', () => {
  const { timers, clock, ticker } = stage(9)
  ticker.fresh()
  expect(timers[0]!.delayMs).toBeCloseTo(0, 6)
  timers[0]!.run()
  clock.ms = 1005
  ticker.fresh()
  expect(timers[1]!.delayMs).toBeCloseTo(11.67, 1)
  // Due at 1016.7, run 2 ms late: the one after it is due at 1033.3 all the same.
  clock.ms = 1018.7
  timers[1]!.run()
  ticker.fresh()
  expect(timers[2]!.delayMs).toBeCloseTo(14.63, 1)
  timers[2]!.run()
  clock.ms = 1190
  ticker.fresh()
  expect(timers[3]!.delayMs).toBeCloseTo(10, 1)
})

it('does nothing after its stop', () => {
  const { timers, flushedAt, ticker } = stage(3)
  ticker.fresh()
  ticker.stop()
  expect(timers[0]!.cancelled).toBe(true)
  ticker.fresh()
  expect(timers).toHaveLength(1)
  expect(flushedAt).toEqual([])
})

it('waits no longer than its turn with real timers', async () => {
  const flushed = new Promise<void>((resolve) => {
    const resolveOne = () => {
      resolve()
      return 1
    }
    const ticker = startPoseTicker({
      relay: { peopleCount: 2, flush: resolveOne },
      nowMs: () => performance.now(),
    })
    ticker.fresh()
  })
  await flushed
})
