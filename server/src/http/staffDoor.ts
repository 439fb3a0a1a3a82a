// The door in front of everything that staff do: who asks and for which organisation comes from the session, never from the
// request. Behind it lies that one organisation's store and no other. Whoever does not get through hears one refusal.

import type { Result } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { StaffRole } from '@towpath/shared/protocol/staff'
import type { StaffNeed } from '@towpath/shared/protocol/staffAccount'
import type { Request, RequestHandler, Response } from 'express'
import type { Member, OrganisationStore, StaffStore } from '../identity/staff/StaffStore.ts'
import type { StaffAuth, StaffSession } from './staffAuth.ts'

export type Behind = {
  readonly request: Request
  readonly response: Response
  readonly member: Member
  readonly sessionId: string
  readonly freshByLink: boolean
  readonly need: StaffNeed | null
  readonly organisation: OrganisationStore
}

/** Open to somebody who has not typed the code yet: what they need for typing it, and nothing else. */
type Early = 'beforeTheCode'

export type StaffDoor = (who: StaffRole, does: (behind: Behind) => Promise<void>, early?: Early) => RequestHandler

/** Whoever has a second step takes it in every session; an organiser has one. */
function needOf({ role, hasSecondFactor }: Member, { strong }: StaffSession): StaffNeed | null {
  if (strong) return null
  if (hasSecondFactor) return 'code'
  return role === 'organiser' ? 'setUp' : null
}

export function refuse(response: Response, why: Refusal, status = 200): void {
  response.status(status).json({ ok: false, refusal: why })
}

export function answerDone(response: Response, done: Result<unknown, Refusal>): void {
  if (done.ok) response.json({ ok: true })
  else refuse(response, done.refusal, done.refusal.code === 'staff.notYours' ? 403 : 200)
}

export function tellCookies(response: Response, setCookies: readonly string[]): void {
  for (const cookie of setCookies) response.append('Set-Cookie', cookie)
}

/** @returns a handler for members of at least this role: organisers may whatever hosts may */
export function createStaffDoor(auth: StaffAuth, staff: StaffStore): StaffDoor {
  return (who, does, early) => async (request, response) => {
    const { value: session, setCookies } = await auth.sessionOf(request)
    const member = session && (await staff.memberOf(session.userId))
    if (!session || !member || (who === 'organiser' && member.role !== 'organiser')) {
      response.status(403).json({ ok: false, refusal: refusal('staff.notYours') })
      return
    }
    const need = needOf(member, session)
    const mayPass = need === null || early !== undefined || (need === 'setUp' && who === 'host')
    if (!mayPass) {
      response.status(403).json({ ok: false, refusal: refusal('staff.secondFactor') })
      return
    }
    tellCookies(response, setCookies)
    const { id: sessionId, freshByLink } = session
    const organisation = staff.within(member)
    await does({ request, response, member, sessionId, freshByLink, need, organisation })
  }
}
