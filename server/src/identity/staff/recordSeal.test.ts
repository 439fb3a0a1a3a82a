import { describe, expect, it } from 'vitest'
import { EMPTY_RECORD, type Entry, findBreak, recordKey, type SealedEntry, sealEntry } from './recordSeal.ts'

const key = recordKey('a secret for tests')
const ORGANISATION = 'organisation-1'

function recordOf(length: number): SealedEntry[] {
  const entries: SealedEntry[] = []
  for (let number = 1; number <= length; number += 1) {
    const entry: Entry = {
      number,
      at: new Date(Date.UTC(2030, 0, number)),
      action: 'signedIn',
      actorId: `person-${number}`,
      actorName: `Person ${number}`,
      subjectName: null,
      role: null,
      meetingTitle: null,
      detail: null,
    }
    entries.push({ ...entry, seal: sealEntry(key, ORGANISATION, entries.at(-1)?.seal ?? '', entry) })
  }
  return entries
}

const record = recordOf(5)
const end = { length: 5, seal: record[4]!.seal }
const breakOf = (entries: readonly SealedEntry[], at = end) => findBreak(key, ORGANISATION, entries, at)

describe('the record of what staff did', () => {
  it('is whole as it was written, empty too', () => {
    expect(breakOf(record)).toBeNull()
    expect(breakOf([], EMPTY_RECORD)).toBeNull()
  })

  it.each([
    ['action', 'removed'],
    ['at', new Date(0)],
    ['actorId', 'somebody else'],
    ['actorName', 'Somebody else'],
    ['subjectName', 'Somebody'],
    ['role', 'organiser'],
    ['meetingTitle', 'Another meeting'],
    ['detail', 'lines 2'],
  ])('shows an entry whose %s was changed', (field, value) => {
    expect(breakOf(record.map((entry) => (entry.number === 3 ? { ...entry, [field]: value } : entry)))).toBe(3)
  })

  it('shows an entry that is missing, at the beginning, within and at the end', () => {
    for (const missing of [1, 3, 5]) expect(breakOf(record.filter(({ number }) => number !== missing))).toBe(missing)
  })

  it('shows a missing entry even when those after it were given new numbers', () => {
    const closed = record.filter(({ number }) => number !== 3).map((entry, index) => ({ ...entry, number: index + 1 }))
    expect(breakOf(closed, { length: 4, seal: end.seal })).toBe(3)
  })

  it('shows entries that changed places', () => {
    const [a, b, c, d, e] = record as [SealedEntry, SealedEntry, SealedEntry, SealedEntry, SealedEntry]
    expect(breakOf([a, c, b, d, e])).toBe(2)
    expect(breakOf([a, { ...c, number: 2 }, { ...b, number: 3 }, d, e])).toBe(2)
  })

  it('shows an entry too many, and everything of another organisation or another secret', () => {
    expect(breakOf(recordOf(6))).toBe(6)
    expect(findBreak(key, 'organisation-2', record, end)).toBe(1)
    expect(findBreak(recordKey('another secret'), ORGANISATION, record, end)).toBe(1)
  })
})
