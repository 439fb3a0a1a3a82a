// The planned meetings of the organisation: the list, one of them, or the form for a new one, as the address says.

import type { StaffMeetingsAnswer } from '@towpath/shared/protocol/staffMeetings'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Route } from '../../../app/route.ts'
import { staffMeetings } from '../../../app/staffMeetings.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { Settings } from '../../../state/settings.ts'
import { Button } from '../../Button.tsx'
import { EntranceFrame } from '../../frame/EntranceFrame.tsx'
import { Message } from '../../Message.tsx'
import { useStaffAsk } from '../useStaffAsk.ts'
import { MeetingList } from './MeetingList.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import { NewMeeting } from './NewMeeting.tsx'
import './meetings.css'

type Props = {
  readonly settings: StoreApi<Settings>
  /** `new`, a meeting's id, or null for the list. */
  readonly shown: string | null
  readonly go: (route: Route) => void
}
export type AllMeetings = Extract<StaffMeetingsAnswer, { ok: true }>

export function MeetingsScreen({ settings, shown, go }: Props) {
  const { t } = useWords()
  const [all, setAll] = useState<AllMeetings | null>(null)
  const { ask, sentence } = useStaffAsk()
  const reading = useRef(() => ask(() => staffMeetings.list()))
  const read = useCallback(async () => {
    const answer = await reading.current()
    if (answer) setAll(answer)
  }, [])
  useEffect(() => {
    void read()
  }, [read])
  const show = (meeting: string | null) => {
    scrollTo(0, 0)
    go({ page: 'staff', view: 'meetings', link: meeting })
  }

  if (shown === 'new' && all)
    return (
      <NewMeeting
        settings={settings}
        all={all}
        onMade={(id) => read().then(() => show(id))}
        onBack={() => show(null)}
      />
    )
  if (shown !== null && shown !== 'new' && all)
    return <MeetingPage key={shown} settings={settings} id={shown} all={all} go={go} onChanged={read} onShow={show} />
  return (
    <EntranceFrame settings={settings} title={t('plan.meetings')} takesFocus>
      <Button kind="primary" onClick={() => show('new')}>
        {t('plan.new')}
      </Button>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {all && (
        <>
          <MeetingList title={t('plan.upcoming')} meetings={all.upcoming} none={t('plan.noneUpcoming')} onShow={show} />
          <MeetingList title={t('plan.past')} meetings={all.past} onShow={show} />
        </>
      )}
      <Button kind="quiet" onClick={() => go({ page: 'staff', view: 'home', link: null })}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
