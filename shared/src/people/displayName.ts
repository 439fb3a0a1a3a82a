// Whether somebody may be called this in this meeting: readable, not to be mistaken for somebody else or for staff.
// The server decides; it also knows who is present. Pure.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'
import { checkNameShape } from './nameShape.ts'
import { RESERVED_WORDS } from './reservedWords.ts'
import type { Role } from './role.ts'
import { skeleton, wordSkeletons } from './skeleton.ts'

/** Shorter words are only refused as a whole word: Banks and Politis may come in. */
const LONG_WORD_LETTERS = 7
const RESERVED = new Set(RESERVED_WORDS.map(skeleton))
const RESERVED_ANYWHERE = [...RESERVED].filter((word) => word.length >= LONG_WORD_LETTERS)

export type NameCircumstances = {
  readonly role: Role
  /** Names that must stay unmistakable: everybody present but this person, and the hosts. */
  readonly taken: Iterable<string>
}

/** @returns the name as it will be shown, or which rule it breaks */
export function checkDisplayName(input: string, { role, taken }: NameCircumstances): Result<string, Refusal> {
  const shape = checkNameShape(input)
  if (!shape.ok) return shape
  const name = shape.value
  if (mixesAlphabets(name)) return refused(refusal('name.unreadable'))
  if (role !== 'host' && isReserved(name)) return refused(refusal('name.reserved'))
  const seen = skeleton(name)
  for (const other of taken) if (skeleton(other) === seen) return refused(refusal('name.taken'))
  return ok(name)
}

export function isReserved(name: string): boolean {
  const words = wordSkeletons(name)
  const whole = skeleton(name)
  return (
    RESERVED.has(whole) ||
    words.some((word) => RESERVED.has(word)) ||
    RESERVED_ANYWHERE.some((word) => whole.includes(word))
  )
}

/** One word in letters of two alphabets that look alike is nobody's name. */
function mixesAlphabets(name: string): boolean {
  return name.split(/[^\p{L}\p{M}]+/u).some((word) => {
    const found = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) =>
      script.test(word),
    )
    return found.length > 1
  })
}
