// The cheap half of the rules for names, for both ends: cleaning, and whether there is anything left to read.
// Look-alikes and reserved words are the server's business, see `displayName.ts`.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'

export const NAME_MAX_CHARACTERS = 40

/** What nobody would type by hand; longer input is not even looked at. */
const MAX_INPUT_UNITS = 1000
/** Marks on one letter: the languages of the world need up to four, towers of them hide the neighbours. */
const TOWER_OF_MARKS = /\p{M}{5,}/u
const READABLE = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** Spaces of every kind, and the blank that Braille has. */
const SPACES = /[\s\u2800\u00a0]+/gu
/** Letters by name, yet nothing to see. */
const BLANK_LETTERS = /\u034f|[\u115f\u1160\u3164\uffa0\u{e0000}-\u{e0fff}]|\u17b4|\u17b5|\u180e/gu
/** Joiners shape Arabic and Indic words and hold emoji together; anywhere else they only hide differences. */
const JOINERS =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*)[\u200c\u200d](?=[\p{L}\p{M}])|(?<=\p{Extended_Pictographic}[\ufe0f\p{EMod}]?)\u200d(?=\p{Extended_Pictographic})/gu
const EMOJI_STYLE = /(?<=[\p{Extended_Pictographic}\p{N}])\ufe0f/gu
const SELECTORS = /\p{Variation_Selector}/gu
/** Control, direction, zero width, private, unassigned, halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Without what cannot be seen; normalised to NFC, trimmed, inner spaces made one. Any string is fine. */
export function cleanName(input: string): string {
  const spaced = input.slice(0, MAX_INPUT_UNITS).normalize('NFC').replace(SPACES, ' ').replace(BLANK_LETTERS, '')
  const kept = keepOnly(keepOnly(spaced, JOINERS, UNSEEN), EMOJI_STYLE, SELECTORS)
  return kept.normalize('NFC').replace(SPACES, ' ').trim()
}

/** Removes what `from` matches, except where `worth` matches at the same place. */
function keepOnly(text: string, worth: RegExp, from: RegExp): string {
  const kept = new Set([...text.matchAll(worth)].map((match) => match.index))
  return text.replace(from, (found, index: number) => (kept.has(index) ? found : ''))
}

/** @returns the name as it will be shown */
export function checkNameShape(input: string): Result<string, Refusal> {
  const name = cleanName(input)
  if (input.length > MAX_INPUT_UNITS || countCharacters(name) > NAME_MAX_CHARACTERS)
    return refused(refusal('name.tooLong', { most: NAME_MAX_CHARACTERS }))
  if (input.trim() === '') return refused(refusal('name.empty'))
  if (!READABLE.test(name) || TOWER_OF_MARKS.test(name.normalize('NFD'))) return refused(refusal('name.unreadable'))
  return ok(name)
}

/** Characters as people count them: an é made of two code points is one, and so is a family of emoji. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count++
  return count
}
