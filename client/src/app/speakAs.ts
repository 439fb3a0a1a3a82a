// Speaks the language in which somebody was invited, unless the address or the person themselves chose another one.

import type { StoreApi } from 'zustand/vanilla'
import { chooseLanguage } from '../i18n/chooseLanguage.ts'
import { speak } from '../i18n/startWords.ts'
import type { Settings } from '../state/settings.ts'

export async function speakAs(invitedIn: string, settings: StoreApi<Settings>): Promise<void> {
  const chosen = settings.getState().language
  const language = chooseLanguage({ search: location.search, chosen, browser: [invitedIn] })
  if (language !== document.documentElement.lang) await speak(language)
}
