// Decides when a relay is flushed: soon after the first arrival in a small meeting, at 60 Hz in a larger one, and never
// when nothing has come. The room starts one with its relay and calls `fresh` from `PoseRelayOptions.onFresh`.
import type { PoseRelay } from './PoseRelay.ts'

export const FLUSH_EVERY_MS = 1000 / 60
/**
 * Up to so many people a flush follows the first arrival in the same turn of the event loop: waiting for others would
 * save little, and the shortest timer there is takes 1.1 ms.
 */
export const SMALL_MEETING = 8

export type PoseTickerOptions = {
  readonly relay: Pick<PoseRelay, 'flush' | 'peopleCount'>
  readonly nowMs: () => number
  /** As `setTimeout`, and at once after this turn for 0; answers what cancels it. */
  readonly after?: (delayMs: number, run: () => void) => () => void
}

export function startPoseTicker(options: PoseTickerOptions): { readonly fresh: () => void; readonly stop: () => void } {
  const { relay, nowMs } = options
  const after = options.after ?? afterTimeout
  let cancel: (() => void) | undefined
  /** When the last flush should have been: a timer that was late does not make the next one later. */
  let dueMs = Number.NEGATIVE_INFINITY
  let stopped = false

  function flush(): void {
    cancel = undefined
    relay.flush(nowMs())
  }

  return {
    fresh() {
      if (cancel !== undefined || stopped) return
      const now = nowMs()
      dueMs = relay.peopleCount <= SMALL_MEETING ? now : Math.max(now, dueMs + FLUSH_EVERY_MS)
      cancel = after(dueMs - now, flush)
    },
    stop() {
      stopped = true
      cancel?.()
      cancel = undefined
    },
  }
}

function afterTimeout(delayMs: number, run: () => void): () => void {
  if (delayMs === 0) {
    const immediate = setImmediate(run)
    return () => clearImmediate(immediate)
  }
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
