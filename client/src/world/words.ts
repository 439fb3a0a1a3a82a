// Words inside the world, where React's contexts of the page do not reach: the same i18next instance, asked directly.

import i18next from 'i18next'

export function words(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  // Keys of stops are put together from ids of the scene, so they cannot be checked as types.
  return (i18next.t as (key: string, values: object) => string)(key, values)
}

/** Calls back when the language changes; returns the end of it. */
export function onWords(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}
