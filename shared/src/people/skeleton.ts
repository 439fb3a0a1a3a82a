// What a name looks like to somebody who does not look closely: two names with one skeleton can be taken for each other.
// Never shown and never kept; only compared.

import { LETTERS_ALIKE, SIGNS_ALIKE } from './lookAlikes.ts'

/** Marks make another letter in our languages (Åsa is not Asa, Göran not Goran); every other mark is taken off. */
const LETTERS_OF_THEIR_OWN = new Set('åäöüëïéèêøæ'.normalize('NFC'))
/** In these scripts marks are an ornament; in others, Indic or Arabic say, they are the vowels and stay. */
const ALPHABETIC =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Common}]/u
const LETTER_WITH_MARKS = /(\P{M})(\p{M}*)/gu
const LARGE_I_AS_L = /(?<=\p{L})I(?=\p{Ll})/gu
const SIGN_IN_WORD =
  /(?<=\p{L})[0-9|!¡](?=[\p{L}0-9|!¡])|[0-9|!¡](?=\p{L})|(?<=\p{L})[0-9]|[@$€](?=\p{L})|(?<=\p{L})[@$€]/gu
const NOT_SEEN_AS_PART = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/gu

function plainLetter(letter: string, marks: string): string {
  const alike = (LETTERS_ALIKE.get(letter) ?? letter).toLowerCase()
  if (marks === '' || !ALPHABETIC.test(letter)) return alike + marks
  for (const mark of marks) {
    const whole = (alike + mark).normalize('NFC')
    if (LETTERS_OF_THEIR_OWN.has(whole)) return whole
  }
  return alike
}

/** Each word on its own; spaces and signs between words are gone. */
export function wordSkeletons(name: string): readonly string[] {
  const plain = name
    .normalize('NFKC')
    .normalize('NFD')
    .replace(LARGE_I_AS_L, 'l')
    .replace(LETTER_WITH_MARKS, (_, letter: string, marks: string) => plainLetter(letter, marks))
    .replaceAll('ß', 'ss')
    .replace(SIGN_IN_WORD, (sign) => SIGNS_ALIKE.get(sign) ?? sign)
  return plain
    .split(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}]+/u)
    .map((word) => word.replace(NOT_SEEN_AS_PART, '').replaceAll('rn', 'm').replaceAll('vv', 'w'))
    .filter((word) => word !== '')
}

/** @param name as `cleanName` leaves it */
export function skeleton(name: string): string {
  return wordSkeletons(name).join('').replaceAll('rn', 'm').replaceAll('vv', 'w')
}
