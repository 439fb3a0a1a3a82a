// What is opened from the settings and stands before the meeting until it is closed. Fetched when it is wanted.

import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { HandOverDialog } from '../entrance/HandOverDialog.tsx'
import { HeadsetAdvice } from '../entrance/HeadsetAdvice.tsx'
import { ContactDialog } from './ContactDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'

export type Shown = 'keys' | 'contact' | 'advice' | 'handOver'

type Props = { readonly shown: Shown; readonly invitation: string; readonly onClose: () => void }

export function SettingsDialog({ shown, invitation, onClose }: Props) {
  const { t } = useWords()
  const { settings } = useMeetingSession()
  switch (shown) {
    case 'keys':
      return <KeysDialog onClose={onClose} />
    case 'contact':
      return <ContactDialog onClose={onClose} />
    case 'handOver':
      return <HandOverDialog invitation={invitation} onClose={onClose} />
    case 'advice':
      return (
        <Dialog title={t('headset.title')} onClose={onClose}>
          <HeadsetAdvice settings={settings} onChosen={onClose} />
          <Button kind="quiet" onClick={onClose}>
            {t('keys.close')}
          </Button>
        </Dialog>
      )
  }
}
