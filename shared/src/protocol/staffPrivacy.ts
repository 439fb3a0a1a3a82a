// The HTTP side of what an organisation decides about personal data, below /api/staff.

import type { RetentionRule } from '../privacy/retention.ts'
import type { StaffRefused } from './staff.ts'

/** GET /api/staff/retention. What is usual and possible says `RETENTION`. */
export type StaffRetentionAnswer = { readonly ok: true; readonly rules: readonly RetentionRule[] } | StaffRefused

/** POST /api/staff/retention/:kind */
export type StaffRetentionRequest = { readonly hours: number; readonly reason: string | null }
