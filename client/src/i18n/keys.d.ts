// Makes every key that the page uses a type: a word that is not in the English catalogue does not compile.

import type scenes from '@towpath/scenes/i18n/en.json'
import type meeting from '@towpath/shared/i18n/en.json'
import type page from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page'
    resources: { page: typeof page; meeting: typeof meeting; scenes: typeof scenes }
  }
}
