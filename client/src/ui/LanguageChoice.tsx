// Changes the language of the page at once. Every language is named in its own words.

import { useId } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { LANGUAGES } from '../i18n/languages.ts'
import { speak } from '../i18n/startWords.ts'
import { useWords } from '../i18n/useWords.ts'
import type { Settings } from '../state/settings.ts'

export function LanguageChoice({ settings }: { readonly settings: StoreApi<Settings> }) {
  const { t, language: spoken } = useWords()
  const id = useId()
  function choose(language: string) {
    settings.setState({ language })
    void speak(language)
  }
  return (
    <div className="choice">
      <label htmlFor={id}>{t('language')}</label>
      <select id={id} value={spoken} onChange={(event) => choose(event.target.value)}>
        {LANGUAGES.map((language) => (
          <option key={language.id} value={language.id} lang={language.id}>
            {language.name}
          </option>
        ))}
      </select>
    </div>
  )
}
