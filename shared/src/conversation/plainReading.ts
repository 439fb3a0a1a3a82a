// What an eye makes of a text, in plain Latin letters and digits, however it was dressed up. Only looked through for what
// should not be said in public; never shown and never kept. Any string is fine, and the work is linear in its length.

import { LETTERS_ALIKE } from '../people/lookAlikes.ts'

const UNSEEN = /[\p{M}\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\u2800]/u
const LETTER_OR_SIGN = /^[\x21-\x7e]$/
const DECIMAL = /^\p{Nd}$/u
const SPACE = /^[\s\u2800]$/u
const DOTS = new Set('。·•∙⋅‧・')
const SLASHES = new Set('⁄∕⧸╱')
const DASHES = /^[\p{Pd}−]$/u
const FIRST_REGIONAL = 0x1f1e6
const REGIONAL_LETTERS = 26
/** Signs that stand for whole sentences would make a short text long. */
const MOST_LETTERS_OF_ONE = 4

export function plainReading(text: string): string {
  let plain = ''
  for (const sign of text) plain += readSign(sign)
  return plain
}

function readSign(sign: string): string {
  if (LETTER_OR_SIGN.test(sign)) return sign
  if (SPACE.test(sign)) return ' '
  const regional = sign.codePointAt(0)! - FIRST_REGIONAL
  if (regional >= 0 && regional < REGIONAL_LETTERS) return String.fromCharCode(97 + regional)
  const whole = sign.normalize('NFKD')
  if (whole.length > MOST_LETTERS_OF_ONE) return ' '
  let plain = ''
  for (const part of whole) plain += readPart(part)
  return plain
}

function readPart(part: string): string {
  if (UNSEEN.test(part)) return ''
  if (DECIMAL.test(part)) return String(digitValue(part))
  if (DOTS.has(part)) return '.'
  if (SLASHES.has(part)) return '/'
  if (DASHES.test(part)) return '-'
  return LETTERS_ALIKE.get(part) ?? part
}

/** Digits of every script stand ten in a row, from a code that ends in 0 or in 6 (hexadecimal). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!
  const row = code & ~0xf
  return DECIMAL.test(String.fromCodePoint(row)) ? code - row : code - row - 6
}
