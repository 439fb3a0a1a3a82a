// The second step of signing in: the code of an authenticator app, or one from paper.

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { PasskeySignIn } from './PasskeySignIn.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = {
  readonly settings: StoreApi<Settings>
  readonly name: string
  readonly onSignedIn: () => void
  readonly onSignedOut: () => void
}

export function CodeScreen({ settings, name, onSignedIn, onSignedOut }: Props) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const { ask, busy, sentence } = useStaffAsk()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (sentence) field.current?.focus()
  }, [sentence])

  async function check(event: FormEvent) {
    event.preventDefault()
    if (await ask(() => staff.checkCode(code))) onSignedIn()
  }
  async function leave() {
    await staff.signOut()
    onSignedOut()
  }
  return (
    <EntranceFrame settings={settings} title={t('account.codeTitle', { name })} takesFocus>
      <p className="lead">{t('account.codeWhat')}</p>
      <form onSubmit={check} noValidate className="stack">
        <StaffField
          ref={field}
          id="code"
          label={t('account.code')}
          hint={t('account.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          trouble={sentence}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('account.codeGo')}
        </Button>
      </form>
      <PasskeySignIn onSignedIn={onSignedIn} />
      <Button kind="quiet" onClick={leave}>
        {t('staff.signOut')}
      </Button>
    </EntranceFrame>
  )
}
