// What the boards in the headset say and where: pressed by their words, as a person finds them, on whatever page is open.

import { PIXELS_PER_METRE } from '@towpath/client/src/ui/panels/panelLayout.ts'
import type { BrowserContext, Page } from 'playwright-core'
import type { Headset } from './emulatedHeadset.ts'
import { eventually } from './eventually.ts'
import { panelPoint, pointAt } from './pointInHeadset.ts'

type Drawn = { readonly text: string; readonly x: number; readonly y: number }
type Board = { readonly width: number; readonly drawn: readonly Drawn[] }
type Watched = { boardsDrawn: () => Board[] }

/** Of the board that is always there; every other one is wider. */
const HANDLE_PIXELS = 1_000

/** Before the first page of this context is opened. */
export async function watchBoards(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const boards = new Map<HTMLCanvasElement, { text: string; x: number; y: number }[]>()
    const pen = CanvasRenderingContext2D.prototype
    const { fillText, clearRect } = pen
    pen.clearRect = function (...area) {
      boards.set(this.canvas, [])
      clearRect.apply(this, area)
    }
    pen.fillText = function (text, x, y, ...room) {
      const { a, e, f } = this.getTransform()
      // From the middle of the board, whatever the pen was set to.
      boards
        .get(this.canvas)
        ?.push({ text, x: a * x + e - this.canvas.width / 2, y: a * y + f - this.canvas.height / 2 })
      fillText.call(this, text, x, y, ...room)
    }
    ;(globalThis as unknown as Watched).boardsDrawn = () => [...boards].map(([{ width }, drawn]) => ({ width, drawn }))
  })
}

function boards(page: Page): Promise<Board[]> {
  return page.evaluate(() => (globalThis as unknown as Watched).boardsDrawn())
}

/**
 * On the page that is open, for somebody who looks straight ahead; with the trigger of the right controller. `words` are the
 * button's label, which may be drawn in two lines.
 */
export function pressOnBoard(page: Page, headset: Headset, words: string): Promise<void> {
  return press(page, headset, words, ({ width }) => width >= HANDLE_PIXELS, panelPoint)
}

async function press(
  page: Page,
  headset: Headset,
  words: string,
  isMeant: (board: Board) => boolean,
  point: typeof panelPoint,
): Promise<void> {
  const labels = async () =>
    (await boards(page))
      .filter(isMeant)
      .flatMap(({ drawn }) =>
        drawn.filter(({ text }) => text !== '' && (words.startsWith(text) || text.startsWith(words))),
      )
  await eventually(labels, ({ length }) => length > 0, { withinMs: 10_000, what: `"${words}" to press` })
  const label = (await labels()).at(-1)!
  await pointAt(headset, point({ x: label.x / PIXELS_PER_METRE, y: -label.y / PIXELS_PER_METRE }))
  await headset.press('right', 'trigger')
}
