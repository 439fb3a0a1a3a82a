import { describe, expect, it } from 'vitest'
import { checkRetention, RETENTION, RETENTION_KINDS, readRetention, writeRetention } from './retention.ts'

const codeOf = (result: ReturnType<typeof checkRetention>) => (result.ok ? 'ok' : result.refusal.code)

describe('how long things are kept', () => {
  it.each(RETENTION_KINDS)('PRIVACY-1 %s: shorter is free, longer needs a reason, and there is an end', (kind) => {
    const { hours, least, most, unit } = RETENTION[kind]
    for (const fine of [least, hours]) expect(codeOf(checkRetention({ kind, hours: fine, reason: null }))).toBe('ok')
    for (const never of [0, -1, least - 1, most + 1, Number.NaN, Number.POSITIVE_INFINITY, least + 0.5])
      expect(codeOf(checkRetention({ kind, hours: never, reason: 'a reason' }))).toBe(`retention.${unit}`)
    if (most === hours) return
    for (const none of [null, '', ' \n ', '…', '\u200b'])
      expect(codeOf(checkRetention({ kind, hours: hours + 1, reason: none }))).toBe('retention.reason')
    expect(codeOf(checkRetention({ kind, hours: hours + 1, reason: 'our law' }))).toBe('ok')
  })

  it('PRIVACY-1 lines are never kept longer than a day', () => {
    expect(codeOf(checkRetention({ kind: 'lines', hours: 25, reason: 'we would like to' }))).toBe('retention.hours')
  })

  it('is read from the record as it was written there', () => {
    const rule = { kind: 'record', hours: 20_000, reason: 'our law 12 asks for it' } as const
    for (const one of [rule, { ...rule, reason: null }]) expect(readRetention(writeRetention(one))).toEqual(one)
    for (const other of ['', 'record', 'toString 3', 'record many']) expect(readRetention(other)).toBeUndefined()
  })
})
