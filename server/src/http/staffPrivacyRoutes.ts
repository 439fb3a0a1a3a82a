// What the pages of staff ask about personal data, below /api/staff. Rules live in `shared/privacy`; this file translates.

import { RETENTION_KINDS } from '@towpath/shared/privacy/retention'
import { refusal } from '@towpath/shared/protocol/refusal'
import {
  INSTEAD_MOST,
  type StaffPeopleAnswer,
  type StaffPersonFileAnswer,
  type StaffRetentionAnswer,
} from '@towpath/shared/protocol/staffPrivacy'
import { Router } from 'express'
import { z } from 'zod'
import type { InMeetings } from '../identity/staff/PrivacyStore.ts'
import { answerDone, refuse, type StaffDoor } from './staffDoor.ts'

const retentionRequest = z.strictObject({
  kind: z.enum(RETENTION_KINDS as [string, ...string[]]),
  hours: z.number(),
  reason: z.string().max(1_000).nullable(),
})

const eraseRequest = z.strictObject({ instead: z.string().trim().min(1).max(INSTEAD_MOST) })
const FOUND_BY_MOST = 100

export function staffPrivacyRoutes(door: StaffDoor, inMeetings: InMeetings): Router {
  const router = Router()
  router.get(
    '/api/staff/retention',
    door('organiser', async ({ response, organisation }) => {
      response.json({ ok: true, rules: await organisation.privacy.retention() } satisfies StaffRetentionAnswer)
    }),
  )
  router.post(
    '/api/staff/retention/:kind',
    door('organiser', async ({ request, response, organisation }) => {
      const asked = retentionRequest.safeParse({ ...request.body, kind: request.params.kind })
      if (!asked.success) return refuse(response, refusal('command.malformed'), 400)
      answerDone(response, await organisation.privacy.setRetention(asked.data as never))
    }),
  )
  router.get(
    '/api/staff/people',
    door('organiser', async ({ request, response, organisation }) => {
      const name = String(request.query.name ?? '').slice(0, FOUND_BY_MOST)
      response.json({ ok: true, people: await organisation.privacy.findPeople(name) } satisfies StaffPeopleAnswer)
    }),
  )
  router.post(
    '/api/staff/people/:id/file',
    door('organiser', async ({ request, response, organisation }) => {
      const file = await organisation.privacy.personFile(String(request.params.id), inMeetings)
      if (file.ok) response.json({ ok: true, file: file.value } satisfies StaffPersonFileAnswer)
      else answerDone(response, file)
    }),
  )
  router.post(
    '/api/staff/people/:id/erase',
    door('organiser', async ({ request, response, organisation }) => {
      const asked = eraseRequest.safeParse(request.body)
      if (!asked.success) return refuse(response, refusal('command.malformed'), 400)
      answerDone(
        response,
        await organisation.privacy.erasePerson(String(request.params.id), asked.data.instead, inMeetings),
      )
    }),
  )
  return router
}
