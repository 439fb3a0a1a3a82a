// The words of the page in the language of the moment: `t('welcome.title')`, `t('meeting:role.host')`, `t('scenes:canal-walk.name')`.

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

const NAMESPACES = ['page', 'meeting', 'scenes'] as const

export type Words = TFunction<typeof NAMESPACES>

export function useWords(): { readonly t: Words; readonly language: string } {
  const { t, i18n } = useTranslation(NAMESPACES)
  return { t, language: i18n.language }
}
