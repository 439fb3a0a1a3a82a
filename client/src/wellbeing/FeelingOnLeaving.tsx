// The same question once somebody has left: nothing waits for it, and an answer that does not get through is no trouble.

import type { Feeling, FeelingRequest } from '@towpath/shared/wellbeing/feeling'
import { useId, useState } from 'react'
import { ask } from '../app/joining.ts'
import { useWords } from '../i18n/useWords.ts'
import { FeelingButtons } from './FeelingButtons.tsx'
import './wellbeing.css'

export function FeelingOnLeaving({ invitation }: { readonly invitation: string }) {
  const { t } = useWords()
  const [answered, setAnswered] = useState<Feeling | null>(null)
  const heading = useId()

  function tell(feeling: Feeling) {
    setAnswered(feeling)
    const request: FeelingRequest = { invitation, feeling }
    const headers = { 'content-type': 'application/json' }
    void ask('/api/feelings', { method: 'POST', headers, body: JSON.stringify(request) })
  }

  if (answered) return <p role="status">{t(answered === 'fine' ? 'feeling.after.fine' : 'feeling.afterLeaving')}</p>
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('feeling.title')}</h2>
      <FeelingButtons onAnswer={tell} />
    </section>
  )
}
