// The secrets that invite: made from the system's randomness, known to the database only as a hash.

import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/** Crockford's alphabet, small: nothing in it is mistaken for something else when read aloud or copied by hand. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LINK_BITS = 128
const LINK_CHARACTERS = Math.ceil(LINK_BITS / 5)

export type InvitationSecret = { readonly kind: 'code' | 'link'; readonly value: string }

export function makeCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0')
}

export function makeLinkSecret(): string {
  // Five bits of each byte: 26 characters carry 130 bit.
  return [...randomBytes(LINK_CHARACTERS)].map((byte) => ALPHABET[byte & 31]).join('')
}

/** Reads what someone typed, pasted or followed. People group digits and confuse O with 0; undefined is certainly no invitation. */
export function parseInvitation(typed: string): InvitationSecret | undefined {
  if (typed.length > 64) return undefined
  const plain = typed
    .replace(/[\s.\-–—_]/g, '')
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
  if (/^\d{6}$/.test(plain)) return { kind: 'code', value: plain }
  if (plain.length === LINK_CHARACTERS && [...plain].every((character) => ALPHABET.includes(character)))
    return { kind: 'link', value: plain }
  return undefined
}

/** A plain hash is enough for 128 bit; the million possible codes need a key that is not in the database. */
export function hashInvitation({ kind, value }: InvitationSecret, key: string): string {
  return kind === 'link'
    ? createHash('sha256').update(value).digest('hex')
    : createHmac('sha256', key).update(`invitation code ${value}`).digest('hex')
}
