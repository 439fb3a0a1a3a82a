// The seals of the record of what staff did. Each is made from its entry and the seal before it, with a key that is not in
// the database: an entry that was changed, left out or moved no longer fits, and neither does a record cut off at its end.

import { createHmac, hkdfSync } from 'node:crypto'
import type { StaffAction, StaffRole } from '@towpath/shared/protocol/staff'

export type Entry = {
  /** From 1, without gaps. */
  readonly number: number
  readonly at: Date
  readonly action: StaffAction
  readonly actorId: string
  readonly actorName: string
  readonly subjectName: string | null
  readonly role: StaffRole | null
  readonly meetingTitle: string | null
  readonly detail: string | null
}

export type SealedEntry = Entry & { readonly seal: string }

/** The last number and seal, kept apart from the entries. */
export type RecordEnd = { readonly length: number; readonly seal: string }

/** What the id of an actor begins with who is no member of staff. */
export const BY_LINK = 'link:'

/** The last entry that was cut off because it was old enough; 0 when none was. */
export type RecordCut = { readonly number: number; readonly seal: string; readonly proof: string }

const NEVER_CUT: RecordCut = { number: 0, seal: '', proof: '' }

export const EMPTY_RECORD: RecordEnd = { length: 0, seal: '' }

export function recordKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'towpath staff record', 32))
}

export function sealEntry(key: Buffer, organisationId: string, before: string, entry: Entry): string {
  const { number, at, action, actorId, actorName, subjectName, role, ...more } = entry
  const told: unknown[] = [
    organisationId,
    before,
    number,
    at.toISOString(),
    action,
    actorId,
    actorName,
    subjectName,
    role,
  ]
  // By name and only where it is said: entries from before it could be said go on fitting.
  for (const name of ['meetingTitle', 'detail'] as const) if (more[name] !== null) told.push({ [name]: more[name] })
  return createHmac('sha256', key).update(JSON.stringify(told)).digest('hex')
}

/** That we and nobody else cut the record off behind this entry. */
export function proveCut(key: Buffer, organisationId: string, { number, seal }: Omit<RecordCut, 'proof'>): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['cut', organisationId, number, seal]))
    .digest('hex')
}

/** @param entries as they lie in the database, by number. @returns the number of the first that is missing or does not fit */
export function findBreak(
  key: Buffer,
  organisationId: string,
  entries: readonly SealedEntry[],
  end: RecordEnd,
  cut: RecordCut = NEVER_CUT,
): number | null {
  if (cut.number > 0 && cut.proof !== proveCut(key, organisationId, cut)) return 1
  let before = cut.seal
  for (const [index, entry] of entries.entries()) {
    const number = cut.number + index + 1
    const fits = entry.number === number && entry.seal === sealEntry(key, organisationId, before, entry)
    if (!fits) return number
    before = entry.seal
  }
  const last = cut.number + entries.length
  if (last !== end.length) return Math.min(last, end.length) + 1
  return before === end.seal ? null : end.length
}
