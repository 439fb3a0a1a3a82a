// A link as a square that a camera reads: one outline, drawn alike on paper and on the page. Pure.

import QRCode from 'qrcode'

export type QrShape = {
  /** Squares along one side, without the quiet border. */
  readonly squares: number
  /** An SVG path in units of one square. */
  readonly path: string
}

/** Light squares that have to surround it. */
const QUIET_SQUARES = 4

export function qrShape(link: string): QrShape {
  const { size, data } = QRCode.create(link, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue
      const from = column
      while (column < size && data[row * size + column]) column++
      path += `M${from} ${row}h${column - from}v1h${from - column}z`
    }
  }
  return { squares: size, path }
}

export function qrSvg(link: string): string {
  const { squares, path } = qrShape(link)
  const side = squares + 2 * QUIET_SQUARES
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_SQUARES} ${-QUIET_SQUARES} ${side} ${side}" ` +
    `width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M${-QUIET_SQUARES} ${-QUIET_SQUARES}h${side}v${side}h${-side}z"/><path d="${path}"/></svg>\n`
  )
}
