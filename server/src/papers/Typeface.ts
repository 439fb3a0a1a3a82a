// One weight of the letters on paper, made of several font files: each letter comes from the first that has it.
// What none has never reaches the document, where it would be a fault or an empty box.

import type { PDFFont } from 'pdf-lib'

type Run = { readonly font: PDFFont; readonly text: string }

const IN_PLACE_OF_A_LETTER = '?'

export class Typeface {
  readonly #fonts: readonly { readonly font: PDFFont; readonly letters: ReadonlySet<number> }[]

  constructor(fonts: readonly PDFFont[]) {
    this.#fonts = fonts.map((font) => ({ font, letters: new Set(font.getCharacterSet()) }))
  }

  /** Whether every letter can be drawn; pictures and signs are left out of a text without harm to it. */
  canSay(text: string): boolean {
    return [...text.normalize('NFC')].every((letter) => this.#fontOf(letter) || !/[\p{L}\p{N}\p{M}]/u.test(letter))
  }

  /** The text as it will be drawn, in pieces of one font. */
  runsOf(text: string): Run[] {
    const runs: Run[] = []
    for (const letter of this.drawable(text)) {
      const font = this.#fontOf(letter)!
      const last = runs.at(-1)
      if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + letter }
      else runs.push({ font, text: letter })
    }
    return runs
  }

  widthOf(text: string, size: number): number {
    return this.runsOf(text).reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0)
  }

  /** Lines that fit; a word that is wider than the line is broken. */
  linesOf(text: string, size: number, width: number): string[] {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(/\s+/u).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word
      if (this.widthOf(longer, size) <= width) {
        line = longer
        continue
      }
      if (line) lines.push(line)
      line = ''
      for (const letter of word) {
        if (line && this.widthOf(line + letter, size) > width) {
          lines.push(line)
          line = ''
        }
        line += letter
      }
    }
    if (line) lines.push(line)
    return lines
  }

  drawable(text: string): string {
    return [...text.normalize('NFC')].map((letter) => this.#drawableFor(letter)).join('')
  }

  #drawableFor(letter: string): string {
    if (this.#fontOf(letter)) return letter
    if (/\s/u.test(letter)) return ' '
    const base = [...letter.normalize('NFKD')][0]!
    if (this.#fontOf(base)) return base
    return /[\p{L}\p{N}]/u.test(letter) ? IN_PLACE_OF_A_LETTER : ''
  }

  #fontOf(letter: string): PDFFont | undefined {
    const codePoint = letter.codePointAt(0)!
    return this.#fonts.find(({ letters }) => letters.has(codePoint))?.font
  }
}
