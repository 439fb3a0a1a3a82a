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
}

export type SealedEntry = Entry & { readonly seal: string }

/** The last number and seal, kept apart from the entries. */
export type RecordEnd = { readonly length: number; readonly seal: string }

/** What the id of an actor begins with who is no member of staff. */
export const BY_LINK = 'link:'

export const EMPTY_RECORD: RecordEnd = { length: 0, seal: '' }

export function recordKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'towpath staff record', 32))
}

export function sealEntry(key: Buffer, organisationId: string, before: string, entry: Entry): string {
  const { number, at, action, actorId, actorName, subjectName, role, meetingTitle } = entry
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
  if (meetingTitle !== null) told.push({ meetingTitle })
  return createHmac('sha256', key).update(JSON.stringify(told)).digest('hex')
}

/** @param entries as they lie in the database, by number. @returns the number of the first that is missing or does not fit */
export function findBreak(
  key: Buffer,
  organisationId: string,
  entries: readonly SealedEntry[],
  end: RecordEnd,
): number | null {
  let before = EMPTY_RECORD.seal
  for (const [index, entry] of entries.entries()) {
    const fits = entry.number === index + 1 && entry.seal === sealEntry(key, organisationId, before, entry)
    if (!fits) return index + 1
    before = entry.seal
  }
  if (entries.length !== end.length) return Math.min(entries.length, end.length) + 1
  return before === end.seal ? null : end.length
}
