// Sees to it that nothing is kept longer than was promised: once at the start and then every hour. What it did is counted,
// by kind and without anybody's data.

import type { Clock } from '@towpath/shared/lib/clock'
import type { Metrics } from '../ops/metrics.ts'

/** How many went, by kind. */
export type Erased = Readonly<Record<string, number>>

export interface Retention {
  /** @param everyMs how long it takes until the next run */
  run(nowMs: number, everyMs: number): Promise<Erased>
}

type Keeping = {
  readonly retention: Retention
  readonly clock: Clock
  readonly metrics: Metrics
  warn(told: object, message: string): void
}

const EVERY_MS = 3_600_000

/** Resolves after the first run, with how to end it. */
export async function keepRetention({ retention, clock, metrics, warn }: Keeping): Promise<() => void> {
  const ran = metrics.counter('towpath_retention_runs_total', 'Runs that erase what was kept long enough', 'outcome')
  const sums: Record<string, number> = {}
  metrics.totals(
    'towpath_retention_erased_total',
    'What was erased because it was kept long enough',
    'kind',
    () => sums,
  )

  async function run(): Promise<void> {
    try {
      const erased = await retention.run(clock.wallMs(), EVERY_MS)
      for (const [kind, count] of Object.entries(erased)) sums[kind] = (sums[kind] ?? 0) + count
      ran('done')
    } catch (error) {
      ran('failed')
      warn({ reason: (error as Error).message }, 'what was kept long enough is still there')
    }
  }

  await run()
  const timer = setInterval(run, EVERY_MS)
  return () => clearInterval(timer)
}
