// One member and what an organiser may do about them. Removing is asked once more.

import type { StaffMember } from '@towpath/shared/protocol/staff'
import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'

type Props = {
  readonly member: StaffMember
  readonly onRole: () => void
  readonly onSignInLink: () => void
  readonly onResetStep: () => void
  readonly onRemove: () => void
}

export function MemberRow({ member, onRole, onSignInLink, onResetStep, onRemove }: Props) {
  const { t } = useWords()
  const [question, setQuestion] = useState<'unasked' | 'asked' | 'declined'>('unasked')
  const sure = question === 'asked'
  const { name, email, role, hasSecondFactor, isMe } = member
  return (
    <li className="card member">
      <p>
        <strong>{name}</strong>
        {isMe && ` ${t('staff.you')}`}
        <br />
        {t(`staff.role.${role}`)} · <span className="invite-link">{email}</span>
      </p>
      {!isMe && !sure && (
        <div className="row">
          {role === 'host' && <Button onClick={onSignInLink}>{t('staff.makeSignInLink', { name })}</Button>}
          <Button onClick={onRole}>{t(role === 'host' ? 'staff.makeOrganiser' : 'staff.makeHost', { name })}</Button>
          {hasSecondFactor && <Button onClick={onResetStep}>{t('account.resetStep', { name })}</Button>}
          <Button kind="quiet" autoFocus={question === 'declined'} onClick={() => setQuestion('asked')}>
            {t('staff.remove', { name })}
          </Button>
        </div>
      )}
      {sure && (
        <fieldset className="sure row">
          <legend>{t('staff.removeHint', { name })}</legend>
          <Button kind="stop" onClick={onRemove}>
            {t('staff.removeYes', { name })}
          </Button>
          <Button autoFocus onClick={() => setQuestion('declined')}>
            {t('staff.removeNo')}
          </Button>
        </fieldset>
      )}
    </li>
  )
}
