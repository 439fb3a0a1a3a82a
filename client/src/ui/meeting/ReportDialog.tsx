// Tells the hosts about somebody: what kind of thing it is, and a sentence if one likes. Says what goes along with it.

import { REPORT_KINDS, REPORT_SENTENCE_MAX, type ReportKind } from '@towpath/shared/people/report'
import { type FormEvent, useId, useState } from 'react'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Message } from '../Message.tsx'

type Props = { readonly person: PersonFacts; readonly onClose: () => void }

export function ReportDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useWords()
  const { send } = useMeetingSession()
  const [kind, setKind] = useState<ReportKind>('asksForMoney')
  const [sentence, setSentence] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [told, setTold] = useState<'told' | 'toldNoHost' | null>(null)
  const field = useId()

  async function tell(event: FormEvent) {
    event.preventDefault()
    setTrouble(null)
    const answer = await send('person.report', { person: id, kind, sentence })
    if (answer.ok) setTold(answer.value.hostHere ? 'told' : 'toldNoHost')
    else setTrouble(sentenceOf(explainRefusal(t, answer.refusal)))
  }

  if (told) {
    return (
      <Dialog title={t('report.open', { name })} onClose={onClose}>
        <p role="status">{t(`report.${told}`)}</p>
        <Button kind="primary" onClick={onClose}>
          {t('report.close')}
        </Button>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('report.open', { name })} onClose={onClose}>
      <form className="field" onSubmit={tell}>
        <fieldset className="choice">
          <legend>{t('report.what')}</legend>
          {REPORT_KINDS.map((one) => (
            <label key={one} className="tick">
              <input type="radio" name={field} checked={kind === one} onChange={() => setKind(one)} />
              {t(`report.kind.${one}`)}
            </label>
          ))}
        </fieldset>
        <label htmlFor={field}>{t('report.sentence')}</label>
        <textarea
          id={field}
          rows={3}
          value={sentence}
          maxLength={REPORT_SENTENCE_MAX}
          onChange={(event) => setSentence(event.target.value)}
        />
        <p className="hint">{t('report.goesAlong', { name })}</p>
        {trouble && (
          <Message kind="error" announced>
            {trouble}
          </Message>
        )}
        <div className="row">
          <Button kind="primary" icon="send" type="submit">
            {t('report.send')}
          </Button>
          <Button onClick={onClose}>{t('people.no')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
