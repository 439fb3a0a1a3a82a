// Invitations to hand out from the host's desk, over HTTP. Only ever mounted behind `hostOnly`. What a host types here is
// drawn and forgotten.

import { checkNameShape } from '@towpath/shared/people/nameShape'
import { refusal } from '@towpath/shared/protocol/refusal'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import { CARDS_A_PAGE } from '../papers/invitationCards.ts'
import type { MeetingTime, PaperInvitation } from '../papers/PaperInvitation.ts'
import { PAPER_LANGUAGES } from '../papers/paperWords.ts'
import { instantOf } from '../papers/wallClock.ts'
import { hostAsking } from './hostOnly.ts'
import { createPaperPace, refusePaper, sendCalendar, sendCards, sendLetters, sendSquare } from './papers.ts'

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
const calendarRequest = z.strictObject({
  language,
  time: time.optional(),
  lengthMinutes: z.int().min(5).max(LONGEST_MINUTES).optional(),
})

type PlannedPaper = MeetingTime & { readonly lengthMinutes: number }

/** The hour on every paper of a meeting that has one; undefined for one that is open at any time. */
export function plannedPaper({ startsAtMs, lengthMinutes, timeZone }: MeetingRecord): PlannedPaper | undefined {
  if (startsAtMs === null || lengthMinutes === null) return undefined
  return { startsAt: new Date(startsAtMs), timeZone, lengthMinutes }
}

export function hostPapers(invitationOf: (request: Request, response: Response) => Promise<PaperInvitation>): Router {
  const router = Router()
  const within = createPaperPace()
  const pace: RequestHandler = async (_request, response, next) => {
    if (await within(response, hostAsking(response).device)) next()
  }
  const body = express.json({ limit: '4kb' })

  router.get('/api/host/square.svg', pace, async (request, response) => {
    sendSquare(response, (await invitationOf(request, response)).link)
  })

  router.post('/api/host/letter', pace, body, async (request, response) => {
    const wish = letterRequest.safeParse(request.body)
    if (!wish.success) return refusePaper(response, 400, refusal('command.malformed'))
    const { name = '', ...asked } = wish.data
    const checked = name.trim() === '' ? undefined : checkNameShape(name)
    if (checked && !checked.ok) return refusePaper(response, 400, checked.refusal)
    const guest = checked ? { name: checked.value } : {}
    const plan = plannedPaper(hostAsking(response).meeting)
    const when = plan ? { time: { startsAt: plan.startsAt, timeZone: plan.timeZone } } : {}
    const invitation = await invitationOf(request, response)
    await sendLetters(response, [{ invitation, wish: { ...asked, ...guest, ...when } }])
  })

  router.post('/api/host/cards', pace, body, async (request, response) => {
    const wish = cardsRequest.safeParse(request.body)
    if (!wish.success) return refusePaper(response, 400, refusal('command.malformed'))
    const invitation = await invitationOf(request, response)
    const sheet = Array.from({ length: CARDS_A_PAGE }, () => invitation)
    await sendCards(response, sheet, wish.data.language)
  })

  router.post('/api/host/calendar', pace, body, async (request, response) => {
    const wish = calendarRequest.safeParse(request.body)
    if (!wish.success) return refusePaper(response, 400, refusal('command.malformed'))
    const { time: typed, language, lengthMinutes } = wish.data
    const { meeting } = hostAsking(response)
    const when = plannedPaper(meeting) ?? (typed && lengthMinutes ? { ...typed, lengthMinutes } : undefined)
    if (!when) return refusePaper(response, 400, refusal('command.malformed'))
    const invitation = await invitationOf(request, response)
    sendCalendar(response, invitation, { language, ...when, meetingId: meeting.id, now: new Date() })
  })

  return router
}
