// Every language the page speaks: a line here and a catalogue in each package. A test holds the catalogues together.

export type Words = { readonly default: object }

export type Language = {
  /** BCP 47, as in `<html lang>` and `?lang=`. */
  readonly id: string
  /** In its own words, so that everyone finds their own. */
  readonly name: string
  /** Page, meeting (`shared`), scenes: the namespaces, in this order. */
  readonly load: () => Promise<[Words, Words, Words]>
}

export const LANGUAGES: readonly [Language, ...Language[]] = [
  {
    id: 'en',
    name: 'English',
    load: () =>
      Promise.all([
        import('./en.json'),
        import('@towpath/shared/i18n/en.json'),
        import('@towpath/scenes/i18n/en.json'),
      ]),
  },
  {
    id: 'nl',
    name: 'Nederlands',
    load: () =>
      Promise.all([
        import('./nl.json'),
        import('@towpath/shared/i18n/nl.json'),
        import('@towpath/scenes/i18n/nl.json'),
      ]),
  },
]
