// Invitations on paper and in the calendar: a letter, a sheet of cards, a calendar file. What is typed here is not kept.

import { useId, useRef, useState } from 'react'
import type { HostOverview } from '../../app/joining.ts'
import type { PaperWish } from '../../app/papers.ts'
import { LANGUAGES } from '../../i18n/languages.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { sayWhen } from '../sayWhen.ts'
import { usePapers } from '../usePapers.tsx'

const LENGTHS_MINUTES = [30, 60, 90, 120]
const USUAL_MINUTES = 60

/** @param planned the hour of the meeting; nobody is asked for it again */
export function HostPapers({ planned }: Pick<HostOverview, 'planned'>) {
  const { t, language: spoken } = useWords()
  const id = useId()
  const startField = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [language, setLanguage] = useState(spoken)
  const [start, setStart] = useState('')
  const [lengthMinutes, setLengthMinutes] = useState(USUAL_MINUTES)
  const { make, busy, said } = usePapers()
  const [startMissing, setStartMissing] = useState(false)

  const time = start && { start, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone }

  function order({ paper, ...wish }: PaperWish) {
    void make(`/api/host/${paper}`, wish)
  }

  function makeLetter() {
    order({ paper: 'letter', language, ...(name.trim() ? { name } : {}), ...(time ? { time } : {}) })
  }

  function makeCalendar() {
    if (planned) return order({ paper: 'calendar', language })
    setStartMissing(!time)
    if (time) order({ paper: 'calendar', language, time, lengthMinutes })
    else startField.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its own frame, and this is no form.
    <div className="papers" role="group" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('papers.title')}</h3>
      {planned && <p>{sayWhen(t, spoken, planned)}</p>}
      <div className="papers-fields">
        <div className="field">
          <label htmlFor={`${id}-name`}>{t('papers.name')}</label>
          <p className="hint" id={`${id}-name-hint`}>
            {t('papers.nameHint')}
          </p>
          <input
            id={`${id}-name`}
            autoComplete="off"
            aria-describedby={`${id}-name-hint`}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-language`}>{t('papers.language')}</label>
          <select id={`${id}-language`} value={language} onChange={(event) => setLanguage(event.target.value)}>
            {LANGUAGES.map((one) => (
              <option key={one.id} value={one.id} lang={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        {!planned && (
          <>
            <div className="field">
              <label htmlFor={`${id}-start`}>{t('papers.start')}</label>
              <p className="hint" id={`${id}-start-hint`}>
                {t('papers.startHint')}
              </p>
              <input
                ref={startField}
                id={`${id}-start`}
                type="datetime-local"
                aria-describedby={startMissing ? `${id}-start-missing` : `${id}-start-hint`}
                aria-invalid={startMissing}
                value={start}
                onChange={(event) => {
                  setStart(event.target.value)
                  setStartMissing(false)
                }}
              />
            </div>
            <div className="field">
              <label htmlFor={`${id}-length`}>{t('papers.length')}</label>
              <select
                id={`${id}-length`}
                value={lengthMinutes}
                onChange={(event) => setLengthMinutes(Number(event.target.value))}
              >
                {LENGTHS_MINUTES.map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {t('papers.minutes', { count: minutes })}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
      </div>
      {startMissing && (
        <Message kind="error" id={`${id}-start-missing`} announced>
          {t('papers.startMissing')}
        </Message>
      )}
      <div className="row" aria-busy={busy}>
        <Button onClick={makeLetter}>{t('papers.letter')}</Button>
        <Button onClick={() => order({ paper: 'cards', language })}>{t('papers.cards')}</Button>
        <Button onClick={makeCalendar}>{t('papers.calendar')}</Button>
      </div>
      {said}
    </div>
  )
}
