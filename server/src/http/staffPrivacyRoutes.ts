// What the pages of staff ask about personal data, below /api/staff. Rules live in `shared/privacy`; this file translates.

import { RETENTION_KINDS } from '@towpath/shared/privacy/retention'
import { refusal } from '@towpath/shared/protocol/refusal'
import type { StaffRetentionAnswer } from '@towpath/shared/protocol/staffPrivacy'
import { Router } from 'express'
import { z } from 'zod'
import { answerDone, refuse, type StaffDoor } from './staffDoor.ts'

const retentionRequest = z.strictObject({
  kind: z.enum(RETENTION_KINDS as [string, ...string[]]),
  hours: z.number(),
  reason: z.string().max(1_000).nullable(),
})

export function staffPrivacyRoutes(door: StaffDoor): Router {
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
  return router
}
