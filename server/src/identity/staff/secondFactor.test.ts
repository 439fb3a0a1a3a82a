import { describe, expect, it } from 'vitest'
import { hashRecoveryCode, keyAddress, newKey, newRecoveryCodes, stepOfCode } from './secondFactor.ts'

/** The key and the codes of RFC 6238, appendix B, in their last six digits. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const SECOND = 1_000

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is the one of the standard at %i s', (seconds, code) => {
    expect(stepOfCode(KEY, code, seconds * SECOND)).toBe(Math.floor(seconds / 30))
    expect(stepOfCode(KEY, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * SECOND)).toBe(Math.floor(seconds / 30))
  })

  it('is good in the half minute before and after its own, and names its own', () => {
    for (const late of [-30, 0, 30]) expect(stepOfCode(KEY, '287082', (45 + late) * SECOND)).toBe(1)
    for (const late of [-31, 75]) expect(stepOfCode(KEY, '287082', (45 + late + 15) * SECOND) ?? 'none').not.toBe(0)
    expect(stepOfCode(KEY, '287082', 105 * SECOND)).toBeUndefined()
  })

  it.each(['', '28708', '2870822', 'abcdef', '-87082', '28708２x', '287082; drop'])('is none: %j', (typed) => {
    expect(stepOfCode(KEY, typed, 59 * SECOND)).toBeUndefined()
  })

  it('has a key of 160 bit, another each time, that the square holds', () => {
    expect(newKey()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newKey()).not.toBe(newKey())
    expect(keyAddress(KEY, 'olga@buurthuis.test')).toMatch(/^otpauth:\/\/totp\/Towpath:olga.*secret=GEZDG/)
  })
})

describe('recovery codes', () => {
  it('are ten different ones, known again as people copy them', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
      const copied = ` ${code.toUpperCase().replace(/-/g, ' ').replace(/0/g, 'O').replace(/1/g, 'l')}`
      expect(hashRecoveryCode(copied, 'secret')).toBe(hashRecoveryCode(code, 'secret'))
      expect(hashRecoveryCode(code, 'another')).not.toBe(hashRecoveryCode(code, 'secret'))
    }
  })

  it.each(['', '123456', 'x'.repeat(13), 'uuuu-uuuu-uuuu', 'é'.repeat(12), '0'.repeat(5_000)])(
    'are none: %s',
    (typed) => {
      expect(hashRecoveryCode(typed, 'secret')).toBeUndefined()
    },
  )
})
