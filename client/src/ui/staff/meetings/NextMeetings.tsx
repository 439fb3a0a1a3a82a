// What is planned next, on the page where members arrive, and the ways to plan another and to see all.

import type { StaffMeeting } from '@towpath/shared/protocol/staffMeetings'
import { useEffect, useState } from 'react'
import type { Route } from '../../../app/route.ts'
import { staffMeetings } from '../../../app/staffMeetings.ts'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { MeetingList } from './MeetingList.tsx'

const SHOWN = 3

export function NextMeetings({ go }: { readonly go: (route: Route) => void }) {
  const { t } = useWords()
  const [upcoming, setUpcoming] = useState<readonly StaffMeeting[] | null>(null)
  useEffect(() => {
    let gone = false
    void staffMeetings.list().then((answer) => {
      if (!gone && answer.ok) setUpcoming(answer.upcoming)
    })
    return () => {
      gone = true
    }
  }, [])
  const show = (meeting: string | null) => go({ page: 'staff', view: 'meetings', link: meeting })
  return (
    <>
      {upcoming && (
        <MeetingList
          title={t('plan.meetings')}
          meetings={upcoming.slice(0, SHOWN)}
          none={t('plan.noneUpcoming')}
          onShow={show}
        />
      )}
      <div className="row">
        <Button onClick={() => show('new')}>{t('plan.new')}</Button>
        <Button onClick={() => show(null)}>{t('plan.all')}</Button>
      </div>
    </>
  )
}
