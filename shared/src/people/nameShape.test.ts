import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNameShape, cleanName, countCharacters, NAME_MAX_CHARACTERS } from './nameShape.ts'

const shown = (input: string) => {
  const shape = checkNameShape(input)
  return shape.ok ? shape.value : shape.refusal.code
}
const family = '👨‍👩‍👧‍👦'

describe('the shape of a name', () => {
  it.each([
    ['Anna de Vries', 'Anna de Vries'],
    ['  Anna \t\u00a0 de\u3000Vries\n', 'Anna de Vries'],
    ['Zoe\u0308', 'Zoë'],
    ['李小龍', '李小龍'],
    ['Ольга Николаевна', 'Ольга Николаевна'],
    ['Αθηνά', 'Αθηνά'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['क\u094d\u200dष', 'क\u094d\u200dष'],
    ['שָׁלוֹם', 'שָׁלוֹם'.normalize('NFC')],
    ["Siân O'Brien-Ó Súilleabháin", "Siân O'Brien-Ó Súilleabháin"],
    [`Oma ${family}`, `Oma ${family}`],
    ['🙂', '🙂'],
    ['Henk 2', 'Henk 2'],
  ])('JOIN-12 %j is shown as %j', (input, name) => expect(shown(input)).toBe(name))

  it.each([
    ['\u202eannA', 'annA', 'direction'],
    ['An\u200bna', 'Anna', 'zero width space'],
    ['An\u200dna', 'Anna', 'joiner between Latin letters'],
    ['An\u200cna', 'Anna', 'non-joiner between Latin letters'],
    ['Anna\u2060\ufeff', 'Anna', 'word joiner and byte order mark'],
    ['An\u00adna', 'Anna', 'soft hyphen'],
    ['Anna\u0000\u0007\u001b', 'Anna', 'controls'],
    ['Anna\u3164', 'Anna', 'Hangul filler'],
    ['An\u034fna', 'Anna', 'grapheme joiner'],
    ['Anna\ufe0f', 'Anna', 'variation selector'],
    ['Anna\u{e0041}\u{e007f}', 'Anna', 'tags'],
    ['An\ud800na', 'Anna', 'half of a pair'],
    ['Anna\ue000\u{10ffff}', 'Anna', 'private use'],
    ['Anna\u2800', 'Anna', 'Braille blank'],
  ])('JOIN-12 what cannot be seen is taken out of %j: %s (%s)', (input, name) => expect(shown(input)).toBe(name))

  it.each(['', ' ', '\t\n', '\u3000'])('JOIN-13 %j is empty', (input) => expect(shown(input)).toBe('name.empty'))

  it.each([
    '...',
    '-',
    '\u0301',
    '\u200b',
    '\u202e',
    '\u3164',
    '«»',
    '\ud800',
    `a${'\u0301'.repeat(20)}`,
    `ก${'้'.repeat(9)}`,
  ])('JOIN-13 %j cannot be read', (input) => expect(shown(input)).toBe('name.unreadable'))

  it('JOIN-13 forty characters fit, one more does not, as people count them', () => {
    expect(NAME_MAX_CHARACTERS).toBe(40)
    expect(shown('a'.repeat(40))).toBe('a'.repeat(40))
    expect(shown('a'.repeat(41))).toBe('name.tooLong')
    expect(shown(family.repeat(40))).toBe(family.repeat(40))
    expect(shown(family.repeat(41))).toBe('name.tooLong')
    expect(shown('e\u0301'.repeat(40))).toBe('é'.repeat(40))
    expect(shown(`${' '.repeat(300)}Anna${' '.repeat(300)}`)).toBe('Anna')
    expect(shown('a'.repeat(1_000_000))).toBe('name.tooLong')
  })

  it('JOIN-12 whatever is typed, the name is clean, short, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (input) => {
        const shape = checkNameShape(input)
        if (!shape.ok) return
        const name = shape.value
        expect(cleanName(name)).toBe(name)
        expect(name).toBe(name.normalize('NFC').trim())
        expect(countCharacters(name)).toBeLessThanOrEqual(40)
        expect(name).not.toMatch(/[\p{Cc}\p{Co}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|\s\s/u)
      }),
      { seed: 20262, numRuns: 2_000 },
    )
  })
})
