// Any of several, one tick each, under one question.

import { useId } from 'react'
import { Message } from '../../Message.tsx'

type Props = {
  readonly legend: string
  readonly hint?: string
  readonly trouble?: string | undefined
  readonly ticked: readonly string[]
  readonly choices: readonly (readonly [id: string, words: string])[]
  readonly onChange: (ticked: readonly string[]) => void
}

export function TicksField({ legend, hint, trouble, ticked, choices, onChange }: Props) {
  const id = useId()
  return (
    <fieldset className="roles" {...(trouble ? { 'aria-describedby': id } : {})}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="ticks">
        {choices.map(([choice, words]) => (
          <label key={choice} className="tick">
            <input
              type="checkbox"
              checked={ticked.includes(choice)}
              aria-invalid={Boolean(trouble)}
              onChange={(event) =>
                onChange(event.target.checked ? [...ticked, choice] : ticked.filter((one) => one !== choice))
              }
            />
            {words}
          </label>
        ))}
      </div>
      {trouble && (
        <Message kind="error" id={id} announced>
          {trouble}
        </Message>
      )}
    </fieldset>
  )
}
