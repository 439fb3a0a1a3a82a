// Whether a browser's request comes from our own page. Whoever is no browser sends no Origin, and has no cookie to misuse.

import { refusal } from '@towpath/shared/protocol/refusal'
import type { RequestHandler } from 'express'

export function isSameOrigin(
  origin: string | null | undefined,
  host: string | null | undefined,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined || origin === null) return true
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Refuses what another site sends in a visitor's name. Reading is harmless: no other site sees the answer. */
export function refuseOtherSites(publicUrl: string | undefined): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || isSameOrigin(request.headers.origin, request.headers.host, publicUrl)) next()
    else response.status(403).json({ ok: false, refusal: refusal('command.notAllowed') })
  }
}
