// The HTTP side of coming in: what the welcome page asks before there is a meeting to talk to.

import type { Role } from '../people/role.ts'
import type { Refusal } from './refusal.ts'

/** When a planned meeting is, for whoever has an invitation to it. */
export type PlannedTime = {
  readonly title: string
  /** ISO 8601; it is told in `timeZone`. */
  readonly startsAt: string
  readonly timeZone: string
  /** By the server's clock, which is right; 0 when it is open. */
  readonly opensInMs: number
  /** The start of the next meeting of the series. */
  readonly nextAt: string | null
}

/** GET /api/invitations/:invitation. A six-digit code, or the secret of a shared, personal, friend's or host link. */
export type InvitationAnswer =
  | {
      readonly ok: true
      readonly title: string
      readonly scene: string
      readonly role: Role
      readonly peopleHere: number
      readonly planned?: PlannedTime
      /** Set for a personal link: whom it greets, and in which language. */
      readonly invited?: { readonly name: string; readonly language: string }
      /** Set when this device, or the owner of this personal link on any device, was in the meeting before. */
      readonly before?: { readonly name: string; readonly figure: string }
      /** Set when the digits of a hand-over were used up: what this device asks with from then on. */
      readonly pass?: string
      /** What was chosen on the device that handed over, by somebody who has not come in yet. */
      readonly chosen?: { readonly name: string; readonly figure: string }
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly contactPhone?: string; readonly planned?: PlannedTime }

/** POST /api/join. The device is known by its cookie; the role comes from the invitation. */
export type JoinRequest = {
  readonly invitation: string
  readonly name: string
  readonly figure: string
  /** Somebody sits beside them and helps. */
  readonly companion?: boolean
  readonly protocolVersion: number
}

export type TicketAnswer = {
  readonly ok: true
  /** Opens one connection within 60 s. */
  readonly ticket: string
  readonly meetingId: string
  readonly personId: string
  readonly name: string
}

export type JoinAnswer =
  | TicketAnswer
  /** A place at the door; see `waiting.ts`. */
  | { readonly ok: true; readonly waiting: string; readonly name: string }
  | { readonly ok: false; readonly refusal: Refusal; readonly contactPhone?: string; readonly planned?: PlannedTime }
