// A page with more buttons than can be seen at a glance comes in parts, each with a button to the next. Pure.

import { type PanelItem, type PanelPage, rowsOf } from './panelLayout.ts'
import type { Say } from './panelPages.ts'

/** With a title and lines above them, none is more than 28 degrees below the eyes. */
const MOST_ROWS = 6

/** @param part counts on from 0, round and round */
export function partOf(page: PanelPage, part: number, say: Say): PanelPage {
  const most = MOST_ROWS - Math.max(0, page.text.length - 2)
  if (rowsOf(page.items).length <= most) return page
  // The way back closes every part.
  const back = page.items.at(-1)!
  const rows = rowsOf(page.items.slice(0, -1))
  const parts = Math.ceil(rows.length / (most - 1))
  const number = part % parts
  const shown = rows.slice(number * (most - 1), (number + 1) * (most - 1))
  const next: PanelItem = { id: 'part.next', label: say('panel.nextPart', { number: number + 1, count: parts }) }
  // A row of one stays one, also before a row of one.
  const items = shown.flatMap((row) => (row.length === 1 ? [{ ...row[0]!, wide: true }] : row))
  return { ...page, items: [...items, { ...back, wide: false }, next] }
}
