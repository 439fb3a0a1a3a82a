// A language is complete or not shipped: the same keys, the same placeholders and the plural forms it needs, in every package.

import { describe, expect, it } from 'vitest'
import { keysOf, placeholdersOf, pluralsOf, readCatalogues } from '../support/catalogues.ts'

const catalogues = readCatalogues()
const languages = [...(catalogues.get('scenes')?.keys() ?? [])]

it('speaks English and Dutch at least', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'nl']))
})

it('finds the words of every package', () => {
  expect([...catalogues.keys()]).toEqual(['client', 'server', 'shared', 'scenes'])
})

it.each([...catalogues])('%s has a catalogue for every language', (_, ofPackage) => {
  expect([...ofPackage.keys()].sort()).toEqual([...languages].sort())
})

const PAIRS = [...catalogues].flatMap(([packageName, ofPackage]) =>
  languages.flatMap((language) => {
    const words = ofPackage.get(language)
    const english = ofPackage.get('en')
    return words && english ? [{ packageName, language, words, english }] : []
  }),
)

describe.each(PAIRS)('$language of $packageName', ({ language, words, english }) => {
  it('has the keys that English has, and no others', () => {
    expect(keysOf(words)).toEqual(keysOf(english))
  })

  it('leaves no sentence empty and none with a space at its ends', () => {
    expect([...words].filter(([, sentence]) => sentence === '' || sentence !== sentence.trim())).toEqual([])
  })

  it('fills the placeholders that English fills', () => {
    const baseOf = (key: string) => english.get(key) ?? english.get(key.replace(/_[a-z]+$/, '_other')) ?? ''
    const wrong = [...words]
      .filter(([key]) => !key.endsWith('_one') && !key.endsWith('_zero'))
      .filter(([key, sentence]) => `${placeholdersOf(sentence)}` !== `${placeholdersOf(baseOf(key))}`)
    expect(wrong).toEqual([])
  })

  it('has every plural form of the language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wrong = [...pluralsOf(words)].filter(([, endings]) => needed.some((form) => !endings.has(form)))
    expect(wrong).toEqual([])
  })

  it('is written in characters that every letter of the fonts covers', () => {
    const strange = [...words].filter(([, sentence]) =>
      /[^\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{Sc}\p{Sm}\n·]/u.test(sentence),
    )
    expect(strange).toEqual([])
  })
})

const TRANSLATED = PAIRS.filter(({ language }) => language !== 'en')

it.each(TRANSLATED)('$language of $packageName was translated: no longer sentence stands there in English', (pair) => {
  const same = [...pair.words].filter(([key, text]) => text.split(' ').length > 3 && text === pair.english.get(key))
  expect(same).toEqual([])
})
