// A note about somebody whom a host worries about, for the organisation's safeguarding contact alone. Pure.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'

/** What a note asks for, in the order of asking. Whom it is about comes first and is always needed. */
export const CONCERN_PARTS = ['about', 'seen', 'said', 'ownWords', 'done'] as const
export type ConcernPart = (typeof CONCERN_PARTS)[number]
export type Concern = Readonly<Record<ConcernPart, string>>

/** In code points, all parts together. */
export const CONCERN_MAX = 4_000

export function checkConcern(asked: Concern): Result<Concern, Refusal> {
  const parts = CONCERN_PARTS.map((part) => [part, asked[part].normalize('NFC').trim()] as const)
  const concern = Object.fromEntries(parts) as Concern
  if (parts.reduce((sum, [, text]) => sum + [...text].length, 0) > CONCERN_MAX)
    return refused(refusal('text.tooLong', { most: CONCERN_MAX }))
  const { about, ...rest } = concern
  if (!/[\p{L}\p{N}]/u.test(about)) return refused(refusal('concern.about'))
  if (!Object.values(rest).some((text) => /[\p{L}\p{N}]/u.test(text))) return refused(refusal('concern.empty'))
  return ok(concern)
}
