// One message in words: an error at a field, a state, or a hint. Its kind is told by picture and words, never by colour alone.

import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  readonly kind: 'error' | 'good' | 'hint'
  readonly id?: string
  /** Read out when it appears: errors at once, the rest when there is a pause. */
  readonly announced?: boolean
  readonly children: ReactNode
}

const ICONS: Record<Props['kind'], IconName> = { error: 'help', good: 'check', hint: 'eye' }

export function Message({ kind, id, announced, children }: Props) {
  const role = announced ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <p className={`message message-${kind}`} id={id} role={role}>
      {kind !== 'hint' && <Icon name={ICONS[kind]} />}
      <span>{children}</span>
    </p>
  )
}
