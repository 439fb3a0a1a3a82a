// A day and an hour, by the browser's own fields: together the time on the clock, as the server reads it.

import { useState } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { Message } from '../../Message.tsx'

type Props = {
  /** As in 2026-12-01T14:00, or empty. */
  readonly start: string
  readonly trouble: string | undefined
  readonly onChange: (start: string) => void
}

export function StartFields({ start, trouble, onChange }: Props) {
  const { t } = useWords()
  const [[date = '', time = ''], setParts] = useState(() => start.split('T'))
  const said = trouble ? { 'aria-describedby': 'start-trouble', 'aria-invalid': true } : {}

  function set(newDate: string, newTime: string) {
    setParts([newDate, newTime])
    onChange(newDate && newTime ? `${newDate}T${newTime.slice(0, 5)}` : '')
  }

  return (
    <>
      <div className="field-pair">
        <div className="field">
          <label htmlFor="date">{t('plan.date')}</label>
          <input id="date" type="date" value={date} {...said} onChange={(event) => set(event.target.value, time)} />
        </div>
        <div className="field">
          <label htmlFor="time">{t('plan.time')}</label>
          <input id="time" type="time" value={time} {...said} onChange={(event) => set(date, event.target.value)} />
        </div>
      </div>
      {trouble && (
        <Message kind="error" id="start-trouble" announced>
          {trouble}
        </Message>
      )}
    </>
  )
}
