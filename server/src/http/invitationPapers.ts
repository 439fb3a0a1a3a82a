// Papers for the people who are invited to a meeting, from its page: letters in the language of each, cards, the calendar
// file; with the meeting's own hour. Part of `invitationRoutes`.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { Router } from 'express'
import { z } from 'zod'
import type { InvitingDeps } from '../identity/invitations/invitePerson.ts'
import type { InvitationEntry } from '../identity/invitations/MeetingInvitations.ts'
import { linkIn } from '../identity/invitations/readInvitations.ts'
import { hourOf } from '../identity/meetingHour.ts'
import { sharedInvitations } from '../identity/openHouse.ts'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import { CARDS_A_PAGE, type Card } from '../papers/invitationCards.ts'
import type { Letter } from '../papers/invitationLetter.ts'
import type { MeetingTime, PaperInvitation } from '../papers/PaperInvitation.ts'
import { PAPER_LANGUAGES, type PaperLanguage } from '../papers/paperWords.ts'
import { createPaperPace, refusePaper, sendCalendar, sendCards, sendLetters } from './papers.ts'
import type { Behind, StaffDoor } from './staffDoor.ts'

type Parts = {
  readonly door: StaffDoor
  readonly inviting: (behind: Behind) => InvitingDeps
  /** Where others reach this page. */
  readonly addressOf: (behind: Behind) => string
}

const PAPERS = '/api/staff/meetings/:id/papers'
const MINUTE_MS = 60_000
const MOST_IN_A_FILE = 60

const languageOnly = z.strictObject({ language: z.enum(PAPER_LANGUAGES) })
const refuse = (code: 'invitation.nobody' | 'staff.notYours') => refused(refusal(code))

function timeOf(meeting: MeetingRecord, ms: number | undefined): MeetingTime | undefined {
  const hour = hourOf(meeting)
  return hour && ms !== undefined ? { startsAt: new Date(ms), timeZone: hour.timeZone } : undefined
}

/** What papers of this meeting say, for any link. */
function paperOf(meeting: MeetingRecord, code: string, address: string): Omit<PaperInvitation, 'link'> {
  const hour = hourOf(meeting)
  const codeFrom = timeOf(meeting, hour?.code.fromMs)
  const { title, contactPhone } = meeting
  return { title, code, address, contactPhone, ...(codeFrom ? { codeFrom } : {}) }
}

const speaks = (entry: InvitationEntry): PaperLanguage =>
  PAPER_LANGUAGES.find((language) => language === entry.language) ?? PAPER_LANGUAGES[0]

export function invitationPapers({ door, inviting, addressOf }: Parts): Router {
  const router = Router()
  const pace = createPaperPace()

  /** What is drawn for the meeting, or for one of its people. */
  async function read(behind: Behind, invitationId?: string) {
    const deps = inviting(behind)
    const meetingId = String(behind.request.params.id)
    const found = await deps.invitations.read(meetingId)
    if (!found.ok) return found
    const { meeting, entries } = found.value
    const shared = await sharedInvitations(deps, meetingId)
    const address = addressOf(behind)
    const words = paperOf(meeting, shared.code, address)
    const wanted = entries.filter(
      ({ id, kind, closed }) => kind === 'personal' && (invitationId === undefined ? !closed : id === invitationId),
    )
    const people = wanted.flatMap((entry) => {
      const link = linkIn(entry, deps.secret)
      return link.ok ? [{ entry, invitation: { ...words, link: `${address}/m/${link.value}` } }] : []
    })
    const forAll: PaperInvitation = { ...words, link: `${address}/m/${shared.participant}` }
    return ok({ meeting, forAll, people: people.slice(0, MOST_IN_A_FILE), known: wanted.length })
  }

  /** In front of every paper: who asks is known, the body is right, and there were not too many. */
  const drawing = (does: (behind: Behind, language: PaperLanguage) => Promise<Result<unknown, Refusal>>) =>
    door('host', async (behind) => {
      const { request, response, member } = behind
      const wish = languageOnly.safeParse(request.body ?? {})
      if (!wish.success) return refusePaper(response, 400, refusal('command.malformed'))
      if (!(await pace(response, member.userId))) return
      const done = await does(behind, wish.data.language)
      if (!done.ok) refusePaper(response, done.refusal.code === 'staff.notYours' ? 403 : 200, done.refusal)
    })

  async function letters(behind: Behind, invitationId?: string): Promise<Result<null, Refusal>> {
    const found = await read(behind, invitationId)
    if (!found.ok) return found
    const { meeting, people, known } = found.value
    const time = timeOf(meeting, hourOf(meeting)?.startsAtMs)
    const [first, ...more] = people.map(({ entry, invitation }): Letter => {
      const name = entry.name === null ? {} : { name: entry.name }
      return { invitation, wish: { language: speaks(entry), ...name, ...(time ? { time } : {}) } }
    })
    if (!first) {
      if (invitationId === undefined) return refuse('invitation.nobody')
      return known === 0 ? refuse('staff.notYours') : refused(refusal('invitation.linkLost'))
    }
    await sendLetters(behind.response, [first, ...more])
    return ok(null)
  }

  router.post(
    `${PAPERS}/letters`,
    drawing((behind) => letters(behind)),
  )
  router.post(
    `${PAPERS}/letters/:invitation`,
    drawing((behind) => letters(behind, String(behind.request.params.invitation))),
  )
  router.post(
    `${PAPERS}/cards`,
    drawing(async (behind, language) => {
      const found = await read(behind)
      if (!found.ok) return found
      const { people, forAll } = found.value
      const named = people.map(
        ({ entry, invitation }): Card => (entry.name === null ? invitation : { ...invitation, name: entry.name }),
      )
      const sheet: readonly Card[] = named.length > 0 ? named : Array.from({ length: CARDS_A_PAGE }, () => forAll)
      await sendCards(behind.response, sheet, language)
      return ok(null)
    }),
  )
  router.post(
    `${PAPERS}/calendar`,
    drawing(async (behind, language) => {
      const found = await read(behind)
      if (!found.ok) return found
      const { meeting, forAll } = found.value
      const hour = hourOf(meeting)
      // A meeting that is open at any time stands in no calendar.
      if (!hour) return refused(refusal('command.malformed'))
      const { startsAtMs, endsAtMs, timeZone } = hour
      sendCalendar(behind.response, forAll, {
        language,
        timeZone,
        meetingId: meeting.id,
        startsAt: new Date(startsAtMs),
        lengthMinutes: (endsAtMs - startsAtMs) / MINUTE_MS,
        now: new Date(),
      })
      return ok(null)
    }),
  )
  return router
}
