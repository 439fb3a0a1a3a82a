// What was planned, in words, and what invites to it.

import { useWords } from '../../../i18n/useWords.ts'
import { CopyButton } from '../../CopyButton.tsx'
import { Message } from '../../Message.tsx'
import { sayWhen } from '../../sayWhen.ts'
import type { ShownMeeting } from './MeetingPage.tsx'

export function MeetingFacts({ shown: { meeting, code, participantLink } }: { readonly shown: ShownMeeting }) {
  const { t, language } = useWords()
  const named = new Intl.DisplayNames(language, { type: 'language' })
  const { state } = meeting
  const isOver = state === 'over' || state === 'cancelled'
  const grouped = code.replace(/(\d{3})(?=\d)/g, '$1 ')
  return (
    <>
      <p className="lead">{sayWhen(t, language, meeting)}</p>
      {state !== 'coming' && (
        <Message kind={state === 'live' ? 'good' : 'hint'} announced>
          {t(`plan.stateHint.${state}`)}
        </Message>
      )}
      <dl className="facts">
        <dt>{t('plan.hosts')}</dt>
        <dd>{meeting.hosts.map(({ name }) => name).join(', ')}</dd>
        <dt>{t('plan.scene')}</dt>
        <dd>{t(`scenes:${meeting.scene as 'canal-walk'}.name`)}</dd>
        <dt>{t('plan.languages')}</dt>
        <dd>{meeting.languages.map((one) => named.of(one) ?? one).join(', ')}</dd>
        <dt>{t('plan.capacity')}</dt>
        <dd>{meeting.capacity}</dd>
        {meeting.contactPhone && (
          <>
            <dt>{t('plan.phone')}</dt>
            <dd>{meeting.contactPhone}</dd>
          </>
        )}
      </dl>
      {!isOver && (
        <section className="card" aria-labelledby="invite-title">
          <h2 id="invite-title">{t('desk.invite')}</h2>
          <p className="hint">{t('plan.inviteHint')}</p>
          <dl className="invite">
            <dt>{t('desk.code')}</dt>
            <dd className="invite-code">{grouped}</dd>
            <dt>{t('desk.link')}</dt>
            <dd className="invite-link">{participantLink}</dd>
          </dl>
          <div className="row">
            <CopyButton text={grouped}>{t('desk.copyCode')}</CopyButton>
            <CopyButton text={participantLink}>{t('desk.copyLink')}</CopyButton>
          </div>
        </section>
      )}
    </>
  )
}
