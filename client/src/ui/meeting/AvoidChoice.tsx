// Not meeting somebody, and meeting them again: one press each. What the rule would refuse is not offered.

import { mayAvoid } from '@towpath/shared/people/mayAvoid'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { isAvoided } from '../../state/avoided.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { Button } from '../Button.tsx'
import { useAsk } from './useAsk.ts'

export function AvoidChoice({ person: { id, name, role } }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { facts, avoided } = useMeetingSession()
  const ask = useAsk()
  const me = useStore(facts, ({ byId, meId }) => byId[meId])
  const isApart = useStore(avoided, (now) => isAvoided(now, id))
  if (!me || !mayAvoid(me, { id, role }).ok) return null
  return (
    <div className="row">
      <Button
        icon={isApart ? 'check' : 'away'}
        className="compact"
        onClick={() => ask('person.avoid', { person: id, avoided: !isApart })}
      >
        {t(isApart ? 'people.meetAgain' : 'people.avoid', { name })}
      </Button>
    </div>
  )
}
