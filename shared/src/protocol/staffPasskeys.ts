// Passkeys of staff, over HTTP below /api/staff. What browsers exchange is WebAuthn's own JSON.

import type { StaffRefused } from './staff.ts'

export const PASSKEY_NAME_MOST = 60
export const PASSKEYS_MOST = 20

export type StaffPasskey = { readonly id: string; readonly name: string; readonly lastUsedAt: string | null }

/** POST /api/staff/passkeys/options and /api/staff/auth/passkey/options */
export type PasskeyOptionsAnswer<Options> = { readonly ok: true; readonly options: Options } | StaffRefused

/** POST /api/staff/passkeys */
export type NewPasskeyRequest = { readonly name: string; readonly response: unknown }

/** POST /api/staff/auth/passkey */
export type PasskeySignInRequest = { readonly response: unknown }
