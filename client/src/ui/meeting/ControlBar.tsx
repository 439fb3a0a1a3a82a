// The controls that are always there, in the same order and place: microphone, hand, help, quiet place, headset, leave.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { HelpButton } from './HelpButton.tsx'
import { MicrophoneButton } from './MicrophoneButton.tsx'
import { GoToQuietPlace, LeaveQuietPlace, useInQuietPlace } from './QuietPlace.tsx'
import { useAsk } from './useAsk.ts'

export function ControlBar() {
  const { t } = useWords()
  const session = useMeetingSession()
  const ask = useAsk()
  const raised = useStore(session.facts, ({ byId, meId }) => (byId[meId]?.handRaised ?? 0) > 0)
  const headset = useStore(session.headset)
  const inQuiet = useInQuietPlace(session)
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
      {headset.vr && !inQuiet && (
        <Button icon="headset" disabled={!headset.enter} onClick={() => headset.enter?.('vr')}>
          {t('controls.enterVr')}
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
