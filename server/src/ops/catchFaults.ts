// What happens to a throw that nobody caught. One bug in a corner must not send everybody home: it is logged and the
// meeting goes on, since what counts is committed in the database. Bugs that keep coming end the process.

import type { Logger } from './logger.ts'
import { createSparingly } from './sparingly.ts'

const WINDOW_MS = 60_000
const MAX_IN_WINDOW = 20

type Options = {
  counted(kind: string): void
  giveUp(): void
  readonly source?: NodeJS.EventEmitter
}

export function catchFaults(logger: Logger, { counted, giveUp, source = process }: Options): void {
  const sparingly = createSparingly(2)
  let recentMs: number[] = []

  function fault(kind: string, error: unknown): void {
    counted(kind)
    sparingly((suppressed) =>
      logger.error({ kind, suppressed, stack: error instanceof Error ? error.stack : String(error) }, 'fault'),
    )
    const nowMs = performance.now()
    recentMs = [...recentMs.filter((atMs) => nowMs - atMs < WINDOW_MS), nowMs]
    if (recentMs.length > MAX_IN_WINDOW) giveUp()
  }

  source.on('uncaughtException', (error) => fault('exception', error))
  source.on('unhandledRejection', (error) => fault('rejection', error))
}
