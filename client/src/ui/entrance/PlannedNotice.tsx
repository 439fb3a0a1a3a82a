// When a planned meeting is, was, or will be again, below what the page says. A page that is too early goes on by itself
// when the room opens. Fetched only where there is something planned.

import { useEffect, useState } from 'react'
import { askInvitation } from '../../app/joining.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Ending } from '../../state/facts.ts'
import { sayWhen } from '../sayWhen.ts'

type Props = { readonly ending: Ending; readonly invitation: string; readonly onAgain: () => void }

/** The hour may be changed while somebody waits for it. */
const ASK_AGAIN_MS = 60_000
const JUST_AFTER_MS = 500

export function PlannedNotice({ ending, invitation, onAgain }: Props) {
  const { t, language } = useWords()
  const code = 'refusal' in ending ? ending.refusal.code : undefined
  const isEarly = code === 'join.tooEarly'
  const [planned, setPlanned] = useState('refusal' in ending ? ending.planned : undefined)

  useEffect(() => {
    if (!isEarly && planned) return
    const waitMs = planned ? Math.min(planned.opensInMs + JUST_AFTER_MS, ASK_AGAIN_MS) : 0
    let gone = false
    const timer = setTimeout(async () => {
      const answer = await askInvitation(invitation)
      if (gone) return
      if ('unreachable' in answer) return setPlanned((known) => known && { ...known })
      const isOpen = answer.ok && (answer.planned?.opensInMs ?? 0) === 0
      const isOther = !answer.ok && answer.refusal.code !== 'join.tooEarly'
      if (isEarly && (isOpen || isOther)) onAgain()
      else setPlanned(answer.planned)
    }, waitMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [isEarly, planned, invitation, onAgain])

  if (!planned) return null
  const { timeZone, startsAt, nextAt } = planned
  const next = nextAt && sayWhen(t, language, { startsAt: nextAt, timeZone })
  return (
    <p className="lead">
      {isEarly && (
        <>
          {planned.title}
          <br />
          <strong>{t('planned.starts', { when: sayWhen(t, language, { startsAt, timeZone }) })}</strong>
        </>
      )}
      {code === 'join.cancelled' && t('planned.was', { when: sayWhen(t, language, { startsAt, timeZone }) })}
      {!isEarly && next && (
        <>
          {code === 'join.cancelled' && <br />}
          <strong>{t('planned.next', { when: next })}</strong>
        </>
      )}
    </p>
  )
}
