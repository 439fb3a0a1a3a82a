// A ticket opens one connection to one meeting within 60 s, for the person that it was issued to.

import type { Role } from '@towpath/shared/people/role'

export type Claims = {
  readonly personId: string
  readonly meetingId: string
  readonly role: Role
}

export interface Tickets {
  issue(claims: Claims): string
  /** Answers undefined for a ticket that is unknown, used, too old or for another meeting. Redeeming uses it up. */
  redeem(ticket: unknown, meetingId: string): Claims | undefined
}
