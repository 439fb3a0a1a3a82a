// Links for staff by mail: an organiser has one sent that was just made, and a host asks for one at the door. What is known
// of an address is never told to whoever asks.

import { refusal } from '@towpath/shared/protocol/refusal'
import type { StaffLinkByMailAnswer, StaffMailAnswer, StaffOutboxAnswer } from '@towpath/shared/protocol/staffMail'
import { type Request, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { newStaffLink, readEmail, secretHashOf } from '../identity/staff/openStaffLink.ts'
import type { StaffStore } from '../identity/staff/StaffStore.ts'
import { composeMail } from '../mail/composeMail.ts'
import type { Outbox } from '../mail/createOutbox.ts'
import { addressPrefix } from '../ops/logger.ts'
import { PAPER_LANGUAGES } from '../papers/paperWords.ts'
import type { StaffDoor } from './staffDoor.ts'
import { takes } from './takes.ts'

export type StaffMailDeps = {
  readonly staff: StaffStore
  readonly outbox: Outbox
  /** Where this page can be reached, never what a stranger's request claims. */
  addressInMails(host: string | undefined, secure: boolean): string
  readonly log: { warn(what: object, message: string): void }
}

const language = z.enum(PAPER_LANGUAGES)
const mailRequest = z.strictObject({ link: z.string().max(100), to: z.string().max(1_000).optional(), language })
const askRequest = z.strictObject({ email: z.string().max(1_000), language })

const QUARTER = 15 * 60
const ASKED_BY_ONE = { points: 3, duration: QUARTER }
const ASKED_FROM_A_NETWORK = { points: 20, duration: QUARTER }
const SENT_BY_ONE = { points: 30, duration: QUARTER }

export function staffMailRoutes(door: StaffDoor, { staff, outbox, addressInMails, log }: StaffMailDeps): Router {
  const router = Router()
  const askedByOne = new RateLimiterMemory(ASKED_BY_ONE)
  const askedFromANetwork = new RateLimiterMemory(ASKED_FROM_A_NETWORK)
  const sentByOne = new RateLimiterMemory(SENT_BY_ONE)

  const linkFor = (request: Request, value: string) =>
    `${addressInMails(request.headers.host, request.secure)}/host/link/${value}`

  router.get(
    '/api/staff/mail',
    door('organiser', async ({ response, member }) => {
      const waiting = await outbox.waitingOf(member.organisationId)
      response.json({ ok: true, folder: outbox.folder ?? null, waiting } satisfies StaffOutboxAnswer)
    }),
  )

  router.post(
    '/api/staff/mail',
    door('organiser', async ({ request, response, member, organisation }) => {
      const asked = mailRequest.safeParse(request.body)
      if (!asked.success) return void response.status(400).json({ ok: false, refusal: refusal('command.malformed') })
      const link = await organisation.ownLink(secretHashOf(asked.data.link) ?? '')
      if (!link) return void response.json({ ok: false, refusal: refusal('staff.link') })
      const to = link.person ? { ok: true as const, value: link.person.email } : readEmail(asked.data.to)
      if (!to.ok) return void response.json(to)
      if (!(await takes(sentByOne, member.userId)))
        return void response.json({ ok: false, refusal: refusal('command.tooOften') })
      const { organisation: name } = member
      const letter = { kind: link.kind, language: asked.data.language, organisation: name, name: member.name }
      const mail = composeMail({ ...letter, link: linkFor(request, asked.data.link) })
      const { organisationId } = member
      await organisation.noteMailed(link.person?.name)
      const state = await outbox.post({
        ...mail,
        organisationId,
        kind: link.kind,
        to: to.value,
        expiresAt: link.expiresAt,
      })
      response.json({ ok: true, to: to.value, ...state } satisfies StaffMailAnswer)
    }),
  )

  async function sendSignInLink(request: Request, email: string, inLanguage: (typeof PAPER_LANGUAGES)[number]) {
    const { value, link } = newStaffLink('signIn')
    const found = await staff.askForSignInLink(email, link)
    if (!found) return
    const { organisation, organisationId, name } = found
    const mail = composeMail({
      kind: 'signIn',
      language: inLanguage,
      organisation,
      name,
      link: linkFor(request, value),
    })
    await outbox.post({ ...mail, organisationId, kind: 'signIn', to: email, expiresAt: link.expiresAt })
  }

  router.post('/api/staff/auth/sign-in-link', async (request, response) => {
    const asked = askRequest.safeParse(request.body)
    if (!asked.success) {
      response.status(400).json({ ok: false, refusal: refusal('command.malformed') })
      return
    }
    // Answered before anything is looked up: neither the words nor the time tell whether somebody is known.
    response.json({ ok: true, byMail: outbox.folder === undefined } satisfies StaffLinkByMailAnswer)
    const email = readEmail(asked.data.email)
    if (!email.ok) return
    const within = (await takes(askedFromANetwork, addressPrefix(request.ip))) && (await takes(askedByOne, email.value))
    if (!within) return
    await sendSignInLink(request, email.value, asked.data.language).catch((error: Error) =>
      log.warn({ reason: error.message }, 'a sign-in link could not be made'),
    )
  })
  return router
}
