// For pages whose picture nobody looks at: ten frames a second instead of sixty, since software has to draw them all.
// Everything else of the page runs as it always does.

import type { BrowserContext } from 'playwright-core'

const FRAME_MS = 100

/** Before the first page of this context is opened. */
export async function drawCalmly(context: BrowserContext): Promise<void> {
  await context.addInitScript((frameMs) => {
    const native = globalThis.requestAnimationFrame
    let lastMs = 0
    globalThis.requestAnimationFrame = (callback) => {
      const waitMs = Math.max(0, lastMs + frameMs - performance.now())
      return setTimeout(() => {
        native((nowMs) => {
          lastMs = performance.now()
          callback(nowMs)
        })
      }, waitMs) as unknown as number
    }
    globalThis.cancelAnimationFrame = (handle) => clearTimeout(handle)
  }, FRAME_MS)
}
