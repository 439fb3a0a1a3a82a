// Between two screens: something is on its way, or the line to Towpath is down and is tried again.

import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'

type Props = { readonly settings: StoreApi<Settings>; readonly unreachable: boolean }

export function WaitingScreen({ settings, unreachable }: Props) {
  const { t } = useWords()
  return (
    <EntranceFrame settings={settings} title={t(unreachable ? 'trouble.titleOffline' : 'welcome.title')}>
      <p className="lead" role="status">
        {t(unreachable ? 'trouble.offline' : 'join.loading')}
      </p>
    </EntranceFrame>
  )
}
