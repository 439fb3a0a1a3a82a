// What a link for staff leads to: the first organiser names the organisation, who was invited makes an account, a host who
// was given a link to sign in only has to press, and an organiser who lost every other way chooses a new password.

import type { StaffLinkAnswer, StaffLinkKind } from '@towpath/shared/protocol/staff'
import { PASSWORD_LEAST } from '@towpath/shared/protocol/staff'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Unreachable } from '../../app/joining.ts'
import { staff } from '../../app/staff.ts'
import { explainRefusal } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { WaitingScreen } from '../entrance/WaitingScreen.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = {
  readonly settings: StoreApi<Settings>
  readonly link: string
  readonly onSignedIn: () => void
  readonly onSignIn: () => void
}

const RETRY_MS = 3_000
const FIELDS = ['organisation', 'name', 'email', 'password'] as const
type Field = (typeof FIELDS)[number]

const ASKED: Record<StaffLinkKind, readonly Field[]> = {
  organiser: FIELDS,
  invitation: ['name', 'email', 'password'],
  signIn: [],
  wayBack: ['password'],
}

const AUTOFILL: Record<Field, string> = {
  organisation: 'organization',
  name: 'name',
  email: 'username',
  password: 'new-password',
}

function fieldOf(code: string | null): Field | undefined {
  if (code?.startsWith('name.')) return 'name'
  if (code?.startsWith('staff.email')) return 'email'
  if (code?.startsWith('staff.password')) return 'password'
  return FIELDS.find((field) => code === `staff.${field}`)
}

export function LinkScreen({ settings, link, onSignedIn, onSignIn }: Props) {
  const { t } = useWords()
  const [known, setKnown] = useState<StaffLinkAnswer | Unreachable | null>(null)
  const [typed, setTyped] = useState<Record<Field, string>>({ organisation: '', name: '', email: '', password: '' })
  const { ask, busy, code, sentence } = useStaffAsk()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (known?.ok || (known && !('unreachable' in known))) return
    const timer = setTimeout(() => void staff.readLink(link).then(setKnown), known ? RETRY_MS : 0)
    return () => clearTimeout(timer)
  }, [link, known])

  const wrong = fieldOf(code)
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>(`#${wrong}`)?.focus()
  }, [wrong])

  if (known === null || 'unreachable' in known)
    return <WaitingScreen settings={settings} unreachable={known !== null} />
  if (!known.ok) {
    const { what, toDo } = explainRefusal(t, known.refusal)
    return (
      <EntranceFrame settings={settings} title={what} takesFocus>
        <p className="lead">{toDo}</p>
        <Button kind="primary" onClick={onSignIn}>
          {t('staff.signIn')}
        </Button>
      </EntranceFrame>
    )
  }

  const { kind, organisation } = known
  const fields = FIELDS.filter((field) => ASKED[kind].includes(field))
  async function open(event: FormEvent) {
    event.preventDefault()
    const request = Object.fromEntries(fields.map((field) => [field, typed[field]]))
    if (await ask(() => staff.openLink(link, request))) onSignedIn()
  }
  const hint: Partial<Record<Field, string>> = {
    name: t('staff.nameHint'),
    email: t('staff.emailHint'),
    password: t('staff.passwordHint', { least: PASSWORD_LEAST }),
  }
  return (
    <EntranceFrame settings={settings} title={t(`staff.link.${kind}.title`, { organisation })} takesFocus>
      <p className="lead">{t(`staff.link.${kind}.what`)}</p>
      <form ref={form} onSubmit={open} noValidate className="stack">
        {fields.map((field) => (
          <StaffField
            key={field}
            id={field}
            type={field === 'email' || field === 'password' ? field : 'text'}
            label={t(`staff.${field}`)}
            {...(hint[field] ? { hint: hint[field] } : {})}
            autoComplete={AUTOFILL[field]}
            trouble={wrong === field ? sentence : undefined}
            value={typed[field]}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        ))}
        {sentence && !wrong && (
          <Message kind="error" announced>
            {sentence}
          </Message>
        )}
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t(`staff.link.${kind}.open`)}
        </Button>
      </form>
    </EntranceFrame>
  )
}
