// The button of the page: large, quiet, with a picture beside its words. It never carries state in its colour alone.

import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'primary' | 'calm' | 'stop' | 'quiet'
  readonly icon?: IconName
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'calm', icon, children, className = '', ...rest }: Props) {
  return (
    <button type="button" {...rest} className={`button button-${kind} ${className}`}>
      {icon && <Icon name={icon} />}
      <span className="button-words">{children}</span>
    </button>
  )
}
