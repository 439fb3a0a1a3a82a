// "How do you feel?" on the page: beside the other messages, never in front of anything, and it may be left alone.

import { useId } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../app/MeetingSession.ts'
import { useWords } from '../i18n/useWords.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { answerFeeling } from './answerFeeling.ts'
import { FeelingButtons } from './FeelingButtons.tsx'
import './wellbeing.css'

export function FeelingCheck() {
  const { t } = useWords()
  const session = useMeetingSession()
  const { asked, answered } = useStore(session.wellbeing)
  const heading = useId()
  const close = () => session.wellbeing.setState({ asked: false, answered: null })
  if (asked) {
    return (
      <section className="notice feeling" aria-labelledby={heading}>
        <h2 id={heading}>{t('feeling.title')}</h2>
        <FeelingButtons onAnswer={(feeling) => answerFeeling(session, feeling)} />
        <p className="feeling-private">{t('feeling.private')}</p>
        <button type="button" className="notice-close" aria-label={t('feeling.notNow')} onClick={close}>
          <Icon name="close" />
        </button>
      </section>
    )
  }
  return (
    <section className="notice feeling" role="status">
      <p>{t(`feeling.after.${answered ?? 'fine'}`)}</p>
      <div className="row">
        {answered === 'unwell' && (
          <Button icon="bench" onClick={session.quiet.enter}>
            {t('quiet.go')}
          </Button>
        )}
        <Button kind="primary" onClick={close}>
          {t('feeling.good')}
        </Button>
      </div>
    </section>
  )
}
