// The HTTP side of notes about somebody whom a host worries about, below /api/staff.

import type { Concern } from '../privacy/concern.ts'
import type { StaffRefused } from './staff.ts'

/** POST /api/staff/concerns, with a `Concern`. `contact` is the name of who reads it; null while nobody is named. */
export type StaffConcernSentAnswer = { readonly ok: true; readonly contact: string | null } | StaffRefused

/** GET /api/staff/concerns/mine: of one's own notes only that and when they were sent, the newest first. */
export type StaffOwnConcernsAnswer = { readonly ok: true; readonly sentAt: readonly string[] } | StaffRefused

export type ListedConcern = { readonly id: string; readonly at: string; readonly dealtWithAt: string | null }

/** GET /api/staff/concerns, for the contact alone, the newest first. */
export type StaffConcernsAnswer = { readonly ok: true; readonly concerns: readonly ListedConcern[] } | StaffRefused

/** POST /api/staff/concerns/:id/read */
export type StaffConcernAnswer =
  | { readonly ok: true; readonly author: string; readonly concern: Concern }
  | StaffRefused

/** GET and, with `userId`, POST /api/staff/safeguarding */
export type StaffContactAnswer =
  | { readonly ok: true; readonly userId: string | null; readonly name: string | null }
  | StaffRefused
