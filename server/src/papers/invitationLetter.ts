// Letters on A4 that invite one person each: what it is, when, three steps, the code, the square, the rules. Large print.
// The names live as long as this call.

import { A4, GREEN, INK, PaperDocument } from './PaperDocument.ts'
import { groupCode, type MeetingTime, type PaperInvitation, typedAddress } from './PaperInvitation.ts'
import { fill, PAPER_WORDS, type PaperLanguage, type PaperWords } from './paperWords.ts'
import { qrShape } from './qrShape.ts'
import { sayHour, sayTime } from './wallClock.ts'

export type LetterWish = {
  readonly language: PaperLanguage
  /** Who is invited; without it there is a line to write on. */
  readonly name?: string
  /** Without it the letter says that the house is open and that the host will be in touch. */
  readonly time?: MeetingTime
}

const LEFT = 62
const WIDTH = A4.width - 2 * LEFT
const TOP = 52
const BOTTOM = A4.height - 42
/** Never smaller: people read this at a table, with the glasses they have. */
const BODY = 16
const LEAD = 21
const HEADING = 18
const TITLE = 26
const CODE = 44
const SQUARE = 118
const NAME_LINE = 220
const STEP_INDENT = 30

export type Letter = { readonly invitation: PaperInvitation; readonly wish: LetterWish }

/** One file for all of them, each beginning on a page of its own in its own language. */
export async function invitationLetters([first, ...more]: readonly [Letter, ...Letter[]]): Promise<Uint8Array> {
  const { language } = first.wish
  const paper = await PaperDocument.open(PAPER_WORDS[language].letter.kind, language)
  drawLetter(paper, first)
  for (const letter of more) {
    paper.nextPage()
    drawLetter(paper, letter)
  }
  return paper.save()
}

function drawLetter(paper: PaperDocument, { invitation, wish }: Letter): void {
  const { letter: words } = PAPER_WORDS[wish.language]
  const page = new LetterPage(paper)
  page.title(invitation.title, words.kind)
  page.greeting(words, wish.name)
  page.paragraph(words.what)
  page.heading(words.when)
  page.paragraph(wish.time ? sayTime(wish.time, wish.language) : words.whenOpen, wish.time ? 'bold' : 'regular')
  page.heading(words.how)
  const address = typedAddress(invitation.address)
  page.steps([fill(words.stepOpen, { address }), words.stepName, words.stepComeIn])
  const { codeFrom } = invitation
  const window = codeFrom && fill(words.codeFrom, { time: sayHour(codeFrom, wish.language) })
  page.way(invitation, words, window ?? '')
  page.heading(words.rules)
  page.paragraph(words.ruleRecording)
  page.paragraph(words.ruleSafety)
  page.gap(8)
  const phone = invitation.contactPhone
  page.paragraph(phone ? fill(words.help, { phone }) : words.helpWithoutPhone, 'bold')
  page.gap(8)
  page.paragraph(words.goodbye)
}

/** Goes down the page, and on to another one when it is full. */
class LetterPage {
  readonly #paper: PaperDocument
  #y = TOP

  constructor(paper: PaperDocument) {
    this.#paper = paper
  }

  gap(points: number): void {
    this.#y += points
  }

  title(title: string, kind: string): void {
    this.#lines(kind, { size: BODY, lead: 30, face: 'bold', color: GREEN })
    this.#lines(title, { size: TITLE, lead: 31, face: 'bold', color: INK })
    const y = this.#y - 18
    this.#paper.line({ x: LEFT, y }, { x: LEFT + WIDTH, y }, GREEN, 2)
    this.gap(14)
  }

  greeting({ greetingStart, greetingEnd }: PaperWords['letter'], name: string | undefined): void {
    const { regular } = this.#paper
    if (name && regular.canSay(name)) {
      this.paragraph(`${greetingStart} ${name}${greetingEnd}`)
      return
    }
    this.#room(LEAD)
    const x = this.#paper.words(greetingStart, { x: LEFT, y: this.#y, size: BODY }) + 8
    this.#paper.line({ x, y: this.#y + 3 }, { x: x + NAME_LINE, y: this.#y + 3 })
    this.#paper.words(greetingEnd, { x: x + NAME_LINE + 2, y: this.#y, size: BODY })
    this.gap(LEAD + 4)
  }

  heading(text: string): void {
    this.gap(8)
    this.#room(LEAD * 2)
    this.#lines(text, { size: HEADING, lead: 24, face: 'bold', color: GREEN })
  }

  paragraph(text: string, face: 'regular' | 'bold' = 'regular'): void {
    this.#lines(text, { size: BODY, lead: LEAD, face, color: INK })
    this.gap(4)
  }

  steps(steps: readonly string[]): void {
    for (const [index, step] of steps.entries()) {
      this.#room(LEAD)
      this.#paper.words(`${index + 1}.`, { x: LEFT, y: this.#y, size: BODY, face: 'bold', color: GREEN })
      this.#lines(step, { size: BODY, lead: LEAD, face: 'regular', color: INK, indent: STEP_INDENT })
      this.gap(4)
    }
  }

  /** The code to type beside the square to point at, and the link below them. */
  way({ code, link }: PaperInvitation, words: PaperWords['letter'], window: string): void {
    const inset = 16
    const height = SQUARE + 2 * inset
    const links = this.#paper.regular.linesOf(link, BODY, WIDTH)
    this.#room(height + (links.length + 1) * LEAD)
    const top = this.#y - 8
    this.#paper.frame({ x: LEFT, y: top, width: WIDTH, height })
    this.#paper.words(words.code, { x: LEFT + inset, y: top + 46, size: HEADING })
    this.#paper.words(groupCode(code), { x: LEFT + inset, y: top + 96, size: CODE, face: 'bold' })
    this.#paper.words(window, { x: LEFT + inset, y: top + 126, size: BODY })
    const square = { x: LEFT + WIDTH - inset - SQUARE, y: top + inset }
    this.#paper.square(qrShape(link), square, SQUARE)
    this.#paper.leadTo(link, { ...square, width: SQUARE, height: SQUARE })
    this.#y = top + height + LEAD + 4
    this.paragraph(words.link)
    for (const line of links) {
      this.#paper.leadTo(link, { x: LEFT, y: this.#y - BODY, width: WIDTH, height: LEAD })
      this.#paper.words(line, { x: LEFT, y: this.#y, size: BODY })
      this.gap(LEAD)
    }
    this.gap(4)
  }

  #lines(
    text: string,
    style: Pick<Parameters<PaperDocument['words']>[1], 'size' | 'color'> & {
      readonly lead: number
      readonly face: 'regular' | 'bold'
      readonly indent?: number
    },
  ): void {
    const { indent = 0, lead, face, size } = style
    for (const line of this.#paper[face].linesOf(text, size, WIDTH - indent)) {
      this.#room(0)
      this.#paper.words(line, { ...style, x: LEFT + indent, y: this.#y })
      this.gap(lead)
    }
  }

  #room(height: number): void {
    if (this.#y + height <= BOTTOM) return
    this.#paper.nextPage()
    this.#y = TOP
  }
}
