// Everything that is answered over HTTP, in the order in which it is tried. No rules here.

import { refusal } from '@towpath/shared/protocol/refusal'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import type { Logger } from '../ops/logger.ts'
import { createSparingly } from '../ops/sparingly.ts'
import type { PageFiles } from './pageFiles.ts'
import { refuseOtherSites } from './sameOrigin.ts'
import { securityHeaders } from './securityHeaders.ts'

export type HttpAppDeps = {
  readonly logger: Logger
  readonly page: PageFiles
  readonly routers: readonly Router[]
  readonly publicUrl: string | undefined
  readonly development: boolean
}

const PAGES = ['/', '/m', '/m/*rest', '/host', '/host/*rest']

export function createHttpApp({ logger, page, routers, publicUrl, development }: HttpAppDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  // Only with a public address does a proxy stand in front, in the same house: then the address that it tells is true.
  app.set('trust proxy', publicUrl === undefined ? false : 'loopback, linklocal, uniquelocal')
  app.use(securityHeaders(development, { publicUrl }))
  app.use(refuseOtherSites(publicUrl))
  for (const router of routers) app.use(router)
  app.all('/api/*rest', (_request, response) => {
    response.status(404).json({ ok: false, refusal: refusal('command.unknown') })
  })
  const sendPage: RequestHandler = (request, response) => {
    if (page.built) page.sendPage(request, response)
    else response.status(503).type('text').send('The page is not built yet. Run: npm run build\n')
  }
  app.get(PAGES, sendPage)
  app.use(page.files)
  app.use((request, response) => {
    response.status(404)
    // A mistyped address leads people to the welcome page; anything else just learns that there is nothing.
    const wantsPage =
      request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '') && !/\.\w+$/.test(request.path)
    if (wantsPage && page.built) page.sendPage(request, response)
    else response.type('text').send('not found\n')
  })
  app.use(answerErrors(logger))
  return app
}

/** No stack ever leaves the house. What the sender did wrong is not logged as a fault. */
function answerErrors(logger: Logger): ErrorRequestHandler {
  const sparingly = createSparingly(5)
  return (error: { status?: number; statusCode?: number; stack?: string }, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = error.status ?? error.statusCode ?? 500
    const theirs = status >= 400 && status < 500
    if (!theirs) sparingly((suppressed) => logger.error({ suppressed, stack: error.stack }, 'http request failed'))
    response.status(theirs ? status : 500).json({ ok: false, refusal: refusal(theirs ? 'command.malformed' : 'fault') })
  }
}
