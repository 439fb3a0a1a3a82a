// Draws a panel on a canvas: ink on paper, with the page's own font, so every letter of every language is there, and names in
// any script. Called only when the words change.

import { PATHS } from '../Icon.tsx'
import {
  type Box,
  GAP,
  type LaidPage,
  type PanelItem,
  type PanelPage,
  PIXELS_PER_METRE,
  TEXT,
  TITLE,
} from './panelLayout.ts'

const PANEL_FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'

const COLOURS = {
  paper: '#faf6ee',
  ink: '#21302e',
  line: '#8b938c',
  plain: '#efe8da',
  on: '#d9e8df',
  action: '#1d6b5a',
  stop: '#9d2b2b',
} as const

export function paintPanel(pen: CanvasRenderingContext2D, page: PanelPage, laid: LaidPage): void {
  const { width, height } = pen.canvas
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, width, height)
  // Pixels from the middle: letters of a few thousandths of a unit would be set badly.
  pen.setTransform(1, 0, 0, 1, width / 2, height / 2)
  plate(pen, { x: 0, y: 0, width: laid.width, height: laid.height }, 0.03, COLOURS.paper, COLOURS.line)
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  pen.fillStyle = COLOURS.ink
  pen.font = `700 ${px(TITLE)}px ${PANEL_FONT}`
  line(pen, page.title, laid.title.x - laid.title.width / 2, laid.title.y, laid.title.width)
  pen.font = `400 ${px(TEXT)}px ${PANEL_FONT}`
  page.text.forEach((text, index) => {
    const y = laid.text.y + laid.text.height / 2 - (index + 0.5) * TEXT * 1.4
    line(pen, text, laid.text.x - laid.text.width / 2, y, laid.text.width)
  })
  for (const { item, box } of laid.items) paintItem(pen, item, box)
}

function px(metres: number): number {
  return Math.round(metres * PIXELS_PER_METRE)
}

/** Metres on the plate, y up. */
function line(pen: CanvasRenderingContext2D, text: string, x: number, y: number, room: number): void {
  pen.fillText(text, px(x), px(-y), px(room))
}

function paintItem(pen: CanvasRenderingContext2D, item: PanelItem, box: Box): void {
  const kind = item.kind ?? 'plain'
  const strong = kind === 'primary' || kind === 'stop'
  const fill = kind === 'primary' ? COLOURS.action : kind === 'stop' ? COLOURS.stop : COLOURS[kind]
  plate(pen, box, 0.016, fill, kind === 'on' ? COLOURS.action : strong ? fill : COLOURS.line)
  const colour = strong ? COLOURS.paper : COLOURS.ink
  const left = box.x - box.width / 2
  const inset = box.height * 0.22
  let x = left + inset
  if (item.icon && item.icon in PATHS) {
    const size = box.height * 0.48
    icon(pen, PATHS[item.icon as keyof typeof PATHS], x, -box.y - size / 2, size, colour)
    x += size + GAP * 0.7
  }
  pen.fillStyle = colour
  pen.font = `700 ${px(TEXT)}px ${PANEL_FONT}`
  const room = left + box.width - inset * 0.7 - x
  const lines = wrap(pen, item.label, px(room))
  lines.forEach((text, index) => {
    line(pen, text, x, box.y - (index - (lines.length - 1) / 2) * TEXT * 1.12 - TEXT * 0.04, room)
  })
}

function plate(pen: CanvasRenderingContext2D, box: Box, radius: number, fill: string, edge: string): void {
  const wide = 0.003
  const [w, h] = [box.width - wide, box.height - wide]
  pen.beginPath()
  pen.roundRect(px(box.x - w / 2), px(-box.y - h / 2), px(w), px(h), px(radius))
  pen.fillStyle = fill
  pen.fill()
  pen.lineWidth = px(wide)
  pen.strokeStyle = edge
  pen.stroke()
}

function icon(pen: CanvasRenderingContext2D, path: string, x: number, y: number, size: number, colour: string): void {
  pen.save()
  pen.translate(px(x), px(y))
  pen.scale(px(size) / 24, px(size) / 24)
  pen.strokeStyle = colour
  pen.lineWidth = 2
  pen.lineCap = pen.lineJoin = 'round'
  pen.stroke(new Path2D(path))
  pen.restore()
}

/** At most two lines; what is still too long is drawn narrower. */
function wrap(pen: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, room: number): string[] {
  if (pen.measureText(text).width <= room) return [text]
  const words = text.split(' ')
  let best = [text]
  let bestWidth = Number.POSITIVE_INFINITY
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const width = Math.max(...lines.map((line) => pen.measureText(line).width))
    if (width < bestWidth) {
      best = lines
      bestWidth = width
    }
  }
  return best
}
