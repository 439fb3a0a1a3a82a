// One kind of things, how long it is kept, and a form to change that.

import { RETENTION, RETENTION_REASON_MAX, type RetentionRule } from '@towpath/shared/privacy/retention'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { StaffField } from './StaffField.tsx'

type Props = {
  readonly rule: RetentionRule
  readonly busy: boolean
  readonly isOpen: boolean
  readonly hasChanged: boolean
  readonly trouble: string | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onKeep: (rule: RetentionRule) => void
}

export function RetentionRow({ rule, busy, isOpen, hasChanged, trouble, onOpen, onClose, onKeep }: Props) {
  const { t } = useWords()
  const { kind, hours, reason } = rule
  const what = t(`privacy.kept.${kind}`)
  const { unit, hours: usual, least, most } = RETENTION[kind]
  const inHours = unit === 'days' ? 24 : 1
  return (
    <li className="card">
      <h2 id={`kept-${kind}`}>{what}</h2>
      <p>
        <strong>{t(`privacy.keptFor.${unit}`, { count: hours / inHours })}</strong>
        {reason !== null && (
          <>
            <br />
            {t('privacy.keptBecause', { reason })}
          </>
        )}
      </p>
      <p className="hint">{t(`privacy.keptHint.${kind}`)}</p>
      {hasChanged && !isOpen && (
        <Message kind="good" announced>
          {t('privacy.changed')}
        </Message>
      )}
      {isOpen ? (
        <ChangeForm
          rule={rule}
          hint={t('privacy.usual', { usual: usual / inHours, least: least / inHours, most: most / inHours })}
          inHours={inHours}
          busy={busy}
          trouble={trouble}
          onClose={onClose}
          onKeep={onKeep}
        />
      ) : (
        <Button aria-label={t('privacy.changeOf', { what })} autoFocus={hasChanged} onClick={onOpen}>
          {t('privacy.change')}
        </Button>
      )}
    </li>
  )
}

type FormProps = Pick<Props, 'rule' | 'busy' | 'trouble' | 'onClose' | 'onKeep'> & {
  readonly hint: string
  readonly inHours: number
}

function ChangeForm({ rule, hint, inHours, busy, trouble, onClose, onKeep }: FormProps) {
  const { t } = useWords()
  const { kind } = rule
  const { unit, hours: usual, most } = RETENTION[kind]
  const [count, setCount] = useState(String(rule.hours / inHours))
  const [why, setWhy] = useState(rule.reason ?? '')
  function keep(event: FormEvent) {
    event.preventDefault()
    if (!busy) onKeep({ kind, hours: Number(count) * inHours, reason: why === '' ? null : why })
  }
  return (
    <form className="stack" onSubmit={keep} aria-labelledby={`kept-${kind}`}>
      <StaffField
        id="keep-for"
        label={t(`privacy.keepFor.${unit}`)}
        hint={hint}
        trouble={trouble}
        type="number"
        inputMode="numeric"
        autoFocus
        value={count}
        onChange={(event) => setCount(event.target.value)}
      />
      {most > usual && (
        <StaffField
          id="keep-reason"
          label={t('privacy.reason')}
          maxLength={RETENTION_REASON_MAX}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      )}
      <div className="row">
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('privacy.keepSo')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('privacy.dontChange')}
        </Button>
      </div>
    </form>
  )
}
