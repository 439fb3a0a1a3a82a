// The one door from HTTP to Colyseus' matchmaking. Its own router answers any origin and reads bodies of a megabyte.

import { createAuthContext, matchMaker } from '@colyseus/core'
import express, { Router } from 'express'

export function matchmakeRoute(draining: () => boolean): Router {
  const router = Router()
  router.post('/matchmake/:method/:room', express.json({ limit: '16kb' }), async (request, response) => {
    response.set('Cache-Control', 'no-store')
    if (draining()) {
      response.status(503).json({ code: 503, error: 'draining' })
      return
    }
    const { method, room } = request.params
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    try {
      const context = createAuthContext({
        headers,
        req: request,
        ...(request.ip ? { remoteAddress: request.ip } : {}),
      })
      response.json(await matchMaker.controller.invokeMethod(method, room, request.body ?? {}, context))
    } catch (error) {
      // Colyseus' own error: a code for its client and a sentence without a stack.
      const { code, message } = error as { code?: number; message?: string }
      response.status(400).json({ code: code ?? 4000, error: message ?? 'refused' })
    }
  })
  return router
}
