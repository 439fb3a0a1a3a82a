// The conversation in words, for those who cannot or do not want to speak. Links stay plain text: nobody is led away by a press.

import { TEXT_MAX_CHARACTERS } from '@towpath/shared/protocol/announcements'
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { isAvoided } from '../../state/avoided.ts'
import { isKeptFrom } from '../../state/facts.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'

/** Someone this near to the end of the log wants to see what comes next. */
const NEAR_END_PX = 40

export function ConversationSection({ onUnread }: { readonly onUnread: (count: number) => void }) {
  const { t } = useWords()
  const { conversation, facts, avoided, send } = useMeetingSession()
  const said = useStore(conversation, (now) => now.lines)
  const unmet = useStore(avoided)
  const lines = useMemo(() => said.filter(({ personId }) => !isAvoided(unmet, personId)), [said, unmet])
  const meId = useStore(facts, (now) => now.meId)
  const onlyReads = useStore(facts, (now) => isKeptFrom('write', now))
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const log = useRef<HTMLDivElement>(null)
  /** Whoever reads further up is not pulled away by a new line. */
  const atEnd = useRef(true)
  useUnread(lines, meId, onUnread)

  const last = lines.at(-1)
  useEffect(() => {
    const element = log.current
    if (element && (atEnd.current || last?.personId === meId)) element.scrollTop = element.scrollHeight
  }, [last, meId])

  function follow() {
    const element = log.current
    if (element) atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX
  }

  const tooMany = [...text].length - TEXT_MAX_CHARACTERS

  async function say(event?: FormEvent) {
    event?.preventDefault()
    if (tooMany > 0) return
    if (text.trim() === '') return setTrouble(sentenceOf(explainRefusal(t, { code: 'text.empty' })))
    setTrouble(null)
    setText('')
    const answer = await send('text.say', { text })
    if (answer.ok) return
    // What was not sent is not lost.
    setText((since) => (since === '' ? text : since))
    setTrouble(sentenceOf(explainRefusal(t, answer.refusal)))
  }

  function enterSends(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void say()
  }

  return (
    <section id="part-words" className="part" aria-labelledby="words-title" tabIndex={-1}>
      <h2 id="words-title">{t('words.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls has to be reachable by keyboard */}
      <div ref={log} className="log scrolls" role="log" aria-labelledby="words-title" tabIndex={0} onScroll={follow}>
        {lines.length === 0 && <p className="hint">{t('words.empty')}</p>}
        {lines.map((line) => (
          <p key={line.id} className="line" data-mine={line.personId === meId}>
            <span className="line-name">
              {line.personId === meId ? t('words.you') : line.name}
              {line.role !== 'resident' && <span className="soft"> ({t(`meeting:role.${line.role}`)})</span>}:{' '}
            </span>
            <span className="line-text">{line.text}</span>
          </p>
        ))}
      </div>
      {onlyReads ? (
        <p>{sentenceOf(explainRefusal(t, { code: 'text.off' }))}</p>
      ) : (
        <form className="say" onSubmit={say}>
          <label htmlFor="say">{t('words.field')}</label>
          <textarea
            id="say"
            rows={2}
            value={text}
            aria-describedby={trouble || tooMany > 0 ? 'say-trouble' : undefined}
            aria-invalid={tooMany > 0}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={enterSends}
          />
          {(trouble || tooMany > 0) && (
            <Message kind="error" id="say-trouble" announced>
              {tooMany > 0 ? t('words.tooLong', { count: tooMany, max: TEXT_MAX_CHARACTERS }) : trouble}
            </Message>
          )}
          <Button kind="primary" icon="send" type="submit">
            {t('words.send')}
          </Button>
        </form>
      )}
    </section>
  )
}

/** Lines of others that came while the conversation was out of sight. */
function useUnread(
  lines: readonly { readonly id: number; readonly personId: string }[],
  meId: string,
  onUnread: (count: number) => void,
): void {
  const seen = useRef<number | null>(null)
  const visible = useRef(true)
  const latest = useRef(lines)
  latest.current = lines
  useEffect(() => {
    const section = document.getElementById('part-words')
    if (!section || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver(([entry]) => {
      visible.current = entry?.isIntersecting ?? true
      if (!visible.current) return
      seen.current = latest.current.at(-1)?.id ?? null
      onUnread(0)
    })
    observer.observe(section)
    return () => observer.disconnect()
  }, [onUnread])
  useEffect(() => {
    if (visible.current) {
      seen.current = lines.at(-1)?.id ?? null
      return
    }
    const after = seen.current ?? Number.NEGATIVE_INFINITY
    onUnread(lines.filter((line) => line.id > after && line.personId !== meId).length)
  }, [lines, meId, onUnread])
}
