// On the row of somebody whom this person does not want to meet: that it holds, for as long as it does.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { isAvoided } from '../../state/avoided.ts'
import type { PersonFacts } from '../../state/facts.ts'

export function AvoidedHint({ person: { id, name } }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { avoided } = useMeetingSession()
  const isApart = useStore(avoided, (now) => isAvoided(now, id))
  return isApart && <p className="hint">{t('people.avoided', { name })}</p>
}
