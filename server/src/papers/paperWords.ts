// The words of letters, cards and calendar files, in the language that the host asks for: the server's own catalogue.

import en from '../i18n/en.json' with { type: 'json' }
import nl from '../i18n/nl.json' with { type: 'json' }

export type PaperLanguage = 'en' | 'nl'
export type PaperWords = typeof en

/** The compiler wants every sentence in every language; a test compares what they fill in. */
export const PAPER_WORDS: Readonly<Record<PaperLanguage, PaperWords>> = { en, nl }
export const PAPER_LANGUAGES = ['en', 'nl'] as const satisfies readonly PaperLanguage[]

/** Puts values where a sentence says `{{name}}`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
