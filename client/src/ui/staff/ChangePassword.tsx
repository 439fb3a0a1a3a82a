// Changes the password of whoever is signed in. The old one is asked for, except of
// somebody who came by a link just now, and other devices are signed out.

import { PASSWORD_LEAST } from '@towpath/shared/protocol/staff'
import { type FormEvent, useState } from 'react'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

/** @param oldNeeded not of somebody who has just come by a link that signs in */
export function ChangePassword({
  oldNeeded,
  onChanged,
}: {
  readonly oldNeeded: boolean
  readonly onChanged: () => void
}) {
  const { t } = useWords()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [changed, setChanged] = useState(false)
  const { ask, busy, code, sentence } = useStaffAsk()
  const isAboutNew = code?.startsWith('staff.password')

  async function change(event: FormEvent) {
    event.preventDefault()
    setChanged(false)
    if (!(await ask(() => staff.changePassword(oldNeeded ? { old, password } : { password })))) return
    setChanged(true)
    setOld('')
    setPassword('')
    onChanged()
  }
  return (
    <section className="card" aria-labelledby="password-heading">
      <h2 id="password-heading">{t('account.passwordHeading')}</h2>
      {!oldNeeded && <p>{t('account.byLink')}</p>}
      <form onSubmit={change} noValidate className="stack">
        {oldNeeded && (
          <StaffField
            id="old-password"
            type="password"
            label={t('account.oldPassword')}
            autoComplete="current-password"
            trouble={isAboutNew ? undefined : sentence}
            value={old}
            onChange={(event) => setOld(event.target.value)}
          />
        )}
        <StaffField
          id="password"
          type="password"
          label={t('account.newPassword')}
          hint={t('staff.passwordHint', { least: PASSWORD_LEAST })}
          autoComplete="new-password"
          trouble={isAboutNew || !oldNeeded ? sentence : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" aria-disabled={busy}>
          {t('account.changePassword')}
        </Button>
      </form>
      {changed && (
        <Message kind="good" announced>
          {t('account.passwordChanged')}
        </Message>
      )}
    </section>
  )
}
