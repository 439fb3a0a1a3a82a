// Copies a text, and says in words whether that worked.

import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/useWords.ts'
import { Button } from './Button.tsx'
import { Message } from './Message.tsx'

export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const { t } = useWords()
  const [copied, setCopied] = useState<boolean | null>(null)
  async function copy() {
    setCopied(null)
    setCopied(
      (await navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      )) ?? false,
    )
  }
  return (
    <div className="copy">
      <Button icon="copy" onClick={copy}>
        {children}
      </Button>
      {copied !== null && (
        <Message kind={copied ? 'good' : 'hint'} announced>
          {t(copied ? 'desk.copied' : 'desk.notCopied')}
        </Message>
      )}
    </div>
  )
}
