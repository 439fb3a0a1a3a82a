// Mails that are still here, with the time of the next try; and where they lie when this server sends none itself.

import type { StaffOutboxAnswer, WaitingMail } from '@towpath/shared/protocol/staffMail'
import { useEffect, useState } from 'react'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Message } from '../Message.tsx'

const AGAIN_MS = 10_000

type Props = {
  /** Changes when something was mailed, so that one looks again. */
  readonly asked: number
}

export function UnsentMail({ asked }: Props) {
  const { t, language } = useWords()
  const [outbox, setOutbox] = useState<Extract<StaffOutboxAnswer, { ok: true }> | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = asked < 0
    async function look() {
      const answer = await staff.outbox()
      if (gone) return
      if (answer.ok) setOutbox(answer)
      if (answer.ok && answer.waiting.length > 0) timer = setTimeout(look, AGAIN_MS)
    }
    void look()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [asked])
  if (!outbox) return null

  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short' })
  const sentenceFor = ({ to, trouble, nextTryAt }: WaitingMail) =>
    nextTryAt === null
      ? t(trouble === 'refused' ? 'staffMail.refused' : 'staffMail.tooOld', { to })
      : t('staffMail.waiting', { to, time: clock.format(new Date(nextTryAt)) })
  return (
    <>
      {outbox.folder !== null && <Message kind="hint">{t('staffMail.noServer', { folder: outbox.folder })}</Message>}
      {outbox.waiting.length > 0 && (
        <section className="card" aria-labelledby="unsent-mail">
          <h2 id="unsent-mail">{t('staffMail.title')}</h2>
          <ul className="members" aria-live="polite">
            {outbox.waiting.map((mail) => (
              <li key={mail.id}>
                <Message kind="error">{sentenceFor(mail)}</Message>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
