// The way out, in order and within a deadline: nobody is left waiting by a part that does not end.

import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from './logger.ts'

export type Step = { readonly name: string; readonly withinMs: number; run(): Promise<unknown> | unknown }

/** @returns starts the way out once; every further call gets the same promise */
export function createDrain(logger: Logger, steps: () => readonly Step[]): () => Promise<void> {
  let running: Promise<void> | undefined

  async function drain(): Promise<void> {
    logger.info('going down')
    for (const { name, withinMs, run } of steps()) {
      const late = Symbol(name)
      try {
        const timer = new AbortController()
        const result = await Promise.race([
          run(),
          pause(withinMs, late, { signal: timer.signal }).catch(() => undefined),
        ])
        timer.abort()
        if (result === late) logger.warn({ step: name, withinMs }, 'did not end in time')
      } catch (error) {
        logger.warn({ step: name, reason: String(error) }, 'did not end well')
      }
    }
    logger.info('gone down')
  }

  return () => {
    running ??= drain()
    return running
  }
}
