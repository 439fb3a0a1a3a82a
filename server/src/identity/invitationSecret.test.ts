import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashInvitation, makeCode, makeLinkSecret, parseInvitation } from './invitationSecret.ts'

describe('parseInvitation', () => {
  it('finds what was made, however people group and shout it', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.constantFrom(' ', '-', '.', '–'), { maxLength: 8 }), (isCode, signs) => {
        const value = isCode ? makeCode() : makeLinkSecret()
        const written = [...value].map((character, index) => character.toUpperCase() + (signs[index] ?? '')).join('')
        expect(parseInvitation(written)).toEqual({ kind: isCode ? 'code' : 'link', value })
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('reads O as 0 and l as 1', () => {
    expect(parseInvitation('O12 l45')).toEqual({ kind: 'code', value: '012145' })
  })

  it.each([
    '',
    '12345',
    '1234567',
    'a'.repeat(25),
    'u'.repeat(26),
    '１２３４５６',
    `${'1'.repeat(26)}\0`,
    '-'.repeat(65),
  ])('knows that %j is none', (typed) => {
    expect(parseInvitation(typed)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        parseInvitation(typed)
      }),
      { seed: 7, numRuns: 1_000 },
    )
  })
})

describe('hashInvitation', () => {
  it('needs the key for a code and none for a link', () => {
    const code = { kind: 'code', value: '123456' } as const
    const link = { kind: 'link', value: makeLinkSecret() } as const
    expect(hashInvitation(code, 'a')).not.toBe(hashInvitation(code, 'b'))
    expect(hashInvitation(link, 'a')).toBe(hashInvitation(link, 'b'))
    expect(hashInvitation(code, 'a')).toMatch(/^[0-9a-f]{64}$/)
  })
})
