import { expect, it } from 'vitest'
import { answerEvenly, EVEN_STEP_MS } from './answerEvenly.ts'

/** Work that takes so long on a clock turned by hand. @returns when it was answered */
async function answeredAfter(workMs: number, fails = false): Promise<number> {
  let nowMs = 1_000
  const wait = async (ms: number) => {
    nowMs += ms
  }
  const work = async () => {
    nowMs += workMs
    if (fails) throw new Error('no database')
  }
  await answerEvenly(work, { now: () => nowMs, wait }).catch(() => undefined)
  return nowMs - 1_000
}

it.each([
  [0, 1],
  [3, 1],
  [EVEN_STEP_MS, 1],
  [EVEN_STEP_MS + 1, 2],
  [1_503, 8],
])('INVITE-7 what takes %i ms is answered at step %i', async (workMs, step) => {
  expect(await answeredAfter(workMs)).toBe(step * EVEN_STEP_MS)
  expect(await answeredAfter(workMs, true)).toBe(step * EVEN_STEP_MS)
})
