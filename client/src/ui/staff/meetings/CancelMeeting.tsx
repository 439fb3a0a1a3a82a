// Cancelling a meeting is asked once more, in clear words, and can be taken back.

import { useState } from 'react'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'

type Props = {
  readonly isCancelled: boolean
  readonly busy: boolean
  readonly onCancel: (cancelled: boolean) => void
}

export function CancelMeeting({ isCancelled, busy, onCancel }: Props) {
  const { t } = useWords()
  const [question, setQuestion] = useState<'unasked' | 'asked' | 'declined'>('unasked')
  if (isCancelled)
    return (
      <Button kind="primary" aria-disabled={busy} onClick={() => onCancel(false)}>
        {t('plan.restore')}
      </Button>
    )
  if (question !== 'asked')
    return (
      <Button kind="quiet" autoFocus={question === 'declined'} onClick={() => setQuestion('asked')}>
        {t('plan.cancel')}
      </Button>
    )
  return (
    <fieldset className="sure row">
      <legend>{t('plan.cancelHint')}</legend>
      <Button
        kind="stop"
        aria-disabled={busy}
        onClick={() => {
          setQuestion('unasked')
          onCancel(true)
        }}
      >
        {t('plan.cancelYes')}
      </Button>
      <Button autoFocus onClick={() => setQuestion('declined')}>
        {t('plan.cancelNo')}
      </Button>
    </fieldset>
  )
}
