// Cards to cut out and hand round, eight on a page: title, code, square and address on each, and a name where it is for one.

import { A4, GREEN, HAIRLINE, PaperDocument } from './PaperDocument.ts'
import { groupCode, type PaperInvitation, typedAddress } from './PaperInvitation.ts'
import { PAPER_WORDS, type PaperLanguage } from './paperWords.ts'
import { type QrShape, qrShape } from './qrShape.ts'

const COLUMNS = 2
const ROWS = 4
const CARD = { width: A4.width / COLUMNS, height: A4.height / ROWS } as const
const INSET = 24
const GAP = 10
const SQUARE = 96
const TITLE = 16
const TITLE_LINES = 2
const CODE = 30
const SMALL = 13
const CUT = [4, 4]

export const CARDS_A_PAGE = COLUMNS * ROWS

export type Card = PaperInvitation & { readonly name?: string }

export async function invitationCards(cards: readonly Card[], language: PaperLanguage): Promise<Uint8Array> {
  const { cards: words } = PAPER_WORDS[language]
  const paper = await PaperDocument.open(words.name, language)
  for (const [index, card] of cards.entries()) {
    const at = index % CARDS_A_PAGE
    if (at === 0) {
      if (index > 0) paper.nextPage()
      drawCuts(paper)
    }
    const place = { x: (at % COLUMNS) * CARD.width, y: Math.floor(at / COLUMNS) * CARD.height }
    drawCard(paper, place, { ...card, shape: qrShape(card.link), codeWord: words.code })
  }
  return paper.save()
}

function drawCuts(paper: PaperDocument): void {
  for (let row = 1; row < ROWS; row++) {
    const y = row * CARD.height
    paper.line({ x: 0, y }, { x: A4.width, y }, HAIRLINE, 0.75, CUT)
  }
  paper.line({ x: CARD.width, y: 0 }, { x: CARD.width, y: A4.height }, HAIRLINE, 0.75, CUT)
}

type CardWords = Card & { readonly shape: QrShape; readonly codeWord: string }

function drawCard(paper: PaperDocument, { x, y }: { x: number; y: number }, card: CardWords): void {
  const left = x + INSET
  const width = CARD.width - 2 * INSET
  const titles = paper.bold.linesOf(card.title, TITLE, width)
  const shown = titles.slice(0, TITLE_LINES)
  if (titles.length > TITLE_LINES) shown[TITLE_LINES - 1] = shortened(paper, `${shown[TITLE_LINES - 1]} …`, width)
  for (const [line, text] of shown.entries())
    paper.words(text, { x: left, y: y + 36 + line * 20, size: TITLE, face: 'bold', color: GREEN })

  const square = { x: x + CARD.width - INSET - SQUARE, y: y + 70 }
  paper.square(card.shape, square, SQUARE)
  if (card.name && paper.bold.canSay(card.name))
    paper.words(shortened(paper, card.name, square.x - left - GAP), { x: left, y: y + 82, size: TITLE, face: 'bold' })
  paper.words(card.codeWord, { x: left, y: y + 104, size: SMALL })
  paper.words(groupCode(card.code), { x: left, y: y + 134, size: CODE, face: 'bold' })
  const addresses = paper.regular.linesOf(typedAddress(card.address), SMALL, width)
  for (const [line, text] of addresses.slice(0, 2).entries())
    paper.words(text, { x: left, y: y + 188 + line * 16, size: SMALL })
}

/** As it is where it fits, else as much of it as fits. */
function shortened(paper: PaperDocument, text: string, width: number): string {
  if (paper.bold.widthOf(text, TITLE) <= width) return text
  let kept = text
  while (kept && paper.bold.widthOf(`${kept} …`, TITLE) > width) kept = kept.slice(0, -1)
  return `${kept.replace(/[\s…]+$/u, '')} …`
}
