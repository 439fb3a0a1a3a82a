// What one can show without a headset: wave, nod, applaud, thumbs up. And, for those who hear the page, what others show.

import { GESTURES } from '@towpath/shared/people/gesture'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { useAsk } from './useAsk.ts'

export function GestureTool() {
  const { t } = useWords()
  const { gestures, facts } = useMeetingSession()
  const ask = useAsk()
  const shown = useStore(gestures, (now) => now.shown)
  const { byId, meId } = useStore(facts)
  return (
    <>
      <fieldset className="gestures" aria-label={t('gesture.title')}>
        {GESTURES.map((gesture) => (
          <Button key={gesture} icon={gesture} onClick={() => ask('gesture.show', { gesture })}>
            {t(`gesture.${gesture}`)}
          </Button>
        ))}
      </fieldset>
      <p className="unseen" role="status">
        {shown
          .filter(({ personId }) => personId !== meId && byId[personId])
          .map(({ personId, gesture }) => t(`gesture.shown.${gesture}`, { name: byId[personId]?.name ?? '' }))
          .join(' ')}
      </p>
    </>
  )
}
