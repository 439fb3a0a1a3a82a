// How long things are kept: what is usual for each kind, and how far an organisation may change it. Pure.

import { ok, type Result, refused } from '../lib/result.ts'
import { type Refusal, refusal } from '../protocol/refusal.ts'

type Usual = {
  readonly hours: number
  readonly least: number
  /** What may never be exceeded, whatever the reason. */
  readonly most: number
  /** In what people think of it. */
  readonly unit: 'hours' | 'days'
}

const DAY = 24
const TEN_YEARS = 3_650 * DAY

/** The order in which the page shows them. */
export const RETENTION = {
  /** After the meeting: how long an invitation can still be read and used. */
  invitations: { hours: 24, least: 1, most: TEN_YEARS, unit: 'hours' },
  lines: { hours: 24, least: 2, most: 24, unit: 'hours' },
  /** Who was there, from their last visit on. */
  presence: { hours: 30 * DAY, least: DAY, most: TEN_YEARS, unit: 'days' },
  /** From the day on which it was dealt with or, if never, told. */
  reports: { hours: 365 * DAY, least: DAY, most: TEN_YEARS, unit: 'days' },
  /** Notes on people whom hosts worry about: from the day on which it was dealt with or, if never, sent. */
  concerns: { hours: 365 * DAY, least: DAY, most: TEN_YEARS, unit: 'days' },
  /** What staff and hosts did. */
  record: { hours: 365 * DAY, least: 30 * DAY, most: TEN_YEARS, unit: 'days' },
} as const satisfies Readonly<Record<string, Usual>>

export type RetentionKind = keyof typeof RETENTION
export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionKind[]
/** In code points. */
export const RETENTION_REASON_MAX = 300

export type RetentionRule = { readonly kind: RetentionKind; readonly hours: number; readonly reason: string | null }

/** Shorter is free, longer needs a reason. */
export function checkRetention({ kind, hours, reason }: RetentionRule): Result<RetentionRule, Refusal> {
  const { hours: usual, least, most, unit } = RETENTION[kind]
  const inUnits = (value: number) => (unit === 'days' ? value / DAY : value)
  if (!Number.isInteger(hours) || hours < least || hours > most)
    return refused(refusal(`retention.${unit}`, { least: inUnits(least), most: inUnits(most) }))
  const why = (reason ?? '').replace(/[\s\p{C}]+/gu, ' ').trim()
  if ([...why].length > RETENTION_REASON_MAX) return refused(refusal('text.tooLong', { most: RETENTION_REASON_MAX }))
  if (hours > usual && !/\p{L}/u.test(why)) return refused(refusal('retention.reason'))
  return ok({ kind, hours, reason: why === '' ? null : why })
}

/** As it stands in the record of what was done: one line that both ends read. */
export function writeRetention({ kind, hours, reason }: RetentionRule): string {
  return [kind, hours, ...(reason === null ? [] : [reason])].join(' ')
}

export function readRetention(line: string): RetentionRule | undefined {
  const [, kind = '', hours, reason = null] = /^(\w+) (\d+)(?: (.*))?$/su.exec(line) ?? []
  if (!Object.hasOwn(RETENTION, kind)) return undefined
  return { kind: kind as RetentionKind, hours: Number(hours), reason }
}
