// A host has said that they do not come in now: a kind sentence, and no closed door. They may ask again.

import type { NotNow } from '@towpath/shared/protocol/waiting'
import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'

type Props = { readonly settings: StoreApi<Settings>; readonly notNow: NotNow; readonly onAgain: () => void }

export function NotNowScreen({ settings, notNow, onAgain }: Props) {
  const { t } = useWords()
  return (
    <EntranceFrame settings={settings} title={t('waiting.titleNotNow')} takesFocus>
      <div className="stack">
        {'words' in notNow ? (
          <blockquote className="greeting">
            <p>{notNow.words}</p>
            <footer>{t('waiting.theHost')}</footer>
          </blockquote>
        ) : (
          <p className="lead">{t(`meeting:kind.${notNow.sentence}`)}</p>
        )}
        <p>{t('waiting.nothingWrong')}</p>
        <Button kind="primary" onClick={onAgain}>
          {t('waiting.again')}
        </Button>
      </div>
    </EntranceFrame>
  )
}
