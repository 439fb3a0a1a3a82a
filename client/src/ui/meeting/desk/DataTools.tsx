// What is stored about somebody in the meeting, in one press each: to read, for a computer, and erased after one question.
// For organisers who are signed in on this device; whether they are, the server says, and it refuses anybody else.

import type { PersonFile } from '@towpath/shared/protocol/staffPrivacy'
import { useEffect, useState } from 'react'
import { staff } from '../../../app/staff.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { PersonFacts } from '../../../state/facts.ts'
import { Button } from '../../Button.tsx'
import { Message } from '../../Message.tsx'
import { personPage } from '../../staff/personPage.ts'
import { saveFile } from '../../staff/saveFile.ts'
import { useStaffAsk } from '../../staff/useStaffAsk.ts'

type Form = readonly [ending: string, type: string, text: string]

export function DataTools({ person: { id, name, role } }: { readonly person: PersonFacts }) {
  const { t, language } = useWords()
  const { ask, busy, sentence } = useStaffAsk()
  const [isOrganiser, setIsOrganiser] = useState(false)
  const [step, setStep] = useState<'idle' | 'saved' | 'asked' | 'declined'>('idle')
  useEffect(() => {
    let gone = false
    void staff.me().then((me) => {
      if (!gone && me.ok) setIsOrganiser(me.role === 'organiser' && me.need === null)
    })
    return () => {
      gone = true
    }
  }, [])

  async function save(form: (file: PersonFile) => Form) {
    setStep('idle')
    const answer = await ask(() => staff.personFile(id))
    if (!answer) return
    const [ending, type, text] = form(answer.file)
    saveFile(`${name}.${ending}`, type, text)
    setStep('saved')
  }

  if (!isOrganiser || role === 'host') return null
  return (
    <fieldset className="stored">
      <legend>{t('privacy.stored')}</legend>
      {step === 'asked' ? (
        <div className="confirm" role="alertdialog" aria-label={t('privacy.eraseOf', { name })}>
          <p>
            {t('privacy.eraseHint', { name })} {t('privacy.eraseHere', { name })}
          </p>
          <div className="row">
            <Button
              kind="stop"
              aria-disabled={busy}
              onClick={() => ask(() => staff.erasePerson(id, { instead: t('privacy.former') }))}
            >
              {t('privacy.eraseYes', { name })}
            </Button>
            <Button autoFocus onClick={() => setStep('declined')}>
              {t('privacy.eraseNo')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button
            className="compact"
            aria-label={t('privacy.toReadOf', { name })}
            onClick={() => save((file) => ['html', 'text/html', personPage(file, { t, language, now: new Date() })])}
          >
            {t('privacy.toRead')}
          </Button>
          <Button
            className="compact"
            aria-label={t('privacy.forMachineOf', { name })}
            onClick={() => save((file) => ['json', 'application/json', JSON.stringify(file, null, 2)])}
          >
            {t('privacy.forMachine')}
          </Button>
          <Button
            className="compact"
            aria-label={t('privacy.eraseOf', { name })}
            autoFocus={step === 'declined'}
            onClick={() => setStep('asked')}
          >
            {t('privacy.erase')}
          </Button>
        </div>
      )}
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {step === 'saved' && (
        <Message kind="good" announced>
          {t('privacy.fileMade')}
        </Message>
      )}
    </fieldset>
  )
}
