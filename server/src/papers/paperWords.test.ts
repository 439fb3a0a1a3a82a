import { expect, it } from 'vitest'
import { fill, PAPER_LANGUAGES, PAPER_WORDS } from './paperWords.ts'

it('fills in what it is given, as it is, and nothing of what that says', () => {
  expect(fill('Call {{phone}}. {{phone}}!', { phone: '$& {{code}}' })).toBe('Call $& {{code}}. $& {{code}}!')
  expect(fill('Call {{phone}}.', {})).toBe('Call .')
})

it.each(PAPER_LANGUAGES)(
  'keeps to plain words in %s: no exclamation marks, sentences of at most sixteen words',
  (language) => {
    const sentences = Object.values(PAPER_WORDS[language])
      .flatMap((part) => Object.values(part))
      .flatMap((text) => text.split(/(?<=[.?])\s/))
    expect(sentences.filter((sentence) => sentence.includes('!') || sentence.split(' ').length > 16)).toEqual([])
  },
)
