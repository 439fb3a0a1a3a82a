// Where staff sign in. Whoever has no password yet has a link.

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onSignedIn: () => void }

export function SignInScreen({ settings, onSignedIn }: Props) {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { ask, busy, sentence } = useStaffAsk()
  const field = useRef<HTMLInputElement>(null)

  async function signIn(event: FormEvent) {
    event.preventDefault()
    if (await ask(() => staff.signIn(email, password))) onSignedIn()
  }
  useEffect(() => {
    if (sentence) field.current?.focus()
  }, [sentence])

  return (
    <EntranceFrame settings={settings} title={t('staff.signIn')} takesFocus>
      <p className="lead">{t('staff.signInWhat')}</p>
      <form onSubmit={signIn} noValidate className="stack">
        <StaffField
          id="email"
          type="email"
          label={t('staff.email')}
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <StaffField
          ref={field}
          id="password"
          type="password"
          label={t('staff.password')}
          autoComplete="current-password"
          trouble={sentence}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('staff.signIn')}
        </Button>
      </form>
      <p className="hint">{t('staff.signInLinkHint')}</p>
    </EntranceFrame>
  )
}
