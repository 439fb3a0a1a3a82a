// What the pages of staff ask about notes on people whom hosts worry about, below /api/staff. This file translates.

import { CONCERN_PARTS } from '@towpath/shared/privacy/concern'
import { refusal } from '@towpath/shared/protocol/refusal'
import type {
  StaffConcernAnswer,
  StaffConcernSentAnswer,
  StaffConcernsAnswer,
  StaffContactAnswer,
  StaffOwnConcernsAnswer,
} from '@towpath/shared/protocol/staffConcerns'
import { Router } from 'express'
import { z } from 'zod'
import { answerDone, refuse, type StaffDoor } from './staffDoor.ts'

/** Longer than a note may be: what is too long gets its own refusal, not a malformed one. */
const part = z.string().max(10_000)
const concernRequest = z.strictObject(
  Object.fromEntries(CONCERN_PARTS.map((name) => [name, part])) as Record<(typeof CONCERN_PARTS)[number], typeof part>,
)
const contactRequest = z.strictObject({ userId: z.string().max(100) })

export function staffConcernRoutes(door: StaffDoor): Router {
  const router = Router()
  router.post(
    '/api/staff/concerns',
    door('host', async ({ request, response, organisation }) => {
      const asked = concernRequest.safeParse(request.body)
      if (!asked.success) return refuse(response, refusal('command.malformed'), 400)
      const sent = await organisation.concerns.send(asked.data)
      if (!sent.ok) return answerDone(response, sent)
      response.json({ ok: true, contact: sent.value?.name ?? null } satisfies StaffConcernSentAnswer)
    }),
  )
  router.get(
    '/api/staff/concerns/mine',
    door('host', async ({ response, organisation }) => {
      const sentAt = (await organisation.concerns.sentByMe()).map((at) => at.toISOString())
      response.json({ ok: true, sentAt } satisfies StaffOwnConcernsAnswer)
    }),
  )
  router.get(
    '/api/staff/concerns',
    door('host', async ({ response, organisation }) => {
      const list = await organisation.concerns.list()
      if (!list.ok) return answerDone(response, list)
      response.json({ ok: true, concerns: list.value } satisfies StaffConcernsAnswer)
    }),
  )
  router.post(
    '/api/staff/concerns/:id/read',
    door('host', async ({ request, response, organisation }) => {
      const read = await organisation.concerns.read(String(request.params.id))
      if (!read.ok) return answerDone(response, read)
      response.json({ ok: true, ...read.value } satisfies StaffConcernAnswer)
    }),
  )
  router.post(
    '/api/staff/concerns/:id/dealt-with',
    door('host', async ({ request, response, organisation }) => {
      answerDone(response, await organisation.concerns.dealtWith(String(request.params.id)))
    }),
  )
  router.get(
    '/api/staff/safeguarding',
    door('host', async ({ response, organisation }) => {
      const { userId = null, name = null } = (await organisation.concerns.contact()) ?? {}
      response.json({ ok: true, userId, name } satisfies StaffContactAnswer)
    }),
  )
  router.post(
    '/api/staff/safeguarding',
    door('organiser', async ({ request, response, organisation }) => {
      const asked = contactRequest.safeParse(request.body)
      if (!asked.success) return refuse(response, refusal('command.malformed'), 400)
      answerDone(response, await organisation.concerns.nameContact(asked.data.userId))
    }),
  )
  return router
}
