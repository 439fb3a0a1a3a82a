// Inviting people to a meeting, below /api/staff/meetings/:id, for members of the organisation whose meeting it is. Mounted
// behind the limits of `staffRoutes`. Rules live in `identity/invitations`; this file translates.

import type { Result } from '@towpath/shared/lib/result'
import type { StaffInvitationsAnswer } from '@towpath/shared/protocol/invitations'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { type Response, Router } from 'express'
import { z } from 'zod'
import type { IdentityStore } from '../identity/IdentityStore.ts'
import { type InvitingDeps, invitePerson, renameInvited, renewLink } from '../identity/invitations/invitePerson.ts'
import { keptLink, readInvitations } from '../identity/invitations/readInvitations.ts'
import type { StaffStore } from '../identity/staff/StaffStore.ts'
import { PAPER_LANGUAGES } from '../papers/paperWords.ts'
import { invitationPapers } from './invitationPapers.ts'
import { sendSquare } from './papers.ts'
import type { StaffAuth } from './staffAuth.ts'
import { type Behind, createStaffDoor } from './staffDoor.ts'

export type InvitationRoutesDeps = {
  readonly staff: StaffStore
  readonly auth: StaffAuth
  readonly store: IdentityStore
  readonly secret: string
  addressForOthers(host: string | undefined, secure: boolean): string
  /** Tells a meeting that runs whom its invitations let in again. */
  letBack(meetingId: string, personIds: readonly string[]): void
}

const INVITATIONS = '/api/staff/meetings/:id/invitations'
const ONE = `${INVITATIONS}/:invitation`

const name = z.string().max(1_000)
const inviteRequest = z.strictObject({ name, language: z.enum(PAPER_LANGUAGES) })
const renameRequest = z.strictObject({ name })

const meetingOf = ({ request }: Behind) => String(request.params.id)
const invitationOf = ({ request }: Behind) => String(request.params.invitation)

function refuseStaff(response: Response, why: Refusal, status = why.code === 'staff.notYours' ? 403 : 200): void {
  response.status(status).json({ ok: false, refusal: why })
}

function answer<T>(response: Response, done: Result<T, Refusal>, say: (value: T) => object = () => ({})): void {
  if (done.ok) response.json({ ok: true, ...say(done.value) })
  else refuseStaff(response, done.refusal)
}

/** Hands a well-formed body on; anything else is refused before it comes near a rule. */
function reading<Body>(schema: z.ZodType<Body>, then: (body: Body, behind: Behind) => Promise<void>) {
  return async (behind: Behind) => {
    const parsed = schema.safeParse(behind.request.body ?? {})
    if (parsed.success) await then(parsed.data, behind)
    else refuseStaff(behind.response, refusal('command.malformed'), 400)
  }
}

export function invitationRoutes(deps: InvitationRoutesDeps): Router {
  const router = Router()
  const door = createStaffDoor(deps.auth, deps.staff)
  const inviting = ({ organisation }: Behind): InvitingDeps => ({ ...deps, invitations: organisation.invitations })
  const addressOf = ({ request }: Behind) => deps.addressForOthers(request.headers.host, request.secure)
  const linkTo = (behind: Behind) => (secret: string) => ({ link: `${addressOf(behind)}/m/${secret}` })

  router.get(
    INVITATIONS,
    door('host', async (behind) => {
      const read = await readInvitations(inviting(behind), meetingOf(behind))
      if (!read.ok) return refuseStaff(behind.response, read.refusal)
      const { meeting, time, works, code, shared, people } = read.value
      behind.response.json({
        ok: true,
        title: meeting.title,
        time: time ?? null,
        code: { ...code, works },
        link: { ...shared, value: linkTo(behind)(shared.value).link },
        people,
      } satisfies StaffInvitationsAnswer)
    }),
  )
  router.post(
    INVITATIONS,
    door(
      'host',
      reading(inviteRequest, async (wish, behind) => {
        answer(behind.response, await invitePerson(inviting(behind), meetingOf(behind), wish), linkTo(behind))
      }),
    ),
  )
  router.post(
    `${INVITATIONS}/withdraw-all`,
    door('host', async (behind) => {
      answer(behind.response, await behind.organisation.invitations.withdrawAll(meetingOf(behind)))
    }),
  )
  router.post(
    `${ONE}/name`,
    door(
      'host',
      reading(renameRequest, async (wish, behind) => {
        const done = await renameInvited(inviting(behind), meetingOf(behind), invitationOf(behind), wish.name)
        answer(behind.response, done)
      }),
    ),
  )
  router.post(
    `${ONE}/withdraw`,
    door('host', async (behind) => {
      answer(behind.response, await behind.organisation.invitations.withdraw(meetingOf(behind), invitationOf(behind)))
    }),
  )
  router.post(
    `${ONE}/new-link`,
    door('host', async (behind) => {
      const renewed = await renewLink(inviting(behind), meetingOf(behind), invitationOf(behind))
      answer(behind.response, renewed, linkTo(behind))
    }),
  )
  router.post(
    `${ONE}/let-back`,
    door('host', async (behind) => {
      const meetingId = meetingOf(behind)
      const back = await behind.organisation.invitations.letBack(meetingId, invitationOf(behind))
      if (back.ok) deps.letBack(meetingId, back.value)
      answer(behind.response, back)
    }),
  )
  router.get(
    `${ONE}/link`,
    door('host', async (behind) => {
      const kept = await keptLink(inviting(behind), meetingOf(behind), invitationOf(behind))
      answer(behind.response, kept, linkTo(behind))
    }),
  )
  router.get(
    `${ONE}/square.svg`,
    door('host', async (behind) => {
      const kept = await keptLink(inviting(behind), meetingOf(behind), invitationOf(behind))
      if (kept.ok) sendSquare(behind.response, linkTo(behind)(kept.value).link)
      else refuseStaff(behind.response, kept.refusal)
    }),
  )
  router.use(invitationPapers({ door, inviting, addressOf }))
  return router
}
