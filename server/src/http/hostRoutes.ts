// What the host's desk shows about inviting, for the device that a host link belongs to and for nobody else.

import { refusal } from '@towpath/shared/protocol/refusal'
import { Router } from 'express'
import type { IdentityStore } from '../identity/IdentityStore.ts'
import { sharedInvitations } from '../identity/openHouse.ts'
import { knownDevice } from './deviceCookie.ts'

export type HostRoutesDeps = {
  readonly store: IdentityStore
  readonly secret: string
  peopleHere(meetingId: string): number
  /** Where others reach this page, given where the host is reading it. */
  addressForOthers(host: string | undefined, secure: boolean): string
}

export function hostRoutes(deps: HostRoutesDeps): Router {
  const router = Router()
  router.get('/api/host/overview', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const device = knownDevice(request)
    const meeting = device && (await deps.store.hostedBy(device))
    if (!meeting) {
      response.status(403).json({ ok: false, refusal: refusal('command.notAllowed') })
      return
    }
    const { code, participant } = await sharedInvitations(deps, meeting.id)
    response.json({
      ok: true,
      meetingTitle: meeting.title,
      code,
      participantLink: `${deps.addressForOthers(request.headers.host, request.secure)}/m/${participant}`,
      peopleHere: deps.peopleHere(meeting.id),
    })
  })
  return router
}
