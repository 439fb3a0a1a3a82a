// Which language this page starts in: the address first, then the person's own choice, then the browser's wishes, then English.

import { LANGUAGES } from './languages.ts'

type Wishes = {
  /** `location.search`. */
  readonly search: string
  readonly chosen: string | null
  /** `navigator.languages`, most wanted first. */
  readonly browser: readonly string[]
}

export function chooseLanguage({ search, chosen, browser }: Wishes): string {
  const asked = [new URLSearchParams(search).get('lang'), chosen, ...browser]
  for (const wish of asked) {
    const known = LANGUAGES.find(({ id }) => wish?.toLowerCase().split('-')[0] === id)
    if (known) return known.id
  }
  return LANGUAGES[0].id
}
