// The second step of signing in: a code that an authenticator app shows for half a minute, or one of ten codes on paper.

import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30
const SECRET_BYTES = 20
const RECOVERY_CODES = 10
/** Crockford's alphabet: twelve of its letters carry 60 bit, guarded by a limit and a key that is not in the database. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const RECOVERY_LETTERS = 12

function totpOf(key: string, label: string): TOTP {
  return new TOTP({ issuer: 'Towpath', label, secret: Secret.fromBase32(key), digits: 6, period: PERIOD_SECONDS })
}

/** In base32, as authenticator apps take it. */
export function newKey(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** What an authenticator app reads from a square. */
export function keyAddress(key: string, email: string): string {
  return totpOf(key, email).toString()
}

/** @returns the half minute that the code belongs to, undefined when it belongs to none near now */
export function stepOfCode(key: string, typed: string, nowMs: number): number | undefined {
  const token = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(key, '').validate({ token, timestamp: nowMs, window: 1 })
  return delta === null ? undefined : Math.floor(nowMs / 1_000 / PERIOD_SECONDS) + delta
}

/** Grouped for paper: `k3f8-m0qa-7xtz`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(RECOVERY_LETTERS)]
      .map((byte) => ALPHABET[byte & 31])
      .join('')
      .replace(/(.{4})(?!$)/g, '$1-'),
  )
}

/** Undefined for what is certainly none. Of one who copied it by hand, O is a zero and I and L are a one. */
export function hashRecoveryCode(typed: string, secret: string): string | undefined {
  const plain = typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  if (plain.length !== RECOVERY_LETTERS || [...plain].some((letter) => !ALPHABET.includes(letter))) return undefined
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'towpath recovery codes', 32))
  return createHmac('sha256', key).update(plain).digest('hex')
}
