// Whom to call for somebody: asked for by a press, because each look is written down and the person hears of it.

import type { EmergencyContact } from '@towpath/shared/people/emergencyContact'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../../app/MeetingSession.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { PersonFacts } from '../../../state/facts.ts'
import { Button } from '../../Button.tsx'
import { Dialog } from '../../Dialog.tsx'
import { useAsk } from '../useAsk.ts'

export function ContactTool({ person: { id, name } }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { wellbeing } = useMeetingSession()
  const ask = useAsk()
  const isGiven = useStore(wellbeing, ({ contacts }) => contacts.includes(id))
  const [shown, setShown] = useState<EmergencyContact | null>(null)

  async function show() {
    const answer = await ask('contact.show', { person: id })
    if (answer.ok) setShown(answer.value)
  }

  if (!isGiven) return null
  return (
    <>
      <Button icon="help" className="compact" aria-label={t('contact.of', { name })} onClick={show}>
        {t('contact.title')}
      </Button>
      {shown && (
        <Dialog title={t('contact.of', { name })} onClose={() => setShown(null)}>
          <p>{shown.name}</p>
          <p>
            <a href={`tel:${shown.telephone.replace(/[^0-9+]/g, '')}`}>{shown.telephone}</a>
          </p>
          <Button kind="primary" onClick={() => setShown(null)}>
            {t('contact.close')}
          </Button>
        </Dialog>
      )}
    </>
  )
}
