import { expect, it } from 'vitest'
import { chooseLanguage } from './chooseLanguage.ts'

it.each([
  ['the address decides', '?lang=en', 'nl', ['nl-NL'], 'en'],
  ['then the person’s own choice', '', 'nl', ['en-GB'], 'nl'],
  ['then the browser, by its first wish that we speak', '', null, ['fi', 'nl-BE', 'en'], 'nl'],
  ['English where we speak nothing that is wished for', '', null, ['fi', 'et'], 'en'],
  ['a language that we do not speak changes nothing', '?lang=xx', null, ['nl'], 'nl'],
  ['in whatever case', '?lang=NL', null, [], 'nl'],
  ['and regions are no other language', '?lang=en-US', null, [], 'en'],
])('%s', (_, search, chosen, browser, language) => {
  expect(chooseLanguage({ search, chosen, browser })).toBe(language)
})
