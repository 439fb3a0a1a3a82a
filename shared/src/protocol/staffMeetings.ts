// The HTTP side of planning meetings, below /api/staff/meetings: what staff ask and are answered.

import type { PlanWish } from '../meetings/checkPlan.ts'
import type { StaffRefused } from './staff.ts'

export type PlanState = 'coming' | 'live' | 'over' | 'cancelled'

export type NamedMember = { readonly id: string; readonly name: string }

export type StaffMeeting = Omit<PlanWish, 'hosts'> & {
  readonly id: string
  /** Goes with every change: who changes an older one than there is, is told so. */
  readonly version: number
  /** The moment that `start` means. */
  readonly startsAt: string
  readonly hosts: readonly NamedMember[]
  readonly state: PlanState
  /** Whether this member may change it. */
  readonly mayChange: boolean
  readonly peopleHere: number
}

/** GET /api/staff/meetings. Upcoming ones the soonest first, the others the latest first. */
export type StaffMeetingsAnswer =
  | {
      readonly ok: true
      readonly upcoming: readonly StaffMeeting[]
      readonly past: readonly StaffMeeting[]
      /** Who can host: everybody of the organisation. */
      readonly members: readonly NamedMember[]
      readonly me: string
      readonly scenes: readonly string[]
    }
  | StaffRefused

/** GET /api/staff/meetings/:id, with what invites to it. */
export type StaffMeetingAnswer =
  | { readonly ok: true; readonly meeting: StaffMeeting; readonly code: string; readonly participantLink: string }
  | StaffRefused

/** POST /api/staff/meetings */
export type PlanRequest = PlanWish
/** PUT /api/staff/meetings/:id */
export type PlanChangeRequest = PlanWish & { readonly version: number }
/** POST /api/staff/meetings/:id/duplicate: the same again, at another time in the same zone. */
export type PlanDuplicateRequest = { readonly start: string }
/** POST /api/staff/meetings/:id/cancel. `cancelled: false` takes it back. */
export type PlanCancelRequest = { readonly version: number; readonly cancelled: boolean }

/** What made a meeting answers. */
export type PlanMadeAnswer = { readonly ok: true; readonly id: string } | StaffRefused
