// A link that was just made. It is shown once, and goes by whatever way the organiser likes.

import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { CopyButton } from '../CopyButton.tsx'

type Props = { readonly title: string; readonly hint: string; readonly link: string; readonly children?: ReactNode }

export function NewLink({ title, hint, link, children }: Props) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // Named so that a second link for somebody else is read out as well.
  useEffect(() => {
    if (link) heading.current?.focus()
  }, [link])
  return (
    <section className="card" aria-labelledby="new-link">
      <h2 id="new-link" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="hint">{hint}</p>
      <p className="invite-link">{link}</p>
      <CopyButton text={link}>{t('desk.copyLink')}</CopyButton>
      {children}
    </section>
  )
}
