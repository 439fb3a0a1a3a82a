// What people read while they wait at the door: the host's own words, or the usual ones when the field is empty.

import { DOOR_WORDS_MAX } from '@towpath/shared/protocol/waiting'
import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'

export function GreetingTool() {
  const { t } = useWords()
  const { atDoor, send } = useMeetingSession()
  const greeting = useStore(atDoor, (now) => now.greeting)
  const [edited, setEdited] = useState<string | null>(null)
  const [said, setSaid] = useState<{ readonly good: boolean; readonly words: string } | null>(null)
  const text = edited ?? greeting ?? ''
  const tooMany = [...text].length - DOOR_WORDS_MAX

  async function keep(event: FormEvent) {
    event.preventDefault()
    if (tooMany > 0) return
    const words = text.trim()
    const answer = await send('moderate', words === '' ? { action: 'greet' } : { action: 'greet', text: words })
    if (answer.ok) setEdited(null)
    setSaid(
      answer.ok
        ? { good: true, words: t('door.greetingKept') }
        : { good: false, words: sentenceOf(explainRefusal(t, answer.refusal)) },
    )
  }

  const shown = tooMany > 0 ? t('words.tooLong', { count: tooMany, max: DOOR_WORDS_MAX }) : null
  return (
    <form className="say" onSubmit={keep}>
      <label htmlFor="greeting">{t('door.greeting')}</label>
      <textarea
        id="greeting"
        rows={3}
        value={text}
        aria-describedby="greeting-hint"
        aria-invalid={tooMany > 0}
        onChange={(event) => {
          setEdited(event.target.value)
          setSaid(null)
        }}
      />
      <p className="hint" id="greeting-hint">
        {t('door.greetingHint')}
      </p>
      {shown && (
        <Message kind="error" announced>
          {shown}
        </Message>
      )}
      {!shown && said && (
        <Message kind={said.good ? 'good' : 'error'} announced>
          {said.words}
        </Message>
      )}
      <Button icon="check" type="submit">
        {t('door.keepGreeting')}
      </Button>
    </form>
  )
}
