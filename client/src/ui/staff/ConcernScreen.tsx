// Writing down a concern about somebody, for the safeguarding contact alone. What was sent is not shown again.

import { CONCERN_MAX, CONCERN_PARTS, type Concern, type ConcernPart } from '@towpath/shared/privacy/concern'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void }

const EMPTY: Concern = { about: '', seen: '', said: '', ownWords: '', done: '' }
/** The same in every country of the European Union and in the United Kingdom. */
const EMERGENCY = '112'

export function ConcernScreen({ settings, onBack }: Props) {
  const { t, language } = useWords()
  const [concern, setConcern] = useState(EMPTY)
  const [contact, setContact] = useState<string | null | undefined>(undefined)
  const [sentAt, setSentAt] = useState<readonly string[]>([])
  const [sent, setSent] = useState(false)
  const { ask, busy, sentence, code } = useStaffAsk()
  const first = useRef<HTMLInputElement>(null)
  const load = useCallback(async () => {
    const [who, mine] = await Promise.all([staff.contact(), staff.ownConcerns()])
    if (who.ok) setContact(who.name)
    if (mine.ok) setSentAt(mine.sentAt)
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })

  async function send(event: FormEvent) {
    event.preventDefault()
    setSent(false)
    const answer = await ask(() => staff.sendConcern(concern))
    if (!answer) return first.current?.focus()
    setConcern(EMPTY)
    setContact(answer.contact)
    setSent(true)
    await load()
  }
  const change = (part: ConcernPart, text: string) => setConcern((now) => ({ ...now, [part]: text }))

  return (
    <EntranceFrame settings={settings} title={t('concern.write')} takesFocus>
      <p>{t('concern.what', { number: EMERGENCY })}</p>
      {contact !== undefined && (
        <Message kind="hint">
          {contact === null ? t('concern.noReader') : t('concern.reader', { name: contact })}
        </Message>
      )}
      <form className="stack" onSubmit={send}>
        {CONCERN_PARTS.map((part) => (
          <div className="field" key={part}>
            <label htmlFor={`concern-${part}`}>{t(`concern.part.${part}`)}</label>
            {part === 'about' ? (
              <input
                ref={first}
                id={`concern-${part}`}
                autoComplete="off"
                aria-invalid={code === 'concern.about'}
                value={concern[part]}
                onChange={(event) => change(part, event.target.value)}
              />
            ) : (
              <textarea
                id={`concern-${part}`}
                rows={3}
                maxLength={CONCERN_MAX}
                value={concern[part]}
                onChange={(event) => change(part, event.target.value)}
              />
            )}
          </div>
        ))}
        {sentence && (
          <Message kind="error" announced>
            {sentence}
          </Message>
        )}
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('concern.send')}
        </Button>
      </form>
      {sent && (
        <Message kind="good" announced>
          {contact ? t('concern.sent', { name: contact }) : t('concern.sentNoReader')}
        </Message>
      )}
      {sentAt.length > 0 && (
        <section aria-labelledby="concerns-mine">
          <h2 id="concerns-mine">{t('concern.mine')}</h2>
          <ul className="record">
            {sentAt.map((at) => (
              <li key={at}>{t('concern.at', { when: moment.format(new Date(at)) })}</li>
            ))}
          </ul>
        </section>
      )}
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
