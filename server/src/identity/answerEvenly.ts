// Answers at fixed moments after the question, so that how long an answer takes says nothing about what was found.

import { setTimeout as pause } from 'node:timers/promises'

/** Longer than looking anything up takes, and shorter than anybody minds. */
export const EVEN_STEP_MS = 200

export type EvenTime = { readonly now: () => number; readonly wait: (ms: number) => Promise<unknown> }

const SYSTEM: EvenTime = { now: () => performance.now(), wait: pause }

/** The first moment of the grid at which the work is done; a fault waits as long. */
export async function answerEvenly<T>(work: () => Promise<T>, { now, wait }: EvenTime = SYSTEM): Promise<T> {
  const askedMs = now()
  try {
    return await work()
  } finally {
    const tookMs = now() - askedMs
    await wait(Math.ceil(Math.max(tookMs, 1) / EVEN_STEP_MS) * EVEN_STEP_MS - tookMs)
  }
}
