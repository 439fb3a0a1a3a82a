// The HTTP side of inviting people to a meeting, below /api/staff/meetings/:id: for staff of the organisation whose meeting it is.

import type { StaffRefused } from './staff.ts'

/** `knownDevice`: this device had used the invitation before. */
export type InvitationUsed = { readonly at: string; readonly knownDevice: boolean }

type Used = {
  readonly useCount: number
  /** The newest first, and not all of many. */
  readonly uses: readonly InvitationUsed[]
}

export type StaffInvited = Used & {
  readonly id: string
  readonly kind: 'personal' | 'friend'
  /** Null for a friend, who says it at the door. */
  readonly name: string | null
  readonly language: string | null
  /** Whose friend. */
  readonly friendOf: string | null
  readonly madeBy: string | null
  /** `closed`: a host took this person out; no link of this invitation lets them in. */
  readonly state: 'good' | 'withdrawn' | 'closed'
  /** False when the link cannot be shown again, and only a new one helps. */
  readonly linkKept: boolean
}

/** What everybody may have: good for as many as the meeting holds. */
export type StaffShared = Used & { readonly id: string; readonly value: string }

/** GET /api/staff/meetings/:id/invitations */
export type StaffInvitationsAnswer =
  | {
      readonly ok: true
      readonly title: string
      /** Null for a meeting that is open at any time. */
      readonly time: { readonly startsAt: string; readonly timeZone: string } | null
      /** Six digits, and between which moments they work; null when they always do. */
      readonly code: StaffShared & { readonly works: { readonly from: string; readonly until: string } | null }
      readonly link: StaffShared
      readonly people: readonly StaffInvited[]
    }
  | StaffRefused

/** POST .../invitations, and .../invitations/:invitation/name without the language */
export type StaffInviteRequest = { readonly name: string; readonly language: string }

/** POST .../invitations, .../invitations/:invitation/new-link and GET .../invitations/:invitation/link */
export type StaffInvitationLinkAnswer = { readonly ok: true; readonly link: string } | StaffRefused
