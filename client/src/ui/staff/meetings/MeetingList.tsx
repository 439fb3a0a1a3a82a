// Planned meetings, one card each: what, when, by whom, and a button that leads there.

import type { StaffMeeting } from '@towpath/shared/protocol/staffMeetings'
import { useId } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { sayWhen } from '../../sayWhen.ts'

type Props = {
  readonly title: string
  readonly meetings: readonly StaffMeeting[]
  /** Said where there is none; without it nothing is shown. */
  readonly none?: string
  readonly onShow: (id: string) => void
}

export function MeetingList({ title, meetings, none, onShow }: Props) {
  const { t, language } = useWords()
  const id = useId()
  if (meetings.length === 0 && none === undefined) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {meetings.length === 0 ? (
        <p className="hint">{none}</p>
      ) : (
        <ul className="members" aria-labelledby={id}>
          {meetings.map((meeting) => (
            <li key={meeting.id} className="card meeting">
              <h3>{meeting.title}</h3>
              <p>
                {sayWhen(t, language, meeting)}
                <br />
                {t('plan.hostedBy', { names: meeting.hosts.map(({ name }) => name).join(', ') })}
                {meeting.state !== 'coming' && (
                  <>
                    <br />
                    <strong>{t(`plan.state.${meeting.state}`)}</strong>
                  </>
                )}
              </p>
              <Button onClick={() => onShow(meeting.id)}>{t('plan.show', { title: meeting.title })}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
