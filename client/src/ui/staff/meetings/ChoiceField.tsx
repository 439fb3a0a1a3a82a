// One of several, by the browser's own list, with what is wrong with it.

import { Message } from '../../Message.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly trouble: string | undefined
  readonly value: string
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

export function ChoiceField({ id, label, trouble, value, choices, onChange }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={Boolean(trouble)}
        {...(trouble ? { 'aria-describedby': `${id}-trouble` } : {})}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
      {trouble && (
        <Message kind="error" id={`${id}-trouble`} announced>
          {trouble}
        </Message>
      )}
    </div>
  )
}
