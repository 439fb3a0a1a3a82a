// Inviting one more person: how they are greeted, and in which language their letter is.

import { type FormEvent, useRef, useState } from 'react'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { StaffField } from '../StaffField.tsx'

type Props = {
  readonly busy: boolean
  readonly trouble: string | undefined
  /** @returns whether it was done */
  readonly onInvite: (wish: { readonly name: string; readonly language: string }) => Promise<boolean>
}

export function InviteForm({ busy, trouble, onInvite }: Props) {
  const { t, language: spoken } = useWords()
  const [name, setName] = useState('')
  const [language, setLanguage] = useState(spoken)
  const field = useRef<HTMLInputElement>(null)

  async function invite(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (await onInvite({ name, language })) setName('')
    else field.current?.focus()
  }

  return (
    <form onSubmit={invite} noValidate className="stack">
      <StaffField
        ref={field}
        id="invited-name"
        label={t('invited.name')}
        hint={t('invited.nameHint')}
        autoComplete="off"
        trouble={trouble}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="field">
        <label htmlFor="invited-language">{t('invited.language')}</label>
        <p className="hint" id="invited-language-hint">
          {t('invited.languageHint')}
        </p>
        <select
          id="invited-language"
          aria-describedby="invited-language-hint"
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {LANGUAGES.map((one) => (
            <option key={one.id} value={one.id} lang={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <Button kind="primary" type="submit" aria-disabled={busy}>
        {t('invited.invite')}
      </Button>
    </form>
  )
}
