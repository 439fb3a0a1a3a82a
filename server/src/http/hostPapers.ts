// Invitations to hand out, over HTTP: the square, the letter, the cards, the calendar file. Only ever mounted behind `hostOnly`.
// What a host types here is drawn and forgotten.

import { checkNameShape } from '@towpath/shared/people/nameShape'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { drawPaper } from '../papers/drawPaper.ts'
import { meetingCalendar } from '../papers/meetingCalendar.ts'
import type { MeetingTime, PaperInvitation } from '../papers/PaperInvitation.ts'
import { PAPER_LANGUAGES } from '../papers/paperWords.ts'
import { qrSvg } from '../papers/qrShape.ts'
import { instantOf } from '../papers/wallClock.ts'
import { hostAsking } from './hostOnly.ts'

/** Far more than a desk needs, and less than would hold up a meeting: a letter takes the processor for a moment. */
const PAPERS_A_MINUTE = 30
const MINUTE_SECONDS = 60
const LONGEST_MINUTES = 24 * 60

const language = z.enum(PAPER_LANGUAGES)
/** What the clock on the host's wall says, and where that wall stands. */
const time = z
  .strictObject({ start: z.string().max(20), timeZone: z.string().max(64) })
  .transform(({ start, timeZone }, context): MeetingTime => {
    const startsAt = instantOf(start, timeZone)
    if (startsAt) return { startsAt, timeZone }
    context.addIssue({ code: 'custom', message: 'no such time' })
    return z.NEVER
  })
const letterRequest = z.strictObject({ language, name: z.string().max(1_000).optional(), time: time.optional() })
const cardsRequest = z.strictObject({ language })
const calendarRequest = z.strictObject({ language, time, lengthMinutes: z.int().min(5).max(LONGEST_MINUTES) })

export function hostPapers(invitationOf: (request: Request, response: Response) => Promise<PaperInvitation>): Router {
  const router = Router()
  const pace = sparing()
  const body = express.json({ limit: '4kb' })

  router.get('/api/host/square.svg', pace, async (request, response) => {
    const { link } = await invitationOf(request, response)
    response.type('svg').send(qrSvg(link))
  })

  router.post('/api/host/letter', pace, body, async (request, response) => {
    const wish = letterRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 400, refusal('command.malformed'))
    const { name = '', ...asked } = wish.data
    const checked = name.trim() === '' ? undefined : checkNameShape(name)
    if (checked && !checked.ok) return refuse(response, 400, checked.refusal)
    const guest = checked ? { name: checked.value } : {}
    const invitation = await invitationOf(request, response)
    send(response, 'towpath-letter.pdf', await drawPaper({ paper: 'letter', invitation, wish: { ...asked, ...guest } }))
  })

  router.post('/api/host/cards', pace, body, async (request, response) => {
    const wish = cardsRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 400, refusal('command.malformed'))
    const invitation = await invitationOf(request, response)
    send(response, 'towpath-cards.pdf', await drawPaper({ paper: 'cards', invitation, ...wish.data }))
  })

  router.post('/api/host/calendar', pace, body, async (request, response) => {
    const wish = calendarRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 400, refusal('command.malformed'))
    const { time: when, ...asked } = wish.data
    const meetingId = hostAsking(response).meeting.id
    const invitation = await invitationOf(request, response)
    const calendar = meetingCalendar(invitation, { ...asked, ...when, meetingId, now: new Date() })
    send(response, 'towpath.ics', Buffer.from(calendar))
  })

  return router
}

function sparing(): RequestHandler {
  const limiter = new RateLimiterMemory({ points: PAPERS_A_MINUTE, duration: MINUTE_SECONDS })
  return async (_request, response, next) => {
    const within = await limiter.consume(hostAsking(response).device).then(
      () => true,
      () => false,
    )
    if (within) return next()
    response.set('Retry-After', String(MINUTE_SECONDS))
    refuse(response, 429, refusal('command.tooOften'))
  }
}

function refuse(response: Response, status: number, why: Refusal): void {
  response.status(status).json({ ok: false, refusal: why })
}

function send(response: Response, fileName: string, content: Uint8Array): void {
  response.attachment(fileName).send(Buffer.from(content))
}
