// Mails to staff, over HTTP below /api/staff: what an organiser may have sent, and what became of it.

import type { StaffRefused } from './staff.ts'

export const STAFF_MAIL_KINDS = ['invitation', 'signIn'] as const
export type StaffMailKind = (typeof STAFF_MAIL_KINDS)[number]

/** `refused` by the mail server for good; `tooOld` when the link in it was worth nothing before it could be sent. */
export const STAFF_MAIL_TROUBLES = ['unreachable', 'refused', 'tooOld'] as const
export type StaffMailTrouble = (typeof STAFF_MAIL_TROUBLES)[number]

export type StaffMailState =
  | { readonly state: 'sent' | 'inFolder' }
  /** `nextTryAt` is null when nobody tries any more. */
  | { readonly state: 'waiting'; readonly nextTryAt: string | null; readonly trouble: StaffMailTrouble }

export type WaitingMail = {
  readonly id: string
  readonly to: string
  readonly kind: StaffMailKind
  readonly since: string
  readonly nextTryAt: string | null
  readonly trouble: StaffMailTrouble | null
}

/** POST /api/staff/mail: sends a link that was made just now. Where a sign-in link goes is known and not asked. */
export type StaffMailRequest = { readonly link: string; readonly to?: string; readonly language: string }
export type StaffMailAnswer = ({ readonly ok: true; readonly to: string } & StaffMailState) | StaffRefused

/** GET /api/staff/mail. `folder` is where mails lie when there is no mail server. */
export type StaffOutboxAnswer =
  | { readonly ok: true; readonly folder: string | null; readonly waiting: readonly WaitingMail[] }
  | StaffRefused

/** POST /api/staff/auth/sign-in-link: the same answer whether or not the address is known. */
export type StaffLinkByMailRequest = { readonly email: string; readonly language: string }
export type StaffLinkByMailAnswer = { readonly ok: true; readonly byMail: boolean } | StaffRefused
