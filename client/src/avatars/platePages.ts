// Pictures of name plates, one layer of a texture a person: written on a canvas, so every script draws that the system knows.
// Red is ink, green is a mark. Owned by the crowd; touched only when a name or a mark changes.

import { DataArrayTexture, LinearFilter, LinearMipmapLinearFilter, RGFormat } from 'three'

const PLATE_PIXELS = { width: 512, height: 80 } as const
const FONT_PIXELS = 40
const MARK_PIXELS = 44
const MARGIN = 30

export type PlateMarks = {
  /** Heard by everybody: has the word, or is a host who speaks to all. */
  readonly hasWord: boolean
  readonly handRaised: boolean
  readonly microphoneOff: boolean
  readonly away: boolean
  /** Somebody sits beside them and helps. */
  readonly companion: boolean
}

export const NO_MARKS: PlateMarks = {
  hasWord: false,
  handRaised: false,
  microphoneOff: false,
  away: false,
  companion: false,
}

export type PlatePages = {
  readonly texture: DataArrayTexture
  /** Returns the width in pixels that the plate takes. */
  write(layer: number, name: string, marks: PlateMarks): number
  dispose(): void
}

export function createPlatePages(layers: number): PlatePages {
  const { width, height } = PLATE_PIXELS
  const data = new Uint8Array(width * height * 2 * layers)
  const texture = new DataArrayTexture(data, width, height, layers)
  texture.format = RGFormat
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = 4
  texture.needsUpdate = true
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { willReadFrequently: true })!

  return {
    texture,
    write(layer, name, marks) {
      pen.fillStyle = '#000'
      pen.fillRect(0, 0, width, height)
      pen.font = `600 ${FONT_PIXELS}px "Atkinson Hyperlegible", system-ui, sans-serif`
      pen.textBaseline = 'middle'
      const drawn = drawnMarks(marks)
      const marksWidth = drawn.reduce((sum, mark) => sum + mark.width, 0)
      const shown = fitted(pen, name, width - 2 * MARGIN - marksWidth)
      const textWidth = pen.measureText(shown).width
      const whole = Math.ceil(textWidth + marksWidth + 2 * MARGIN)
      let x = (width - whole) / 2 + MARGIN
      pen.fillStyle = '#f00'
      pen.fillText(shown, x, height / 2 + 2)
      x += textWidth
      for (const mark of drawn) {
        mark.draw(pen, x + 14, height / 2 - MARK_PIXELS / 2)
        x += mark.width
      }
      const image = pen.getImageData(0, 0, width, height).data
      const offset = layer * width * height * 2
      for (let i = 0; i < width * height; i++) {
        data[offset + i * 2] = image[i * 4]!
        data[offset + i * 2 + 1] = image[i * 4 + 1]!
      }
      texture.addLayerUpdate(layer)
      texture.needsUpdate = true
      return whole
    },
    dispose: () => texture.dispose(),
  }
}

function fitted(pen: CanvasRenderingContext2D, name: string, room: number): string {
  if (pen.measureText(name).width <= room) return name
  const letters = [...name]
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > room) letters.pop()
  return `${letters.join('')}…`
}

type Mark = { readonly width: number; draw(pen: CanvasRenderingContext2D, x: number, y: number): void }

function drawnMarks({ hasWord, handRaised, microphoneOff, away, companion }: PlateMarks): Mark[] {
  const marks: Mark[] = []
  if (companion) marks.push({ width: MARK_PIXELS + 12, draw: drawTwo })
  if (hasWord) marks.push({ width: MARK_PIXELS + 12, draw: drawWord })
  if (handRaised) marks.push({ width: MARK_PIXELS + 12, draw: drawHand })
  if (microphoneOff) marks.push({ width: MARK_PIXELS + 6, draw: drawMicrophoneOff })
  if (away) marks.push({ width: MARK_PIXELS + 8, draw: drawMoon })
  return marks
}

function drawHand(pen: CanvasRenderingContext2D, x: number, y: number): void {
  pen.strokeStyle = pen.fillStyle = '#0f0'
  pen.lineCap = pen.lineJoin = 'round'
  pen.lineWidth = 6
  pen.beginPath()
  for (const [left, top] of [
    [11, 12],
    [18.5, 5],
    [26, 4],
    [33.5, 9],
  ] as const) {
    pen.moveTo(x + left, y + 26)
    pen.lineTo(x + left, y + top)
  }
  pen.moveTo(x + 12, y + 33)
  pen.lineTo(x + 3, y + 22)
  pen.stroke()
  pen.beginPath()
  pen.roundRect(x + 8, y + 20, 28.5, 23, 10)
  pen.fill()
}

function drawMicrophoneOff(pen: CanvasRenderingContext2D, x: number, y: number): void {
  pen.strokeStyle = pen.fillStyle = '#f00'
  pen.lineCap = 'round'
  pen.lineWidth = 4
  pen.beginPath()
  pen.roundRect(x + 14, y + 3, 14, 23, 7)
  pen.fill()
  pen.beginPath()
  pen.arc(x + 21, y + 20, 13, 0.1, Math.PI - 0.1)
  pen.moveTo(x + 21, y + 33)
  pen.lineTo(x + 21, y + 41)
  pen.stroke()
  // A gap of paper below the bar keeps it apart from the sign.
  pen.strokeStyle = '#000'
  pen.lineWidth = 11
  pen.beginPath()
  pen.moveTo(x + 4, y + 6)
  pen.lineTo(x + 38, y + 40)
  pen.stroke()
  pen.strokeStyle = '#0f0'
  pen.lineWidth = 5
  pen.stroke()
}

function drawMoon(pen: CanvasRenderingContext2D, x: number, y: number): void {
  pen.fillStyle = '#f00'
  pen.beginPath()
  pen.arc(x + 21, y + 22, 17, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = '#000'
  pen.beginPath()
  pen.arc(x + 29, y + 15, 15, 0, Math.PI * 2)
  pen.fill()
}

/** Two heads and shoulders: this person, and the one beside them. */
function drawTwo(pen: CanvasRenderingContext2D, x: number, y: number): void {
  for (const [at, size, gap] of [
    [31, 0.8, false],
    [15, 1, true],
  ] as const) {
    const head = y + 44 - 31 * size
    pen.fillStyle = '#f00'
    pen.strokeStyle = '#000'
    pen.lineWidth = gap ? 7 : 0.01
    pen.beginPath()
    pen.arc(x + at, head, 8.5 * size, 0, Math.PI * 2)
    pen.moveTo(x + at - 15 * size, y + 42)
    pen.arc(x + at, y + 42, 15 * size, Math.PI, 0)
    pen.closePath()
    if (gap) pen.stroke()
    pen.fill()
  }
}

/** A loudspeaker: everybody hears them. */
function drawWord(pen: CanvasRenderingContext2D, x: number, y: number): void {
  pen.strokeStyle = pen.fillStyle = '#0f0'
  pen.lineCap = pen.lineJoin = 'round'
  pen.lineWidth = 5
  pen.beginPath()
  pen.moveTo(x + 3, y + 16)
  pen.lineTo(x + 11, y + 16)
  pen.lineTo(x + 22, y + 6)
  pen.lineTo(x + 22, y + 38)
  pen.lineTo(x + 11, y + 28)
  pen.lineTo(x + 3, y + 28)
  pen.closePath()
  pen.fill()
  pen.stroke()
  for (const radius of [10, 18]) {
    pen.beginPath()
    pen.arc(x + 24, y + 22, radius, -0.8, 0.8)
    pen.stroke()
  }
}
