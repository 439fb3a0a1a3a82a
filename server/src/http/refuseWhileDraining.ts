// A stopping server sends whoever wants to come in to the next one, which is there in a moment.

import { refusal } from '@towpath/shared/protocol/refusal'
import type { RequestHandler } from 'express'

const TRY_AGAIN_SECONDS = 2

export function refuseWhileDraining(draining: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (!draining()) return next()
    response
      .status(503)
      .set('Retry-After', String(TRY_AGAIN_SECONDS))
      .json({ ok: false, refusal: refusal('fault') })
  }
}
