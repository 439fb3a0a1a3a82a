// The one way in which papers are made and handed over: letters, cards, the calendar file, the square. What is drawn is
// forgotten. Who may have it is decided by whoever calls this.

import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { drawPaper } from '../papers/drawPaper.ts'
import type { Card } from '../papers/invitationCards.ts'
import type { Letter } from '../papers/invitationLetter.ts'
import { type CalendarWish, meetingCalendar } from '../papers/meetingCalendar.ts'
import type { PaperInvitation } from '../papers/PaperInvitation.ts'
import type { PaperLanguage } from '../papers/paperWords.ts'
import { qrSvg } from '../papers/qrShape.ts'

/** Far more than a desk needs, and less than would hold up a meeting: a letter takes the processor for a moment. */
const PAPERS_A_MINUTE = 30
const MINUTE_SECONDS = 60

/** Refuses by itself and answers false when there were enough. */
export type PaperPace = (response: Response, whose: string) => Promise<boolean>

export function createPaperPace(): PaperPace {
  const limiter = new RateLimiterMemory({ points: PAPERS_A_MINUTE, duration: MINUTE_SECONDS })
  return async (response, whose) => {
    const within = await limiter.consume(whose).then(
      () => true,
      () => false,
    )
    if (!within) {
      response.set('Retry-After', String(MINUTE_SECONDS))
      refusePaper(response, 429, refusal('command.tooOften'))
    }
    return within
  }
}

export function refusePaper(response: Response, status: number, why: Refusal): void {
  response.status(status).json({ ok: false, refusal: why })
}

function send(response: Response, fileName: string, content: Uint8Array): void {
  response.attachment(fileName).send(Buffer.from(content))
}

export async function sendLetters(response: Response, letters: readonly [Letter, ...Letter[]]): Promise<void> {
  const fileName = letters.length === 1 ? 'towpath-letter.pdf' : 'towpath-letters.pdf'
  send(response, fileName, await drawPaper({ paper: 'letters', letters }))
}

export async function sendCards(response: Response, cards: readonly Card[], language: PaperLanguage): Promise<void> {
  send(response, 'towpath-cards.pdf', await drawPaper({ paper: 'cards', cards, language }))
}

export function sendCalendar(response: Response, invitation: PaperInvitation, wish: CalendarWish): void {
  send(response, 'towpath.ics', Buffer.from(meetingCalendar(invitation, wish)))
}

export function sendSquare(response: Response, link: string): void {
  response.type('svg').send(qrSvg(link))
}
