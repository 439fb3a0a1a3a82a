// A sheet of eight cards to cut out and hand round: title, code, square and address on each.

import { A4, GREEN, HAIRLINE, PaperDocument } from './PaperDocument.ts'
import { groupCode, type PaperInvitation, typedAddress } from './PaperInvitation.ts'
import { PAPER_WORDS, type PaperLanguage } from './paperWords.ts'
import { type QrShape, qrShape } from './qrShape.ts'

const COLUMNS = 2
const ROWS = 4
const CARD = { width: A4.width / COLUMNS, height: A4.height / ROWS } as const
const INSET = 24
const SQUARE = 96
const TITLE = 16
const TITLE_LINES = 2
const CODE = 30
const SMALL = 13
const CUT = [4, 4]

export async function invitationCards(invitation: PaperInvitation, language: PaperLanguage): Promise<Uint8Array> {
  const { cards: words } = PAPER_WORDS[language]
  const paper = await PaperDocument.open(words.name, language)
  const shape = qrShape(invitation.link)
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++)
      drawCard(paper, { x: column * CARD.width, y: row * CARD.height }, { ...invitation, shape, codeWord: words.code })
  for (let row = 1; row < ROWS; row++) {
    const y = row * CARD.height
    paper.line({ x: 0, y }, { x: A4.width, y }, HAIRLINE, 0.75, CUT)
  }
  paper.line({ x: CARD.width, y: 0 }, { x: CARD.width, y: A4.height }, HAIRLINE, 0.75, CUT)
  return paper.save()
}

type CardWords = PaperInvitation & { readonly shape: QrShape; readonly codeWord: string }

function drawCard(paper: PaperDocument, { x, y }: { x: number; y: number }, card: CardWords): void {
  const left = x + INSET
  const width = CARD.width - 2 * INSET
  const titles = paper.bold.linesOf(card.title, TITLE, width)
  const shown = titles.slice(0, TITLE_LINES)
  if (titles.length > TITLE_LINES) shown[TITLE_LINES - 1] = shortened(paper, shown[TITLE_LINES - 1]!, width)
  for (const [line, text] of shown.entries())
    paper.words(text, { x: left, y: y + 36 + line * 20, size: TITLE, face: 'bold', color: GREEN })

  const square = { x: x + CARD.width - INSET - SQUARE, y: y + 70 }
  paper.square(card.shape, square, SQUARE)
  paper.words(card.codeWord, { x: left, y: y + 104, size: SMALL })
  paper.words(groupCode(card.code), { x: left, y: y + 134, size: CODE, face: 'bold' })
  const addresses = paper.regular.linesOf(typedAddress(card.address), SMALL, width)
  for (const [line, text] of addresses.slice(0, 2).entries())
    paper.words(text, { x: left, y: y + 188 + line * 16, size: SMALL })
}

function shortened(paper: PaperDocument, line: string, width: number): string {
  let kept = line
  while (kept && paper.bold.widthOf(`${kept} …`, TITLE) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()} …`
}
