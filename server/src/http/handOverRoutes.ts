// Going on with another device, over HTTP: digits for whoever asks from a device that may come in. Rules live in `identity/`.

import type { HandOverAnswer } from '@towpath/shared/protocol/handOver'
import { refusal } from '@towpath/shared/protocol/refusal'
import express, { type Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { InvitationDeps } from '../identity/findInvitation.ts'
import { openHandOver } from '../identity/openHandOver.ts'
import { qrShape } from '../papers/qrShape.ts'
import { FIGURE_MAX, visitorOf } from './joinRoutes.ts'

/** Enough for a house full of headsets, and too few to make guessing easier for anybody. */
const OF_ONE_NETWORK = { points: 30, duration: 15 * 60 }

const handOverRequest = z.strictObject({
  invitation: z.string().max(200),
  name: z.string().max(200).optional(),
  figure: z.string().max(FIGURE_MAX).optional(),
})

export type HandOverRoutesDeps = InvitationDeps & {
  /** Where a headset reaches this page, given where somebody is reading it. */
  addressForHeadset(host: string | undefined, secure: boolean): string
}

export function handOverRoutes(deps: HandOverRoutesDeps): Router {
  const router = Router()
  const limiter = new RateLimiterMemory(OF_ONE_NETWORK)

  function answer(response: Response, body: HandOverAnswer, status = 200): void {
    response.status(status).set('Cache-Control', 'no-store').json(body)
  }

  router.post('/api/hand-over', express.json({ limit: '4kb' }), async (request, response) => {
    const parsed = handOverRequest.safeParse(request.body)
    if (!parsed.success) return answer(response, { ok: false, refusal: refusal('command.malformed') }, 400)
    const visitor = visitorOf(request, response)
    const within = await limiter.consume(visitor.network).then(
      () => true,
      () => false,
    )
    if (!within) return answer(response, { ok: false, refusal: refusal('command.tooOften') }, 429)
    const { invitation, name, figure } = parsed.data
    const chosen = { ...(name ? { name } : {}), ...(figure ? { figure } : {}) }
    const opened = await openHandOver(deps, { invitation, ...chosen }, visitor)
    if (!opened.ok) return answer(response, opened)
    const address = deps.addressForHeadset(request.headers.host, request.secure)
    const square = qrShape(`${address}/m/${opened.value.code}`)
    answer(response, { ok: true, ...opened.value, address, square })
  })

  return router
}
