// Whom to call if something happens to this person: given, changed and taken away in one place. Nobody has to.

import {
  CONTACT_NAME_MOST,
  CONTACT_TELEPHONE_MOST,
  type EmergencyContact,
} from '@towpath/shared/people/emergencyContact'
import { type FormEvent, useId, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Message } from '../Message.tsx'

export function ContactDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { send, facts, wellbeing } = useMeetingSession()
  const meId = useStore(facts, (now) => now.meId)
  const isGiven = useStore(wellbeing, ({ contacts }) => contacts.includes(meId))
  const [name, setName] = useState('')
  const [telephone, setTelephone] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const fields = useId()

  async function set(contact: EmergencyContact | null) {
    setTrouble(null)
    const answer = await send('contact.set', { contact })
    if (answer.ok) onClose()
    else setTrouble(sentenceOf(explainRefusal(t, answer.refusal)))
  }

  function save(event: FormEvent) {
    event.preventDefault()
    void set({ name, telephone })
  }

  return (
    <Dialog title={t('contact.title')} onClose={onClose}>
      <form className="field" onSubmit={save}>
        <p>{t('contact.why')}</p>
        {isGiven && <Message kind="good">{t('contact.given')}</Message>}
        <label htmlFor={`${fields}-name`}>{t('contact.name')}</label>
        <input
          id={`${fields}-name`}
          value={name}
          maxLength={CONTACT_NAME_MOST}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor={`${fields}-telephone`}>{t('contact.telephone')}</label>
        <input
          id={`${fields}-telephone`}
          type="tel"
          value={telephone}
          maxLength={CONTACT_TELEPHONE_MOST}
          autoComplete="off"
          onChange={(event) => setTelephone(event.target.value)}
        />
        {trouble && (
          <Message kind="error" announced>
            {trouble}
          </Message>
        )}
        <div className="row">
          <Button kind="primary" type="submit">
            {t('contact.save')}
          </Button>
          {isGiven && <Button onClick={() => set(null)}>{t('contact.takeAway')}</Button>}
          <Button onClick={onClose}>{t('contact.close')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
