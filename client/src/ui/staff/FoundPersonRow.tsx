// One participant who was found, and what can be done with what is stored about them. Erasing is asked once more.

import type { FoundPerson } from '@towpath/shared/protocol/staffPrivacy'
import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'

type Props = {
  readonly person: FoundPerson
  readonly onRead: () => void
  readonly onMachine: () => void
  readonly onErase: () => void
}

export function FoundPersonRow({ person, onRead, onMachine, onErase }: Props) {
  const { t, language } = useWords()
  const [question, setQuestion] = useState<'unasked' | 'asked' | 'declined'>('unasked')
  const { name, meetings, lastSeen } = person
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full' })
  return (
    <li className="card">
      <p>
        <strong>{name}</strong>
        <br />
        {[...new Set(meetings)].join(', ')}
        <br />
        {t('privacy.lastSeen', { when: day.format(new Date(lastSeen)) })}
      </p>
      {question === 'asked' ? (
        <fieldset className="sure row">
          <legend>{t('privacy.eraseHint', { name })}</legend>
          <Button kind="stop" onClick={onErase}>
            {t('privacy.eraseYes', { name })}
          </Button>
          <Button autoFocus onClick={() => setQuestion('declined')}>
            {t('privacy.eraseNo')}
          </Button>
        </fieldset>
      ) : (
        <div className="row">
          <Button aria-label={t('privacy.toReadOf', { name })} onClick={onRead}>
            {t('privacy.toRead')}
          </Button>
          <Button aria-label={t('privacy.forMachineOf', { name })} onClick={onMachine}>
            {t('privacy.forMachine')}
          </Button>
          <Button
            kind="quiet"
            aria-label={t('privacy.eraseOf', { name })}
            autoFocus={question === 'declined'}
            onClick={() => setQuestion('asked')}
          >
            {t('privacy.erase')}
          </Button>
        </div>
      )}
    </li>
  )
}
