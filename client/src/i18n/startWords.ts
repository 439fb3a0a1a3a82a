// Brings the words to the page: one i18next instance, loaded before anything is drawn, so that no screen ever shows a key.

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES } from './languages.ts'

const NAMESPACES = ['page', 'meeting', 'scenes'] as const

export async function startWords(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await wordsOf(language) },
    ns: NAMESPACES,
    defaultNS: 'page',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

export async function speak(language: string): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'page')) {
    for (const [namespace, words] of Object.entries(await wordsOf(language)))
      i18next.addResourceBundle(language, namespace, words)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

async function wordsOf(language: string): Promise<Record<(typeof NAMESPACES)[number], object>> {
  const [page, meeting, scenes] = await (LANGUAGES.find(({ id }) => id === language) ?? LANGUAGES[0]).load()
  return { page: page.default, meeting: meeting.default, scenes: scenes.default }
}
