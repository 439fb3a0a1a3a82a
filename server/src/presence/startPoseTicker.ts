// Decides when a relay is flushed: soon after the first arrival in a small meeting, on a grid of 60 Hz in a larger one, and
// never when nothing has come. The room starts one with its relay and calls `fresh` from `PoseRelayOptions.onFresh`.
import { nextFlushMs, SMALL_MEETING } from './flushGrid.ts'
import type { PoseRelay } from './PoseRelay.ts'

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
  let stopped = false

  function flush(): void {
    cancel = undefined
    relay.flush(nowMs())
  }

  return {
    fresh() {
      if (cancel !== undefined || stopped) return
      const now = nowMs()
      cancel = after(relay.peopleCount <= SMALL_MEETING ? 0 : nextFlushMs(now) - now, flush)
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
