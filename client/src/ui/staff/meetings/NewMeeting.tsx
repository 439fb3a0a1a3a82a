// Planning a meeting: the form, filled in as most meetings are.

import { AT_ANY_TIME } from '@towpath/shared/meetings/MeetingPlan'
import type { PlanRequest } from '@towpath/shared/protocol/staffMeetings'
import { useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staffMeetings } from '../../../app/staffMeetings.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { Settings } from '../../../state/settings.ts'
import { Button } from '../../Button.tsx'
import { EntranceFrame } from '../../frame/EntranceFrame.tsx'
import { useStaffAsk } from '../useStaffAsk.ts'
import { MeetingForm } from './MeetingForm.tsx'
import type { AllMeetings } from './MeetingsScreen.tsx'

const USUAL_MINUTES = 60
const USUAL_CAPACITY = 8

/** Where this device is; one that only knows UTC does not know. */
function ownZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return timeZone.includes('/') && !timeZone.startsWith('Etc/') ? timeZone : AT_ANY_TIME.timeZone
}

type Props = {
  readonly settings: StoreApi<Settings>
  readonly all: AllMeetings
  readonly onMade: (id: string) => void
  readonly onBack: () => void
}

export function NewMeeting({ settings, all, onMade, onBack }: Props) {
  const { t, language } = useWords()
  const { ask, ...asking } = useStaffAsk()
  const [first] = useState<PlanRequest>(() => ({
    title: '',
    scene: all.scenes[0] ?? '',
    start: '',
    timeZone: ownZone(),
    lengthMinutes: USUAL_MINUTES,
    languages: [language],
    capacity: USUAL_CAPACITY,
    hosts: [all.me],
    waitingRoom: AT_ANY_TIME.waitingRoom,
    voiceMode: AT_ANY_TIME.voiceMode,
    may: AT_ANY_TIME.may,
    contactPhone: '',
  }))

  async function make(plan: PlanRequest) {
    const made = await ask(() => staffMeetings.make(plan))
    if (made) onMade(made.id)
  }

  return (
    <EntranceFrame settings={settings} title={t('plan.new')} takesFocus>
      <MeetingForm plan={first} all={all} asking={asking} save={t('plan.make')} onSave={make} />
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
