// The same meeting once more: only the day and the hour are asked, a week later is filled in.

import type { StaffMeeting } from '@towpath/shared/protocol/staffMeetings'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { StartFields } from './StartFields.tsx'

const WEEK_MS = 7 * 24 * 3600 * 1000

type Props = {
  readonly meeting: StaffMeeting
  readonly busy: boolean
  readonly onRepeat: (start: string) => void
}

/** On the wall it is the same hour, whatever the clocks do in between. */
function aWeekLater(start: string): string {
  return new Date(Date.parse(`${start}:00Z`) + WEEK_MS).toISOString().slice(0, 16)
}

export function RepeatMeeting({ meeting, busy, onRepeat }: Props) {
  const { t } = useWords()
  const [start, setStart] = useState(() => aWeekLater(meeting.start))
  function submit(event: FormEvent) {
    event.preventDefault()
    onRepeat(start)
  }
  return (
    <form onSubmit={submit} noValidate className="stack">
      <p className="lead">{t('plan.repeatHint')}</p>
      <StartFields start={start} trouble={undefined} onChange={setStart} />
      <Button kind="primary" type="submit" aria-disabled={busy}>
        {t('plan.repeatMake')}
      </Button>
    </form>
  )
}
