// The controls that are always there, in the same order and place: microphone, hand, help, quiet place, headset, leave.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { useHeadsetBrowser } from '../useHeadsetBrowser.ts'
import { HelpButton } from './HelpButton.tsx'
import { MicrophoneButton } from './MicrophoneButton.tsx'
import { GoToQuietPlace, LeaveQuietPlace, useInQuietPlace } from './QuietPlace.tsx'
import type { Shown } from './SettingsDialog.tsx'
import { useAsk } from './useAsk.ts'

type Props = { readonly onShow: (shown: Shown) => void }

export function ControlBar({ onShow }: Props) {
  const { t } = useWords()
  const session = useMeetingSession()
  const ask = useAsk()
  const raised = useStore(session.facts, ({ byId, meId }) => (byId[meId]?.handRaised ?? 0) > 0)
  const headset = useStore(session.headset)
  const inQuiet = useInQuietPlace(session)
  const choice = useStore(session.settings, (settings) => settings.headset)
  const { inHeadset } = useHeadsetBrowser()
  return (
    <section id="controls" className="controls" aria-label={t('meeting.controls')} tabIndex={-1}>
      {inQuiet ? (
        <LeaveQuietPlace />
      ) : (
        <>
          <MicrophoneButton />
          <Button icon="hand" onClick={() => ask('hand.set', { raised: !raised })}>
            {t(raised ? 'controls.lowerHand' : 'controls.raiseHand')}
          </Button>
        </>
      )}
      <HelpButton />
      {!inQuiet && <GoToQuietPlace />}
      {headset.vr && !inQuiet && choice !== 'page' && (
        <Button
          kind={inHeadset ? 'primary' : 'calm'}
          icon="headset"
          disabled={!headset.enter}
          onClick={() => headset.enter?.('vr')}
        >
          {t('controls.enterVr')}
        </Button>
      )}
      {headset.vr && !inQuiet && choice === 'unread' && (
        <Button kind="quiet" onClick={() => onShow('advice')}>
          {t('headset.title')}
        </Button>
      )}
      {headset.ar && !inQuiet && (
        <Button icon="headset" disabled={!headset.enter} onClick={() => headset.enter?.('ar')}>
          {t('controls.enterAr')}
        </Button>
      )}
      <Button icon="leave" kind="stop" className="leave" onClick={() => session.leave()}>
        {t('controls.leave')}
      </Button>
    </section>
  )
}
