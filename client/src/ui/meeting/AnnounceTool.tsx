// Where a host writes an announcement: one field, one button, and what became of it. What was not sent is not lost.

import { ANNOUNCEMENT_MAX_CHARACTERS } from '@towpath/shared/protocol/announcements'
import { type FormEvent, useState } from 'react'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'

export function AnnounceTool() {
  const { t } = useWords()
  const { send } = useMeetingSession()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const tooMany = [...text].length - ANNOUNCEMENT_MAX_CHARACTERS

  async function announce(event: FormEvent) {
    event.preventDefault()
    if (tooMany > 0) return
    if (text.trim() === '') return setTrouble(sentenceOf(explainRefusal(t, { code: 'text.empty' })))
    const answer = await send('moderate', { action: 'announce', text })
    setTrouble(answer.ok ? null : sentenceOf(explainRefusal(t, answer.refusal)))
    if (answer.ok) setText('')
  }

  const shown = tooMany > 0 ? t('words.tooLong', { count: tooMany, max: ANNOUNCEMENT_MAX_CHARACTERS }) : trouble
  return (
    <details className="disclosure">
      <summary>{t('announcement.make')}</summary>
      <form className="say" onSubmit={announce}>
        <label htmlFor="announce">{t('announcement.field')}</label>
        <textarea
          id="announce"
          rows={3}
          value={text}
          aria-describedby={shown ? 'announce-hint announce-trouble' : 'announce-hint'}
          aria-invalid={tooMany > 0}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="hint" id="announce-hint">
          {t('announcement.hint')}
        </p>
        {shown && (
          <Message kind="error" id="announce-trouble" announced>
            {shown}
          </Message>
        )}
        <Button icon="send" type="submit">
          {t('announcement.send')}
        </Button>
      </form>
    </details>
  )
}
