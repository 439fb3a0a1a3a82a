// The passkeys of whoever is signed in: add one on this device, remove one.

import type { StaffDone } from '@towpath/shared/protocol/staff'
import { PASSKEY_NAME_MOST, type StaffPasskey } from '@towpath/shared/protocol/staffPasskeys'
import { type FormEvent, useRef, useState } from 'react'
import type { Unreachable } from '../../app/joining.ts'
import { addPasskey, passkeysWork } from '../../app/passkeys.ts'
import { staff } from '../../app/staff.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { StaffField } from './StaffField.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly passkeys: readonly StaffPasskey[]; readonly onChanged: () => void }

export function Passkeys({ passkeys, onChanged }: Props) {
  const { t, language } = useWords()
  const [name, setName] = useState('')
  const [added, setAdded] = useState(false)
  const { ask, busy, sentence } = useStaffAsk()
  const heading = useRef<HTMLHeadingElement>(null)
  // Said while one types: the finger or the PIN is asked for before the server could say it.
  const tooLong = [...name.trim()].length > PASSKEY_NAME_MOST
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' })

  async function change(does: () => Promise<StaffDone | Unreachable>): Promise<boolean> {
    setAdded(false)
    const done = await ask(does)
    if (done) onChanged()
    return done !== undefined
  }
  async function add(event: FormEvent) {
    event.preventDefault()
    if (tooLong || !(await change(() => addPasskey(name.trim() || navigator.platform)))) return
    setAdded(true)
    setName('')
  }
  async function remove(id: string) {
    if (await change(() => staff.removePasskey(id))) heading.current?.focus()
  }
  return (
    <section className="card" aria-labelledby="passkey-heading">
      <h2 id="passkey-heading" ref={heading} tabIndex={-1}>
        {t('account.passkeyHeading')}
      </h2>
      <p className="hint">{t('account.passkeyWhat')}</p>
      <ul className="members">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <p>
              <strong>{passkey.name}</strong>
              <br />
              {passkey.lastUsedAt
                ? t('account.passkeyUsed', { time: day.format(new Date(passkey.lastUsedAt)) })
                : t('account.passkeyNever')}
            </p>
            <Button onClick={() => remove(passkey.id)}>{t('account.passkeyRemove', { name: passkey.name })}</Button>
          </li>
        ))}
      </ul>
      {passkeysWork() ? (
        <form onSubmit={add} noValidate className="stack">
          <StaffField
            id="passkey-name"
            label={t('account.passkeyName')}
            hint={t('account.passkeyNameHint')}
            autoComplete="off"
            trouble={
              tooLong
                ? sentenceOf(explainRefusal(t, { code: 'staff.passkeyName', params: { most: PASSKEY_NAME_MOST } }))
                : sentence
            }
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" aria-disabled={busy}>
            {t('account.passkeyAdd')}
          </Button>
        </form>
      ) : (
        <Message kind="hint">{sentenceOf(explainRefusal(t, { code: 'staff.noPasskeysHere' }))}</Message>
      )}
      {added && (
        <Message kind="good" announced>
          {t('account.passkeyAdded')}
        </Message>
      )}
    </section>
  )
}
