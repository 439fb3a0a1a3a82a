// One line to fill in, with its hint and what is wrong with it, so that all three are read out together.

import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { Message } from '../Message.tsx'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: string
  readonly trouble?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

export function StaffField({ id, label, hint, trouble, ...rest }: Props) {
  const told = [trouble && `${id}-trouble`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <input
        {...rest}
        id={id}
        name={id}
        {...(told ? { 'aria-describedby': told } : {})}
        aria-invalid={Boolean(trouble)}
      />
      {trouble && (
        <Message kind="error" id={`${id}-trouble`} announced>
          {trouble}
        </Message>
      )}
    </div>
  )
}
