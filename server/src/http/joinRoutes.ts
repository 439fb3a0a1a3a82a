// The two questions of the welcome page, over HTTP. Rules live in `identity/`; this file translates.

import { FIGURE_CHOICES } from '@towpath/shared/people/figure'
import type { InvitationAnswer, JoinAnswer } from '@towpath/shared/protocol/joining'
import { refusal } from '@towpath/shared/protocol/refusal'
import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { findInvitation, type Visitor } from '../identity/findInvitation.ts'
import { isShut } from '../identity/invitationRules.ts'
import { type JoinDeps, joinMeeting } from '../identity/joinMeeting.ts'
import { notTheHour, plannedTime } from '../identity/theHour.ts'
import { addressPrefix } from '../ops/logger.ts'
import { deviceOf } from './deviceCookie.ts'
import { refuseWhileDraining } from './refuseWhileDraining.ts'

export const FIGURE_MAX = 8 * (Object.keys(FIGURE_CHOICES).length + 1)

/** Longer than any name may be: what is too long gets its own refusal, not a malformed one. */
const joinRequest = z.strictObject({
  invitation: z.string().max(200),
  name: z.string().max(2_000),
  figure: z.string().max(FIGURE_MAX),
  companion: z.boolean().optional(),
  protocolVersion: z.int(),
})

export type JoinRoutesDeps = JoinDeps & {
  refused(code: string): void
  draining(): boolean
}

export function visitorOf(request: Request, response: Response): Visitor {
  return { deviceHash: deviceOf(request, response), network: addressPrefix(request.ip) }
}

export function joinRoutes(deps: JoinRoutesDeps): Router {
  const router = Router()

  function answer(response: Response, body: InvitationAnswer | JoinAnswer): void {
    if (!body.ok) deps.refused(body.refusal.code)
    response.set('Cache-Control', 'no-store').json(body)
  }

  router.get('/api/invitations/:invitation', async (request, response) => {
    const found = await findInvitation(deps, request.params.invitation, visitorOf(request, response), {
      digits: 'taken',
    })
    if (!found.ok) return answer(response, found)
    const { invitation, person, pass, chosen } = found.value
    const { meeting, role } = invitation
    const contact = meeting.contactPhone ? { contactPhone: meeting.contactPhone } : {}
    if (isShut(invitation, person)) return answer(response, { ok: false, refusal: refusal('join.removed'), ...contact })
    const time = await plannedTime(deps, meeting)
    const planned = time ? { planned: time } : {}
    const why = notTheHour(deps, meeting, person)
    // A host prepares and invites long before the room opens.
    const isDesk = role === 'host' && why?.code === 'join.tooEarly'
    if (why && !isDesk) return answer(response, { ok: false, refusal: why, ...contact, ...planned })
    const before = person ? { before: { name: person.name, figure: person.figure } } : {}
    const handedOver = { ...(pass ? { pass } : {}), ...(chosen ? { chosen } : {}) }
    const peopleHere = deps.peopleHere(meeting.id)
    const invited = invitation.invited ? { invited: invitation.invited } : {}
    const { title, scene } = meeting
    const known = { ...planned, ...before, ...handedOver, ...invited }
    return answer(response, { ok: true, title, scene, role, peopleHere, ...known })
  })

  router.post(
    '/api/join',
    refuseWhileDraining(deps.draining),
    express.json({ limit: '16kb' }),
    async (request, response) => {
      const parsed = joinRequest.safeParse(request.body)
      if (!parsed.success) {
        response.status(400)
        return answer(response, { ok: false, refusal: refusal('command.malformed') })
      }
      return answer(response, await joinMeeting(deps, parsed.data, visitorOf(request, response)))
    },
  )

  return router
}
