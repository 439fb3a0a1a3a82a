// Bringing a friend, over HTTP. Rules live in `identity/friendLink`; this file translates.

import { FRIEND_WISHES, type FriendAnswer } from '@towpath/shared/protocol/friend'
import { refusal } from '@towpath/shared/protocol/refusal'
import express, { type Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { type FriendDeps, friendLink } from '../identity/friendLink.ts'
import { visitorOf } from './joinRoutes.ts'
import { takes } from './takes.ts'

const OF_ONE_NETWORK = { points: 120, duration: 15 * 60 }

const friendRequest = z.strictObject({ invitation: z.string().max(200), wish: z.enum(FRIEND_WISHES) })

export type FriendRoutesDeps = FriendDeps & {
  addressForOthers(host: string | undefined, secure: boolean): string
}

export function friendRoutes(deps: FriendRoutesDeps): Router {
  const router = Router()
  const limiter = new RateLimiterMemory(OF_ONE_NETWORK)

  function answer(response: Response, body: FriendAnswer, status = 200): void {
    response.status(status).set('Cache-Control', 'no-store').json(body)
  }

  router.post('/api/friend', express.json({ limit: '4kb' }), async (request, response) => {
    const parsed = friendRequest.safeParse(request.body)
    if (!parsed.success) return answer(response, { ok: false, refusal: refusal('command.malformed') }, 400)
    const visitor = visitorOf(request, response)
    if (!(await takes(limiter, visitor.network)))
      return answer(response, { ok: false, refusal: refusal('command.tooOften') }, 429)
    const done = await friendLink(deps, parsed.data, visitor)
    if (!done.ok) return answer(response, done)
    const address = deps.addressForOthers(request.headers.host, request.secure)
    answer(response, { ok: true, link: done.value === null ? null : `${address}/m/${done.value}` })
  })

  return router
}
