// The last resort: something on this page failed, or a part of it could not be fetched. Loading it again is what helps.

import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'

export function FaultScreen({ settings }: { readonly settings: StoreApi<Settings> }) {
  const { t } = useWords()
  return (
    <EntranceFrame settings={settings} title={t('trouble.titleOldPage')} takesFocus>
      <p className="lead">{t('trouble.fault')}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {t('trouble.reload')}
      </Button>
    </EntranceFrame>
  )
}
