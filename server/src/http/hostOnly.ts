// Lets through whoever asks from the device that a host link belongs to, and tells what they host. Nobody else learns anything.

import { refusal } from '@towpath/shared/protocol/refusal'
import type { RequestHandler, Response } from 'express'
import type { IdentityStore } from '../identity/IdentityStore.ts'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'
import { knownDevice } from './deviceCookie.ts'

export type HostAsking = { readonly device: string; readonly meeting: MeetingRecord }

/** Before anything that reads a body: what a stranger sends is not even parsed. */
export function hostOnly(store: IdentityStore): RequestHandler {
  return async (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    const device = knownDevice(request)
    const meeting = device && (await store.hostedBy(device))
    if (!meeting) {
      response.status(403).json({ ok: false, refusal: refusal('command.notAllowed') })
      return
    }
    response.locals.host = { device, meeting } satisfies HostAsking
    next()
  }
}

/** Who asks, behind `hostOnly`. */
export function hostAsking(response: Response): HostAsking {
  return response.locals.host as HostAsking
}
