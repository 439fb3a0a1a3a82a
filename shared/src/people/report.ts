// Telling the hosts about somebody: of which kind it is, and what goes along with it. Only hosts ever get one. Pure.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'

export const REPORT_KINDS = ['asksForMoney', 'unkind', 'tooNear', 'other'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** In code points. */
export const REPORT_SENTENCE_MAX = 300
/** Whoever stood so near is named, in metres from the one who tells. */
export const REPORT_NEAR_METRES = 6
/** So much of the conversation goes along, in text. No sound ever does. */
export const REPORT_WORDS_MS = 120_000

type Named = { readonly personId: string; readonly name: string }

export type Report = {
  readonly id: number
  readonly kind: ReportKind
  /** Empty when nothing was added. */
  readonly sentence: string
  readonly atMs: number
  readonly by: Named
  readonly about: Named
  readonly near: readonly Named[]
  readonly lines: readonly { readonly name: string; readonly text: string; readonly atMs: number }[]
}

export function mayReport(actorId: string, aboutId: string | undefined): Result<undefined, Refusal> {
  if (aboutId === undefined) return refused(refusal('report.nobody'))
  return aboutId === actorId ? refused(refusal('report.self')) : ok(undefined)
}
