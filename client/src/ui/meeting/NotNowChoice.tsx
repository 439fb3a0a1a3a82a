// "Not now" is said kindly: a choice of sentences, or the host's own words, and one press that says it.

import { KIND_SENTENCES, type KindSentence } from '@towpath/shared/moderation/kindSentences'
import { DOOR_WORDS_MAX, type WaitingPerson } from '@towpath/shared/protocol/waiting'
import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { useAsk } from './useAsk.ts'

type Props = { readonly person: WaitingPerson; readonly onDone: () => void }

export function NotNowChoice({ person: { id, name }, onDone }: Props) {
  const { t } = useWords()
  const ask = useAsk()
  const field = useId()
  const [chosen, setChosen] = useState<KindSentence | 'own'>('later')
  const [words, setWords] = useState('')
  const tooMany = [...words].length - DOOR_WORDS_MAX

  async function say(event: FormEvent) {
    event.preventDefault()
    if (chosen === 'own' && tooMany > 0) return
    const said = chosen === 'own' ? { text: words.trim() || ' ' } : { sentence: chosen }
    const answer = await ask('moderate', { action: 'turnAway', target: id, ...said })
    if (answer.ok || answer.refusal.code === 'door.done') onDone()
  }

  return (
    <form className="say" onSubmit={say}>
      <fieldset className="choice">
        <legend>{t('door.whatToSay', { name })}</legend>
        {[...KIND_SENTENCES, 'own' as const].map((sentence) => (
          <label key={sentence} className="tick">
            <input type="radio" name={field} checked={chosen === sentence} onChange={() => setChosen(sentence)} />
            {sentence === 'own' ? t('door.ownWords') : t(`meeting:kind.${sentence}`)}
          </label>
        ))}
      </fieldset>
      {chosen === 'own' && (
        <>
          <label htmlFor={field}>{t('door.ownWordsField', { name })}</label>
          <textarea id={field} rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
          {tooMany > 0 && (
            <Message kind="error" announced>
              {t('words.tooLong', { count: tooMany, max: DOOR_WORDS_MAX })}
            </Message>
          )}
        </>
      )}
      <div className="row">
        <Button kind="primary" type="submit">
          {t('door.sayIt', { name })}
        </Button>
        <Button onClick={onDone}>{t('people.no')}</Button>
      </div>
    </form>
  )
}
