// Whether this process lives and may be sent people, without detail for strangers; and the numbers, for those who may.

import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Health } from '../ops/health.ts'
import type { Metrics } from '../ops/metrics.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function mayRead(request: Request, token: string | undefined): boolean {
  if (token === undefined)
    return LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for']
  return timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${token}`))
}

export function healthRoutes(health: Health, metrics: Metrics, metricsToken: string | undefined): Router {
  const router = Router()
  router.get('/livez', (_request, response) => {
    response.type('text').send('ok\n')
  })
  router.get('/readyz', async (_request, response) => {
    const ready = await health.isReady()
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ok\n' : 'not ready\n')
  })
  router.get('/metrics', async (request, response) => {
    if (!mayRead(request, metricsToken)) {
      response.status(403).type('text').send('not allowed\n')
      return
    }
    response.type(metrics.contentType).send(await metrics.read())
  })
  return router
}
