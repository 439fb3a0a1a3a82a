// The plan of a meeting to fill in. What is wrong is said at the field that it is about, and the focus goes there.

import {
  CAPACITY_MOST,
  LENGTH_LEAST_MINUTES,
  LENGTH_MOST_MINUTES,
  MEETING_LANGUAGES,
  VOICE_MODES,
} from '@towpath/shared/meetings/MeetingPlan'
import type { PlanRequest } from '@towpath/shared/protocol/staffMeetings'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { Message } from '../../Message.tsx'
import { StaffField } from '../StaffField.tsx'
import type { StaffAsk } from '../useStaffAsk.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { AllMeetings } from './MeetingsScreen.tsx'
import { StartFields } from './StartFields.tsx'
import { TicksField } from './TicksField.tsx'
import { ZoneField } from './ZoneField.tsx'

type Props = {
  readonly plan: PlanRequest
  readonly all: AllMeetings
  readonly asking: Omit<StaffAsk, 'ask'>
  readonly save: string
  readonly onSave: (plan: PlanRequest) => void
}

const RIGHTS = ['write', 'speak', 'move', 'inviteFriend'] as const

export function MeetingForm({ plan: first, all, asking, save, onSave }: Props) {
  const { t, language } = useWords()
  const [plan, setPlan] = useState(first)
  const form = useRef<HTMLFormElement>(null)
  const { busy, code, sentence } = asking
  const set = (change: Partial<PlanRequest>) => setPlan({ ...plan, ...change })
  const about = (...codes: string[]) => (code && codes.includes(code) ? sentence : undefined)
  const isElsewhere = sentence !== undefined && !code?.startsWith('plan.')

  useEffect(() => {
    // The message is in the page by now, and so is the field that it stands at.
    if (!code) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const field = wrong ?? form.current?.querySelector<HTMLElement>('[type="submit"]')
    field?.focus()
  }, [code])

  function submit(event: FormEvent) {
    event.preventDefault()
    onSave(plan)
  }

  const named = new Intl.DisplayNames(language, { type: 'language' })
  return (
    <form ref={form} onSubmit={submit} noValidate className="stack">
      <StaffField
        id="title"
        label={t('plan.title')}
        hint={t('plan.titleHint')}
        trouble={about('plan.title')}
        autoComplete="off"
        value={plan.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <StartFields
        start={plan.start}
        trouble={about('plan.start', 'plan.past', 'plan.skippedHour', 'plan.started')}
        onChange={(start) => set({ start })}
      />
      <StaffField
        id="length"
        label={t('plan.length')}
        trouble={about('plan.length')}
        type="number"
        inputMode="numeric"
        min={LENGTH_LEAST_MINUTES}
        max={LENGTH_MOST_MINUTES}
        step={5}
        value={Number.isNaN(plan.lengthMinutes) ? '' : plan.lengthMinutes}
        onChange={(event) => set({ lengthMinutes: event.target.valueAsNumber })}
      />
      <ZoneField timeZone={plan.timeZone} trouble={about('plan.timeZone')} onChange={(timeZone) => set({ timeZone })} />
      <ChoiceField
        id="scene"
        label={t('plan.scene')}
        trouble={about('plan.scene')}
        value={plan.scene}
        choices={all.scenes.map((scene) => [scene, t(`scenes:${scene as 'canal-walk'}.name`)])}
        onChange={(scene) => set({ scene })}
      />
      <TicksField
        legend={t('plan.hosts')}
        hint={t('plan.hostsHint')}
        trouble={about('plan.hosts')}
        ticked={plan.hosts}
        choices={all.members.map(({ id, name }) => [id, name])}
        onChange={(hosts) => set({ hosts })}
      />
      <StaffField
        id="capacity"
        label={t('plan.capacity')}
        hint={t('plan.capacityHint')}
        trouble={about('plan.capacity')}
        type="number"
        inputMode="numeric"
        min={1}
        max={CAPACITY_MOST}
        value={Number.isNaN(plan.capacity) ? '' : plan.capacity}
        onChange={(event) => set({ capacity: event.target.valueAsNumber })}
      />
      <TicksField
        legend={t('plan.languages')}
        trouble={about('plan.languages')}
        ticked={plan.languages}
        choices={MEETING_LANGUAGES.map((one) => [one, named.of(one) ?? one])}
        onChange={(languages) => set({ languages })}
      />
      <details className="disclosure">
        <summary>{t('plan.more')}</summary>
        <div className="stack">
          <label className="tick">
            <input
              type="checkbox"
              checked={plan.waitingRoom}
              onChange={(event) => set({ waitingRoom: event.target.checked })}
            />
            {t('plan.waitingRoom')}
          </label>
          <fieldset className="roles">
            <legend>{t('plan.voices')}</legend>
            {VOICE_MODES.map((mode) => (
              <label key={mode} className="tick">
                <input
                  type="radio"
                  name="voices"
                  checked={plan.voiceMode === mode}
                  onChange={() => set({ voiceMode: mode })}
                />
                {t(`plan.voice.${mode}`)}
              </label>
            ))}
          </fieldset>
          <TicksField
            legend={t('plan.may')}
            ticked={RIGHTS.filter((right) => plan.may[right])}
            choices={RIGHTS.map((right) => [right, t(`plan.right.${right}`)])}
            onChange={(ticked) => {
              const [write, speak, move, inviteFriend] = RIGHTS.map((right) => ticked.includes(right))
              set({ may: { write: !!write, speak: !!speak, move: !!move, inviteFriend: !!inviteFriend } })
            }}
          />
        </div>
      </details>
      <StaffField
        id="phone"
        label={t('plan.phone')}
        hint={t('plan.phoneHint')}
        trouble={about('plan.phone')}
        type="tel"
        autoComplete="off"
        value={plan.contactPhone}
        onChange={(event) => set({ contactPhone: event.target.value })}
      />
      {(isElsewhere || about('plan.closed', 'plan.notHost', 'plan.changedMeanwhile')) && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      <Button kind="primary" type="submit" aria-disabled={busy}>
        {save}
      </Button>
    </form>
  )
}
