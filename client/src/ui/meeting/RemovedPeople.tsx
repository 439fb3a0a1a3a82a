// Those who were removed from this meeting, by name, for hosts alone; and the way back for each of them.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { useModeration } from './useModeration.ts'

export function RemovedPeople() {
  const { t } = useWords()
  const { removed } = useMeetingSession()
  const people = useStore(removed, (now) => now.people)
  const { may, moderate } = useModeration()
  if (people.length === 0) return null
  return (
    <details className="disclosure">
      <summary>{t('host.removed', { count: people.length })}</summary>
      <ul className="queue">
        {people.map(({ id, name, forGood, reason, sentence }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="hint">
              {t(forGood ? 'remove.wasForGood' : 'remove.wasForMeeting')} {t(`remove.reason.${reason}`)}
              {sentence !== '' && `: ${sentence}`}
            </span>
            {may('bringBack', id) && (
              <Button icon="check" aria-label={t('host.bringBack', { name })} onClick={() => moderate('bringBack', id)}>
                {t('host.bringBackShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="hint">{t('host.bringBackHint')}</p>
    </details>
  )
}
