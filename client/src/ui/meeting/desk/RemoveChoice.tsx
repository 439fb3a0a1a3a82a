// The question before somebody is removed: for this meeting or for good, and why. The why is for the organisation; what the
// person reads is the same kind sentence whatever is chosen here.

import { REMOVAL_REASONS, type RemovalReason } from '@towpath/shared/moderation/removal'
import { ANNOUNCEMENT_MAX_CHARACTERS } from '@towpath/shared/protocol/announcements'
import { useId, useState } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import type { PersonFacts } from '../../../state/facts.ts'
import { Button } from '../../Button.tsx'
import { useModeration } from '../useModeration.ts'

type Props = { readonly person: PersonFacts; readonly onClose: () => void }

export function RemoveChoice({ person: { id, name }, onClose }: Props) {
  const { t } = useWords()
  const { moderate } = useModeration()
  const fields = useId()
  const [reason, setReason] = useState<RemovalReason>('other')
  const [text, setText] = useState('')
  const why = text.trim() === '' ? { reason } : { reason, text }
  return (
    <div className="confirm" role="alertdialog" aria-label={t('people.remove', { name })}>
      <p>{t('remove.question', { name })}</p>
      <div className="row">
        <Button kind="stop" onClick={() => moderate('remove', id, why)}>
          {t('remove.forMeeting', { name })}
        </Button>
        <Button kind="stop" onClick={() => moderate('removeForGood', id, why)}>
          {t('remove.forGood', { name })}
        </Button>
        <Button onClick={onClose}>{t('people.no')}</Button>
      </div>
      <div className="field">
        <label htmlFor={`${fields}-why`}>{t('remove.why')}</label>
        <select
          id={`${fields}-why`}
          value={reason}
          onChange={(event) => setReason(event.target.value as RemovalReason)}
        >
          {REMOVAL_REASONS.map((one) => (
            <option key={one} value={one}>
              {t(`remove.reason.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${fields}-more`}>{t('remove.more')}</label>
        <input
          id={`${fields}-more`}
          value={text}
          maxLength={ANNOUNCEMENT_MAX_CHARACTERS}
          aria-describedby={`${fields}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="hint" id={`${fields}-hint`}>
          {t('remove.hint')}
        </p>
      </div>
    </div>
  )
}
