// What the pages of staff ask, below /api/staff. Rules live in `identity/staff`; this file translates.

import { refusal } from '@towpath/shared/protocol/refusal'
import {
  STAFF_ROLES,
  type StaffLinkAnswer,
  type StaffLinkRequest,
  type StaffMeAnswer,
  type StaffMembersAnswer,
  type StaffRecordAnswer,
} from '@towpath/shared/protocol/staff'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { openDesk } from '../identity/staff/openDesk.ts'
import { findStaffLink, newStaffLink, openStaffLink } from '../identity/staff/openStaffLink.ts'
import type { InMeetings } from '../identity/staff/PrivacyStore.ts'
import { BY_LINK } from '../identity/staff/recordSeal.ts'
import type { StaffStore } from '../identity/staff/StaffStore.ts'
import { addressPrefix } from '../ops/logger.ts'
import type { OwnAddresses } from './addressInMails.ts'
import { deviceOf, knownDevice } from './deviceCookie.ts'
import { type MeetingRoutesDeps, meetingRoutes } from './meetingRoutes.ts'
import { passkeyRoutes } from './passkeyRoutes.ts'
import { staffAccountRoutes } from './staffAccountRoutes.ts'
import type { StaffAuth } from './staffAuth.ts'
import { staffConcernRoutes } from './staffConcernRoutes.ts'
import { answerDone, createStaffDoor, refuse, tellCookies } from './staffDoor.ts'
import { type StaffMailDeps, staffMailRoutes } from './staffMailRoutes.ts'
import { staffPrivacyRoutes } from './staffPrivacyRoutes.ts'
import { takes } from './takes.ts'

export type StaffRoutesDeps = Omit<MeetingRoutesDeps, 'door'> & {
  readonly staff: StaffStore
  readonly auth: StaffAuth
  readonly mail: Omit<StaffMailDeps, 'staff'>
  readonly addresses: OwnAddresses
  readonly inMeetings: InMeetings
  /** When guesses of codes last passed the bound. */
  lastGuessAlarm(): Date | null
}

const field = z.string().max(1_000)
const signInRequest = z.strictObject({ email: field, password: field })
const linkRequest = z.strictObject({
  organisation: field.optional(),
  name: field.optional(),
  email: field.optional(),
  password: field.optional(),
})
const roleRequest = z.strictObject({ role: z.enum(STAFF_ROLES) })

const EVERYTHING = { points: 300, duration: 60 }
const SIGN_INS_OF_ONE = { points: 20, duration: 15 * 60 }

/** Hands a well-formed body on; anything else is refused before it comes near a rule. */
function reading<Body>(schema: z.ZodType<Body>, then: (body: Body, request: Request, response: Response) => unknown) {
  const handler: RequestHandler = (request, response) => {
    const parsed = schema.safeParse(request.body ?? {})
    return parsed.success ? then(parsed.data, request, response) : refuse(response, refusal('command.malformed'), 400)
  }
  return handler
}

const idOf = (request: Request) => String(request.params.id)

export function staffRoutes(deps: StaffRoutesDeps): Router {
  const { staff, auth, secret, mail, addresses, inMeetings, addressForOthers, lastGuessAlarm, ...planning } = deps
  const router = Router()
  const door = createStaffDoor(auth, staff)
  const everything = new RateLimiterMemory(EVERYTHING)
  const signInsOfOne = new RateLimiterMemory(SIGN_INS_OF_ONE)
  const links = { staff, secret }

  const linkFor = (request: Request, value: string) =>
    `${addressForOthers(request.headers.host, request.secure)}/host/link/${value}`

  async function noteSignIn(userId: string): Promise<void> {
    const member = await staff.memberOf(userId)
    // Whoever still has to type a code is not in yet.
    if (member && !member.hasSecondFactor) await staff.within(member).noteSignIn()
  }

  router.use('/api/staff', express.json({ limit: '16kb' }), async (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    if (await takes(everything, addressPrefix(request.ip))) next()
    else refuse(response, refusal('command.tooOften'), 429)
  })

  router.use(meetingRoutes({ door, secret, addressForOthers, ...planning }))
  router.get('/api/staff/links/:link', async (request, response) => {
    const found = await findStaffLink(links, request.params.link)
    const answer: StaffLinkAnswer = found.ok ? { ok: true, ...found.value } : found
    response.json(answer)
  })
  router.post(
    '/api/staff/links/:link',
    reading(linkRequest, async (body, request, response) => {
      const link = String(request.params.link)
      const found = await findStaffLink(links, link)
      const opened = found.ok ? await openStaffLink(links, link, body as StaffLinkRequest) : found
      if (!opened.ok) return refuse(response, opened.refusal)
      await noteSignIn(opened.value)
      const cameBy = found.ok && found.value.kind === 'signIn' ? 'signInLink' : 'newPassword'
      tellCookies(response, (await auth.startSession(request, opened.value, cameBy)).setCookies)
      response.json({ ok: true })
    }),
  )

  router.post(
    '/api/staff/auth/sign-in',
    reading(signInRequest, async ({ email, password }, request, response) => {
      const address = email.trim().toLowerCase()
      if (!(await takes(signInsOfOne, address))) return refuse(response, refusal('command.tooOften'))
      const { value, setCookies } = await auth.signIn(request, address, password)
      if (value === 'tooOften') return refuse(response, refusal('command.tooOften'))
      if (value === 'wrong') return refuse(response, refusal('staff.wrongPassword'))
      await signInsOfOne.delete(address)
      await noteSignIn(value)
      tellCookies(response, setCookies)
      response.json({ ok: true })
    }),
  )
  // Whoever is not signed in has nothing to end, and needs no refusal.
  router.post('/api/staff/auth/sign-out', async (request, response) => {
    const { value: session } = await auth.sessionOf(request)
    const member = session && (await staff.memberOf(session.userId))
    if (member) await staff.within(member).withdrawDeskLinks(knownDevice(request) ?? '')
    tellCookies(response, (await auth.signOut(request)).setCookies)
    response.json({ ok: true })
  })

  router.post(
    '/api/staff/auth/sign-out-everywhere',
    door(
      'host',
      async ({ request, response, organisation }) => {
        await organisation.withdrawDeskLinks()
        response.removeHeader('Set-Cookie')
        tellCookies(response, (await auth.signOutEverywhere(request)).setCookies)
        response.json({ ok: true })
      },
      'beforeTheCode',
    ),
  )
  router.get(
    '/api/staff/me',
    door(
      'host',
      async ({ response, member, organisation, need }) => {
        // Whoever still has to type a code learns no more than who is asked for it.
        const meeting = need === 'code' ? undefined : await organisation.openMeeting()
        const { name, role } = member
        response.json({
          ...{ ok: true, need, name, role, organisation: member.organisation },
          meetingTitle: meeting?.title ?? null,
          meetingId: meeting?.id ?? null,
          isContact: need !== 'code' && (await organisation.concerns.contact())?.userId === member.userId,
          guessesSince: (need === null && role === 'organiser' && lastGuessAlarm()?.toISOString()) || null,
        } satisfies StaffMeAnswer)
      },
      'beforeTheCode',
    ),
  )
  router.post(
    '/api/staff/desk',
    door('host', async ({ request, response, organisation }) => {
      const meeting = await organisation.openMeeting()
      if (!meeting) return refuse(response, refusal('staff.noMeeting'))
      const invitation = await openDesk(organisation, secret, deviceOf(request, response), meeting)
      response.json({ ok: true, invitation })
    }),
  )

  router.get(
    '/api/staff/members',
    door('organiser', async ({ response, member, organisation }) => {
      const people = await organisation.people()
      const members = people.map((person) => ({ ...person, isMe: person.id === member.userId }))
      response.json({ ok: true, members } satisfies StaffMembersAnswer)
    }),
  )
  router.post(
    '/api/staff/invitations',
    door('organiser', async ({ request, response, organisation }) => {
      const asked = roleRequest.safeParse(request.body)
      if (!asked.success) return refuse(response, refusal('command.malformed'), 400)
      const { value, link } = newStaffLink('invitation')
      const done = await organisation.invite(asked.data.role, link)
      if (done.ok) response.json({ ok: true, link: linkFor(request, value) })
      else answerDone(response, done)
    }),
  )
  router.post(
    '/api/staff/members/:id/sign-in-link',
    door('organiser', async ({ request, response, organisation }) => {
      const { value, link } = newStaffLink('signIn')
      const done = await organisation.makeSignInLink(idOf(request), link)
      if (done.ok) response.json({ ok: true, link: linkFor(request, value) })
      else answerDone(response, done)
    }),
  )
  router.post(
    '/api/staff/members/:id/role',
    door('organiser', async ({ request, response, organisation }) => {
      const asked = roleRequest.safeParse(request.body)
      if (asked.success) answerDone(response, await organisation.changeRole(idOf(request), asked.data.role))
      else refuse(response, refusal('command.malformed'), 400)
    }),
  )
  router.post(
    '/api/staff/members/:id/second-factor/reset',
    door('organiser', async ({ request, response, organisation }) => {
      answerDone(response, await organisation.resetSecondFactor(idOf(request)))
    }),
  )
  router.delete(
    '/api/staff/members/:id',
    door('organiser', async ({ request, response, organisation }) => {
      answerDone(response, await organisation.remove(idOf(request)))
    }),
  )
  router.get(
    '/api/staff/record',
    door('organiser', async ({ response, organisation }) => {
      const { entries, brokenAt } = await organisation.record()
      const shown = entries
        .map(({ number, at, action, actorId, actorName, subjectName, role, meetingTitle, detail }) => ({
          number,
          at: at.toISOString(),
          action,
          actorName,
          subjectName,
          role,
          meetingTitle,
          detail,
          byLink: actorId.startsWith(BY_LINK),
        }))
        .reverse()
      response.json({ ok: true, entries: shown, brokenAt } satisfies StaffRecordAnswer)
    }),
  )
  router.use(passkeyRoutes(door, auth, staff, addresses))
  router.use(staffAccountRoutes(door, staff, secret))
  router.use(staffMailRoutes(door, { staff, ...mail }))
  router.use(staffPrivacyRoutes(door, inMeetings), staffConcernRoutes(door))
  return router
}
