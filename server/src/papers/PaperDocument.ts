// A PDF on A4 with our letters in it, and how words, lines and squares are put on it. Measures are points from the top left.
// Knows nothing of invitations.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fontkit from '@pdf-lib/fontkit'
import { type Color, PDFDocument, type PDFPage, PDFString, rgb } from 'pdf-lib'
import type { QrShape } from './qrShape.ts'
import { Typeface } from './Typeface.ts'

export const A4 = { width: 595.28, height: 841.89 } as const
export const INK = rgb(0.08, 0.12, 0.11)
export const GREEN = rgb(0.1, 0.33, 0.28)
export const HAIRLINE = rgb(0.62, 0.64, 0.6)

type Place = { readonly x: number; readonly y: number }
type Words = Place & { readonly size: number; readonly face?: 'regular' | 'bold'; readonly color?: Color }
type Box = Place & { readonly width: number; readonly height: number }

/** Latin first, then the letters of its rarer neighbours. */
const FONT_FILES = {
  regular: [
    import.meta.resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff'),
    import.meta.resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-normal.woff'),
  ],
  bold: [
    import.meta.resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff'),
    import.meta.resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-700-normal.woff'),
  ],
} as const

async function embedTypeface(document: PDFDocument, files: readonly string[]): Promise<Typeface> {
  const fonts = await Promise.all(files.map((file) => readFile(fileURLToPath(file))))
  // A subset is written as plain TrueType, which every printer knows; a whole woff would go in as it is.
  return new Typeface(await Promise.all(fonts.map((font) => document.embedFont(font, { subset: true }))))
}

export class PaperDocument {
  readonly regular: Typeface
  readonly bold: Typeface
  readonly #document: PDFDocument
  #page: PDFPage

  private constructor(document: PDFDocument, regular: Typeface, bold: Typeface) {
    this.#document = document
    this.regular = regular
    this.bold = bold
    this.#page = document.addPage([A4.width, A4.height])
  }

  static async open(title: string, language: string): Promise<PaperDocument> {
    const document = await PDFDocument.create()
    document.registerFontkit(fontkit)
    document.setTitle(title, { showInWindowTitleBar: true })
    document.setLanguage(language)
    document.setProducer('Towpath')
    document.setCreator('Towpath')
    const regular = await embedTypeface(document, FONT_FILES.regular)
    return new PaperDocument(document, regular, await embedTypeface(document, FONT_FILES.bold))
  }

  nextPage(): void {
    this.#page = this.#document.addPage([A4.width, A4.height])
  }

  /** Puts one line of words with its base line at `y`. @returns where it ends */
  words(text: string, { x, y, size, face = 'regular', color = INK }: Words): number {
    let atX = x
    for (const run of this[face].runsOf(text)) {
      this.#page.drawText(run.text, { x: atX, y: A4.height - y, size, font: run.font, color })
      atX += run.font.widthOfTextAtSize(run.text, size)
    }
    return atX
  }

  line(from: Place, to: Place, color: Color = HAIRLINE, thickness = 0.75, dashes?: number[]): void {
    this.#page.drawLine({
      start: { x: from.x, y: A4.height - from.y },
      end: { x: to.x, y: A4.height - to.y },
      color,
      thickness,
      ...(dashes ? { dashArray: dashes } : {}),
    })
  }

  frame({ x, y, width, height }: Box, color: Color = GREEN): void {
    this.#page.drawRectangle({ x, y: A4.height - y - height, width, height, borderColor: color, borderWidth: 1.5 })
  }

  disc({ x, y }: Place, radius: number, color: Color = GREEN): void {
    this.#page.drawCircle({ x, y: A4.height - y, size: radius, color })
  }

  square(shape: QrShape, { x, y }: Place, side: number): void {
    this.#page.drawSvgPath(shape.path, { x, y: A4.height - y, scale: side / shape.squares, color: rgb(0, 0, 0) })
  }

  /** Makes a place on the page lead to an address, for those who get the letter by mail. */
  leadTo(address: string, { x, y, width, height }: Box): void {
    const { context } = this.#document
    const plain = address.replace(/[^!-~]|[()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, A4.height - y - height, x + width, A4.height - y],
      Border: [0, 0, 0],
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(plain) },
    })
    this.#page.node.addAnnot(context.register(annotation))
  }

  save(): Promise<Uint8Array> {
    return this.#document.save()
  }
}
