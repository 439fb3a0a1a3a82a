// Large number buttons for the code: for a ray in a headset's browser, for a finger, a mouse, and the keys of a keyboard.

import type { KeyboardEvent } from 'react'
import { DIGITS } from '../../app/digits.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Icon } from '../Icon.tsx'

type Props = { readonly digits: string; readonly onChange: (digits: string) => void }

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function NumberPad({ digits, onChange }: Props) {
  const { t } = useWords()
  const left = DIGITS - digits.length
  const add = (digit: string) => left > 0 && onChange(digits + digit)
  const shorten = () => onChange(digits.slice(0, -1))

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\d$/.test(event.key)) add(event.key)
    else if (event.key === 'Backspace') shorten()
    else return
    event.preventDefault()
  }

  const digit = (number: string) => (
    <button key={number} type="button" onClick={() => add(number)}>
      {number}
    </button>
  )
  return (
    <fieldset className="pad" aria-label={t('pad.title')} onKeyDown={press}>
      {NUMBERS.map(digit)}
      <button type="button" className="pad-words" aria-label={t('pad.clearAll')} onClick={() => onChange('')}>
        <Icon name="close" />
        {t('pad.clear')}
      </button>
      {digit('0')}
      <button type="button" className="pad-words" aria-label={t('pad.deleteLast')} onClick={shorten}>
        <Icon name="back" />
        {t('pad.delete')}
      </button>
      <p className="unseen" role="status">
        {digits === '' ? t('pad.none') : t('pad.soFar', { digits: [...digits].join(' '), count: left })}
      </p>
    </fieldset>
  )
}
