// One member's own account, over HTTP below /api/staff: the second step of signing in, and the password.

import type { StaffRefused } from './staff.ts'
import type { StaffPasskey } from './staffPasskeys.ts'

/** What has to be done before the rest is open: a code typed, or (for organisers) a second step set up. */
export type StaffNeed = 'code' | 'setUp'

/** GET /api/staff/account */
export type StaffAccountAnswer =
  | {
      readonly ok: true
      readonly email: string
      readonly hasApp: boolean
      readonly recoveryCodesLeft: number
      readonly passkeys: readonly StaffPasskey[]
      /** For ten minutes after coming by a link that signs in: whoever forgot the password sets a new one. */
      readonly oldPasswordNeeded: boolean
    }
  | StaffRefused

/** POST /api/staff/second-factor: a key that counts once a code of it was typed. `square` is an outline for a camera. */
export type StaffNewKeyAnswer =
  | { readonly ok: true; readonly key: string; readonly square: { readonly squares: number; readonly path: string } }
  | StaffRefused

/** POST /api/staff/second-factor/confirm and /check */
export type StaffCodeRequest = { readonly code: string }

/** Shown once. */
export type StaffRecoveryAnswer = { readonly ok: true; readonly recoveryCodes: readonly string[] } | StaffRefused

/** POST /api/staff/account/password. `old` is left out where it is not needed. */
export type StaffPasswordRequest = { readonly old?: string; readonly password: string }
