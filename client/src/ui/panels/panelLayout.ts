// Where the buttons of a headset panel lie, in metres on its plate: targets of 64 dmm with gaps of 16 dmm at the distance of
// the panel, text of 24 dmm. Pure. A dmm is a millimetre seen from one metre.

export const PANEL_DISTANCE_METRES = 1.5
/** Of what is drawn on a plate. */
export const PIXELS_PER_METRE = 1300

export function dmm(value: number): number {
  return (value / 1000) * PANEL_DISTANCE_METRES
}

export const TARGET = dmm(64)
export const GAP = dmm(16)
export const TEXT = dmm(24)
export const TITLE = dmm(34)
/** A plate with a title, and a small one that holds nothing but its buttons. */
const PLATE = { width: dmm(620), padding: dmm(28) } as const
const HANDLE = { width: dmm(440), padding: dmm(12) } as const

export type PanelItem = {
  readonly id: string
  readonly label: string
  readonly icon?: string
  readonly kind?: 'plain' | 'primary' | 'stop' | 'on'
  /** Takes the whole row. */
  readonly wide?: boolean
}

export type PanelPage = {
  readonly title: string
  /** Lines of text above the buttons. */
  readonly text: readonly string[]
  readonly items: readonly PanelItem[]
}

/** x to the right and y up from the middle of the plate; `width` and `height` in metres. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type PlacedItem = { readonly item: PanelItem; readonly box: Box }
export type LaidPage = {
  readonly width: number
  readonly height: number
  readonly title: Box
  readonly text: Box
  readonly items: readonly PlacedItem[]
}

const LINE = TEXT * 1.4

export function layPage(page: PanelPage): LaidPage {
  const rows = rowsOf(page.items)
  const textHeight = page.text.length * LINE + (page.text.length > 0 && rows.length > 0 ? GAP : 0)
  const rowsHeight = rows.length * TARGET + Math.max(0, rows.length - 1) * GAP
  const { width, padding } = page.title === '' && page.text.length === 0 ? HANDLE : PLATE
  const titleHeight = page.title === '' ? 0 : TITLE * 1.3 + (page.text.length + rows.length > 0 ? GAP : 0)
  const height = padding * 2 + titleHeight + textHeight + rowsHeight
  const inner = width - 2 * padding
  let top = height / 2 - padding
  const title: Box = { x: 0, y: top - TITLE * 0.65, width: inner, height: TITLE * 1.3 }
  top -= titleHeight
  const text: Box = { x: 0, y: top - (page.text.length * LINE) / 2, width: inner, height: page.text.length * LINE }
  top -= textHeight
  const items = rows.flatMap((row, index) => {
    const y = top - index * (TARGET + GAP) - TARGET / 2
    const half = (inner - GAP) / 2
    if (row.length === 1) return [{ item: row[0]!, box: { x: 0, y, width: inner, height: TARGET } }]
    return row.map((item, column) => ({
      item,
      box: { x: (column - 0.5) * (half + GAP), y, width: half, height: TARGET },
    }))
  })
  return { width, height, title, text, items }
}

export function rowsOf(items: readonly PanelItem[]): PanelItem[][] {
  const rows: PanelItem[][] = []
  for (const item of items) {
    const last = rows.at(-1)
    if (item.wide || !last || last.length === 2 || last[0]!.wide) rows.push([item])
    else last.push(item)
  }
  return rows
}

/** The item that a point on the plate means: the nearest within the magnet, or -1. */
export function itemAt(items: readonly PlacedItem[], x: number, y: number, magnetMetres: number): number {
  let best = -1
  let bestDistance = magnetMetres
  for (let i = 0; i < items.length; i++) {
    const { box } = items[i]!
    const dx = Math.max(0, Math.abs(x - box.x) - box.width / 2)
    const dy = Math.max(0, Math.abs(y - box.y) - box.height / 2)
    const distance = Math.hypot(dx, dy)
    if (distance < bestDistance || (distance === 0 && bestDistance === 0 && best === -1)) {
      best = i
      bestDistance = distance
    }
  }
  return best
}
