import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDisplayName, isReserved } from './displayName.ts'
import { RESERVED_WORDS } from './reservedWords.ts'
import { skeleton } from './skeleton.ts'

const verdict = (name: string, taken: string[] = [], role: 'resident' | 'helper' | 'host' = 'resident') => {
  const checked = checkDisplayName(name, { role, taken })
  return checked.ok ? 'ok' : checked.refusal.code
}

describe('look-alikes', () => {
  it.each([
    ['anna', 'Anna', 'another casing'],
    ['Anna.', 'Anna', 'a full stop'],
    ['An na', 'Anna', 'a space'],
    ['Ánna', 'Anna', 'an accent that makes no other letter'],
    ['Ạ̊nna', 'Ånna', 'a dot below'],
    ['Ａｎｎａ', 'Anna', 'full width'],
    ['𝐀𝐧𝐧𝐚', 'Anna', 'mathematical letters'],
    ['Ⓐnna', 'Anna', 'circled'],
    ['AIfred', 'Alfred', 'a large i for an l'],
    ['A1fred', 'Alfred', 'a one for an l'],
    ['Rob0', 'Robo', 'a zero'],
    ['Ame', 'Arne', 'an m for r and n'],
    ['ıngrid', 'Ingrid', 'a dotless i'],
    ['Łukas', 'Lukas', 'a stroke'],
    ['Straße', 'Strasse', 'a sharp s'],
    ['ОЛЯ', 'ОЛя', 'another casing in Cyrillic'],
    ['Сева', 'Ceвa', 'Cyrillic for Latin, if that could have come in'],
  ])('JOIN-14 %j looks like %j (%s)', (name, present) => {
    expect(skeleton(name)).toBe(skeleton(present))
    expect(verdict(name, [present])).not.toBe('ok')
    expect(verdict(name, ['Somebody else'])).toBe('ok')
  })

  it.each([
    ['Аnna', 'a Cyrillic А'],
    ['Annа', 'a Cyrillic а'],
    ['Αnna', 'a Greek Α'],
    ['Pаul', 'a Cyrillic а'],
    ['ѕupport', 'a Cyrillic ѕ'],
  ])('JOIN-14 a word of two alphabets is nobody’s name: %j (%s)', (name) => {
    expect(verdict(name, ['Anna'])).toBe('name.unreadable')
    expect(verdict(name, ['Anna'], 'host')).toBe('name.unreadable')
  })

  it.each([
    ['Åsa', 'Asa'],
    ['Göran', 'Goran'],
    ['Bjørn', 'Bjorn'],
    ['René', 'Rene'],
    ['Søren', 'Sören'],
    ['Kære', 'Kare'],
    ['Anna', 'Hanna'],
    ['Анна', 'Anna'],
    ['Jan 2', 'Jan'],
    ['王', '玉'],
    ['علی', 'علي رضا'],
    ['कमल', 'कमला'],
    ['👴', '👵'],
  ])('JOIN-14 %j and %j are two names', (name, present) => {
    expect(verdict(name, [present])).toBe('ok')
    expect(verdict(present, [name])).toBe('ok')
  })

  it('JOIN-14 a name always looks like itself, however it is dressed up', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzåäöøæéë'), minLength: 2, maxLength: 20 })
    const dress = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => [...name].join('\u200b'),
      (name: string) => ` ${name} .`,
      (name: string) => `${name[0]} ${name.slice(1)}`,
      (name: string) => name.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
    )
    fc.assert(
      fc.property(plain, dress, (name, inDress) => {
        expect(verdict(inDress(name), [name])).toMatch(/^name\.(taken|reserved)$/)
      }),
      { seed: 20263, numRuns: 1_000 },
    )
  })
})

describe('reserved words', () => {
  it.each([
    'Gemeente Support',
    'support',
    'SUPPORT',
    'Supp0rt',
    '$upport',
    'S u p p o r t',
    's.u.p.p.o.r.t',
    'Support team',
    'SupportTeam',
    'Helpdesk',
    'He1pdesk',
    'Host',
    'H0st',
    'Moderator',
    'Moderat0r Jan',
    'Admin',
    'admin 2',
    'Municipality',
    'ＢＡＮＫ',
    'Bank',
    'Police',
    'PoIice',
    'Pólice',
    'Towpath',
    'Towpath team',
    'Politie',
    'Polizei',
    'Polis',
    'Politi',
    'Kundtjänst',
    'Kundtjanst'.replace('a', 'ä'),
    'Kommune Bergen',
    'Borgerservice',
    'Gastheer',
    'Gastvrouw',
    'Värd',
    'Vært',
    'Vert',
    'Gastgeber',
    'Hilfe',
    'Rabobank',
    'MitID',
    'DigiD',
    'Skatteverket',
    '𝓢𝓾𝓹𝓹𝓸𝓻𝓽',
  ])('JOIN-15 nobody but a host is called %j', (name) => {
    expect(verdict(name)).toBe('name.reserved')
    expect(verdict(name, [], 'helper')).toBe('name.reserved')
    expect(verdict(name, [], 'host')).toBe('ok')
  })

  it.each([
    'Anna',
    'Jens Høst',
    'Banks',
    'Hosta',
    'Nora',
    'Politis',
    'Bertha',
    'Vertigo',
    'Eva Navarro',
    'Verta',
    'Hostel',
    'Maria',
    'Lies',
    'Ib',
    'Bo',
    'Teun',
    'Polly',
    'Helena',
    'Adminka',
    'Else-Marie',
    'Göran',
    'Nils',
    'Per',
    'Kåre',
    'Grietje',
    'Hilda',
    'Stafford',
    'Banko',
  ])('JOIN-15 %j may come in', (name) => expect(verdict(name)).toBe('ok'))

  it('JOIN-15 every listed word is caught as it stands and in capitals', () => {
    for (const word of RESERVED_WORDS) {
      expect(isReserved(word)).toBe(true)
      expect(isReserved(word.toUpperCase())).toBe(true)
      expect(isReserved(`${word} Jan`)).toBe(true)
    }
  })
})
