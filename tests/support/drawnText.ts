// Every text that a page has drawn on a canvas, as the headset's panels are, and whether the font for it was there.

import type { BrowserContext, Page } from 'playwright-core'

export type DrawnText = {
  readonly text: string
  /** Each of its letters came from the font that the project brings, not from whatever the device has. */
  readonly inOwnFont: boolean
}

type Watched = { drawnText: DrawnText[] }

/** Before the first page of this context is opened. */
export async function watchDrawnText(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const drawn: DrawnText[] = []
    ;(globalThis as unknown as Watched).drawnText = drawn
    const canvas = CanvasRenderingContext2D.prototype
    const { fillText } = canvas
    canvas.fillText = function (text, ...where) {
      const own = /^[^"']*["']?Atkinson Hyperlegible/.test(this.font)
      drawn.push({ text, inOwnFont: own && document.fonts.check(this.font, text) })
      fillText.call(this, text, ...where)
    }
  })
}

export function drawnText(page: Page): Promise<readonly DrawnText[]> {
  return page.evaluate(() => (globalThis as unknown as Watched).drawnText)
}
