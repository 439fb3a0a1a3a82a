// One planned meeting: when it is, how to invite to it, the way to its desk, and changing, repeating and cancelling it.

import type { PlanRequest, StaffMeeting, StaffMeetingAnswer } from '@towpath/shared/protocol/staffMeetings'
import { useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Route } from '../../../app/route.ts'
import { staffMeetings } from '../../../app/staffMeetings.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { Settings } from '../../../state/settings.ts'
import { Button } from '../../Button.tsx'
import { EntranceFrame } from '../../frame/EntranceFrame.tsx'
import { Message } from '../../Message.tsx'
import { useStaffAsk } from '../useStaffAsk.ts'
import { CancelMeeting } from './CancelMeeting.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import type { AllMeetings } from './MeetingsScreen.tsx'
import { RepeatMeeting } from './RepeatMeeting.tsx'

type Props = {
  readonly settings: StoreApi<Settings>
  readonly id: string
  readonly all: AllMeetings
  readonly go: (route: Route) => void
  readonly onChanged: () => Promise<void>
  readonly onShow: (meeting: string | null) => void
}

export type ShownMeeting = Extract<StaffMeetingAnswer, { ok: true }>
type Doing = 'looking' | 'changing' | 'repeating'

function toRequest({ hosts, ...meeting }: StaffMeeting): PlanRequest {
  const { title, scene, start, timeZone, lengthMinutes, languages, capacity } = meeting
  const { waitingRoom, voiceMode, may, contactPhone } = meeting
  return {
    ...{ title, scene, start, timeZone, lengthMinutes, languages, capacity, waitingRoom, voiceMode, may, contactPhone },
    hosts: hosts.map(({ id }) => id),
  }
}

export function MeetingPage({ settings, id, all, go, onChanged, onShow }: Props) {
  const { t } = useWords()
  const [shown, setShown] = useState<ShownMeeting | null>(null)
  const [doing, setDoing] = useState<Doing>('looking')
  const [isSaved, setSaved] = useState(false)
  const { ask, busy, ...said } = useStaffAsk()
  /** What was refused is said where it was asked, and not elsewhere. */
  const [askedIn, setAskedIn] = useState<Doing>('looking')
  const asking = askedIn === doing ? { busy, ...said } : { busy, code: null, sentence: undefined }
  const reading = useRef(() => ask(() => staffMeetings.read(id)))
  useEffect(() => {
    void reading.current().then((answer) => answer && setShown(answer))
  }, [])
  const { code } = said
  useEffect(() => {
    // What somebody else made of it has to be seen before it is changed again. Asked beside, so that the sentence stays.
    if (code !== 'plan.changedMeanwhile') return
    void staffMeetings.read(id).then((answer) => answer.ok && setShown(answer))
  }, [code, id])

  async function show(answer: ShownMeeting | undefined) {
    if (!answer) return
    setShown(answer)
    setDoing('looking')
    setSaved(true)
    scrollTo(0, 0)
    await onChanged()
  }
  function begin() {
    setSaved(false)
    setAskedIn(doing)
  }
  async function change(plan: PlanRequest) {
    if (!shown) return
    begin()
    await show(await ask(() => staffMeetings.change(id, { ...plan, version: shown.meeting.version })))
  }
  async function cancel(cancelled: boolean) {
    if (!shown) return
    begin()
    await show(await ask(() => staffMeetings.cancel(id, { version: shown.meeting.version, cancelled })))
  }
  async function repeat(start: string) {
    begin()
    const made = await ask(() => staffMeetings.duplicate(id, { start }))
    if (!made) return
    await onChanged()
    onShow(made.id)
  }
  async function toDesk() {
    begin()
    const answer = await ask(() => staffMeetings.desk(id))
    if (answer) go({ page: 'desk', invitation: answer.invitation })
  }

  const meeting = shown?.meeting
  const isOpen = meeting?.state === 'coming' || meeting?.state === 'live'
  const back = doing === 'looking' ? () => onShow(null) : () => setDoing('looking')
  return (
    <EntranceFrame key={doing} settings={settings} title={meeting?.title ?? t('plan.meetings')} takesFocus>
      {asking.sentence && doing !== 'changing' && (
        <Message kind="error" announced>
          {asking.sentence}
        </Message>
      )}
      {shown && meeting && doing === 'looking' && (
        <>
          {isSaved && meeting.state !== 'cancelled' && (
            <Message kind="good" announced>
              {t('plan.saved')}
            </Message>
          )}
          <MeetingFacts shown={shown} />
          {isOpen && (
            <div className="row">
              <Button kind="primary" aria-disabled={asking.busy} onClick={toDesk}>
                {t('staff.toDesk')}
              </Button>
              <Button onClick={() => go({ page: 'staff', view: 'invited', link: null, invitedTo: id })}>
                {t('invited.title')}
              </Button>
            </div>
          )}
          {meeting.mayChange && (
            <div className="row">
              {isOpen && <Button onClick={() => setDoing('changing')}>{t('plan.change')}</Button>}
              <Button onClick={() => setDoing('repeating')}>{t('plan.repeat')}</Button>
            </div>
          )}
          {meeting.mayChange && meeting.state !== 'over' && (
            <CancelMeeting isCancelled={meeting.state === 'cancelled'} busy={asking.busy} onCancel={cancel} />
          )}
        </>
      )}
      {meeting && doing === 'changing' && (
        <MeetingForm
          key={meeting.version}
          plan={toRequest(meeting)}
          all={all}
          asking={asking}
          save={t('plan.save')}
          onSave={change}
        />
      )}
      {meeting && doing === 'repeating' && <RepeatMeeting meeting={meeting} busy={asking.busy} onRepeat={repeat} />}
      <Button kind="quiet" onClick={back}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
