// What the host's desk shows about inviting, for the device that a host link belongs to and for nobody else.

import { type Request, type Response, Router } from 'express'
import type { IdentityStore } from '../identity/IdentityStore.ts'
import { sharedInvitations } from '../identity/openHouse.ts'
import type { PaperInvitation } from '../papers/PaperInvitation.ts'
import { hostAsking, hostOnly } from './hostOnly.ts'
import { hostPapers, plannedPaper } from './hostPapers.ts'

export type HostRoutesDeps = {
  readonly store: IdentityStore
  readonly secret: string
  peopleHere(meetingId: string): number
  /** Where others reach this page, given where the host is reading it. */
  addressForOthers(host: string | undefined, secure: boolean): string
}

export function hostRoutes(deps: HostRoutesDeps): Router {
  const router = Router()

  async function invitationOf(request: Request, response: Response): Promise<PaperInvitation> {
    const { meeting } = hostAsking(response)
    const { code, participant } = await sharedInvitations(deps, meeting.id)
    const address = deps.addressForOthers(request.headers.host, request.secure)
    const { title, contactPhone } = meeting
    return { title, code, link: `${address}/m/${participant}`, address, contactPhone }
  }

  router.use('/api/host', hostOnly(deps.store))
  router.get('/api/host/overview', async (request, response) => {
    const { title, code, link } = await invitationOf(request, response)
    response.json({
      ok: true,
      meetingTitle: title,
      code,
      participantLink: link,
      peopleHere: deps.peopleHere(hostAsking(response).meeting.id),
      planned: plannedPaper(hostAsking(response).meeting) ?? null,
    })
  })
  router.use(hostPapers(invitationOf))
  return router
}
