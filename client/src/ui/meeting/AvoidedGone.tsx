// Those whom this person does not want to meet and who are not here: the choice can be taken back all the same.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { useAsk } from './useAsk.ts'

export function AvoidedGone() {
  const { t } = useWords()
  const { facts, avoided } = useMeetingSession()
  const ask = useAsk()
  const byId = useStore(facts, (now) => now.byId)
  const people = useStore(avoided, (now) => now.people)
  const gone = people.filter(({ personId }) => !byId[personId])
  if (gone.length === 0) return null
  return (
    <>
      <p className="hint">{t('people.avoidedGone')}</p>
      {gone.map(({ personId, name }) => (
        <Button
          key={personId}
          icon="check"
          className="compact"
          onClick={() => ask('person.avoid', { person: personId, avoided: false })}
        >
          {t('people.meetAgain', { name })}
        </Button>
      ))}
    </>
  )
}
