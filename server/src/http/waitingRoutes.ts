// The line of those who wait at the door, over HTTP. Rules live in `identity/` and `meeting/`; this file holds the answer back.

import { refusal } from '@towpath/shared/protocol/refusal'
import { HEARD_VERDICTS } from '@towpath/shared/protocol/waiting'
import express, { Router } from 'express'
import { z } from 'zod'
import { type Patience, type WaitDeps, waitAtDoor } from '../identity/waitAtDoor.ts'
import { knownDevice } from './deviceCookie.ts'
import { refuseWhileDraining } from './refuseWhileDraining.ts'

/** Below what proxies between us and a page cut off. */
const HELD_MS = 20_000

const waitingRequest = z.strictObject({
  token: z.string().max(200),
  knows: z.int().nonnegative(),
  microphone: z.enum(HEARD_VERDICTS),
  help: z.boolean().optional(),
  leave: z.literal(true).optional(),
})

export type WaitingRoutesDeps = WaitDeps & { draining(): boolean; readonly heldMs?: number }

export function waitingRoutes(deps: WaitingRoutesDeps): Router {
  const router = Router()
  const { heldMs = HELD_MS } = deps
  router.post(
    '/api/waiting',
    refuseWhileDraining(deps.draining),
    express.json({ limit: '4kb' }),
    async (request, response) => {
      response.set('Cache-Control', 'no-store')
      const parsed = waitingRequest.safeParse(request.body)
      if (!parsed.success) {
        response.status(400).json({ ok: false, refusal: refusal('command.malformed') })
        return
      }
      const { leave, help = false, ...known } = parsed.data
      const asked = { ...known, help }
      let timer: ReturnType<typeof setTimeout> | undefined
      const patience: Patience = new Promise((resolve) => {
        timer = setTimeout(() => resolve('held'), heldMs)
        response.once('close', () => resolve('gone'))
      })
      const answer = await waitAtDoor(deps, leave ? { ...asked, leave } : asked, knownDevice(request), patience)
      clearTimeout(timer)
      if (answer) response.json(answer)
    },
  )
  return router
}
