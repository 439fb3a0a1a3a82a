// Sends a link that was just made, and says what became of the mail.

import type { StaffMailAnswer } from '@towpath/shared/protocol/staffMail'
import { type FormEvent, useState } from 'react'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = {
  readonly link: string
  /** Known for somebody who is a member already. */
  readonly to: string | undefined
  readonly onSent: () => void
}

export function SendByMail({ link, to, onSent }: Props) {
  const { t, language } = useWords()
  const [typed, setTyped] = useState('')
  const [sent, setSent] = useState<Extract<StaffMailAnswer, { ok: true }> | null>(null)
  const { ask, busy, sentence } = useStaffAsk()

  async function send(event: FormEvent) {
    event.preventDefault()
    setSent(null)
    const secret = link.split('/').at(-1) ?? ''
    const answer = await ask(() => staff.sendByMail({ link: secret, language, ...(to ? {} : { to: typed }) }))
    if (!answer) return
    setSent(answer)
    onSent()
  }
  return (
    <form onSubmit={send} noValidate className="stack">
      {to === undefined && (
        <StaffField
          id="mail-to"
          type="email"
          label={t('staffMail.to')}
          autoComplete="off"
          trouble={sentence}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Button type="submit" aria-disabled={busy}>
        {to === undefined ? t('staffMail.send') : t('staffMail.sendTo', { to })}
      </Button>
      {to !== undefined && sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {sent && sent.state !== 'waiting' && (
        <Message kind="good" announced>
          {t(sent.state === 'sent' ? 'staffMail.sent' : 'staffMail.saved', { to: sent.to })}
        </Message>
      )}
    </form>
  )
}
