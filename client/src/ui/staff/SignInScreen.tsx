// Where staff sign in. Whoever has no password yet has a link.

import { refusal } from '@towpath/shared/protocol/refusal'
import type { StaffLinkByMailAnswer } from '@towpath/shared/protocol/staffMail'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { PasskeySignIn } from './PasskeySignIn.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Asked = Extract<StaffLinkByMailAnswer, { ok: true }>
type Props = { readonly settings: StoreApi<Settings>; readonly onSignedIn: () => void }

export function SignInScreen({ settings, onSignedIn }: Props) {
  const { t, language } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { ask, busy, sentence } = useStaffAsk()
  const byMail = useStaffAsk()
  const [asked, setAsked] = useState<Asked | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const address = useRef<HTMLInputElement>(null)

  async function signIn(event: FormEvent) {
    event.preventDefault()
    if (await ask(() => staff.signIn(email, password))) onSignedIn()
  }
  async function askForLink() {
    setAsked(null)
    if (!email.includes('@')) address.current?.focus()
    const answer = await byMail.ask<Asked>(async () =>
      email.includes('@') ? staff.askForLink(email, language) : { ok: false, refusal: refusal('staff.email') },
    )
    if (answer) setAsked(answer)
  }
  useEffect(() => {
    if (sentence) field.current?.focus()
  }, [sentence])

  return (
    <EntranceFrame settings={settings} title={t('staff.signIn')} takesFocus>
      <p className="lead">{t('staff.signInWhat')}</p>
      <form onSubmit={signIn} noValidate className="stack">
        <StaffField
          ref={address}
          trouble={byMail.sentence}
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
      <PasskeySignIn onSignedIn={onSignedIn} />
      <Button aria-disabled={byMail.busy} onClick={askForLink}>
        {t('staffMail.ask')}
      </Button>
      {asked && (
        <Message kind="good" announced>
          {t(asked.byMail ? 'staffMail.asked' : 'staffMail.askedInFolder')}
        </Message>
      )}
      <p className="hint">{t('staff.signInLinkHint')}</p>
    </EntranceFrame>
  )
}
