// How somebody felt who has just left: the one thing that is asked when there is no connection any more.

import { refusal } from '@towpath/shared/protocol/refusal'
import { FEELINGS, type Feeling } from '@towpath/shared/wellbeing/feeling'
import express, { Router } from 'express'
import { z } from 'zod'
import { findInvitation, type InvitationDeps } from '../identity/findInvitation.ts'
import { visitorOf } from './joinRoutes.ts'

const feelingRequest = z.strictObject({ invitation: z.string().max(200), feeling: z.enum(FEELINGS) })

type Door = { feltOnLeaving(personId: string, feeling: Feeling): Promise<void> }

export type FeelingRoutesDeps = InvitationDeps & { openDoor(meetingId: string): Promise<Door | undefined> }

export function feelingRoutes(deps: FeelingRoutesDeps): Router {
  const router = Router()
  router.post('/api/feelings', express.json({ limit: '1kb' }), async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const parsed = feelingRequest.safeParse(request.body)
    if (!parsed.success) {
      response.status(400).json({ ok: false, refusal: refusal('command.malformed') })
      return
    }
    const found = await findInvitation(deps, parsed.data.invitation, visitorOf(request, response))
    // Only somebody who was in the meeting has anything to say about it.
    const person = found.ok ? found.value.person : undefined
    const door =
      found.ok && person && !person.removed ? await deps.openDoor(found.value.invitation.meeting.id) : undefined
    if (!person || !door) {
      response.status(403).json({ ok: false, refusal: refusal('command.notAllowed') })
      return
    }
    await door.feltOnLeaving(person.id, parsed.data.feeling)
    response.json({ ok: true })
  })
  return router
}
