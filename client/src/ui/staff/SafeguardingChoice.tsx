// Who reads the notes about people whom hosts worry about, and naming somebody else, for organisers.

import type { StaffMember } from '@towpath/shared/protocol/staff'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

export function SafeguardingChoice({ members }: { readonly members: readonly StaffMember[] }) {
  const { t } = useWords()
  const [contact, setContact] = useState<string | null | undefined>(undefined)
  const [chosen, setChosen] = useState('')
  const { ask, busy, sentence } = useStaffAsk()
  const load = useCallback(async () => {
    const answer = await staff.contact()
    if (answer.ok) setContact(answer.name)
  }, [])
  useEffect(() => {
    // Whoever was removed from the members is no contact any more.
    if (members.length > 0) void load()
  }, [load, members])
  async function name(event: FormEvent) {
    event.preventDefault()
    if (chosen === '' || !(await ask(() => staff.nameContact(chosen)))) return
    setChosen('')
    await load()
  }
  return (
    <section className="card stack" aria-labelledby="safeguarding">
      <h2 id="safeguarding">{t('concern.contact')}</h2>
      {contact !== undefined && (
        <p role="status">{contact === null ? t('concern.contactNobody') : t('concern.contactIs', { name: contact })}</p>
      )}
      <form className="stack" onSubmit={name}>
        <div className="field">
          <label htmlFor="safeguarding-who">{t('concern.contactWho')}</label>
          <p id="safeguarding-hint" className="hint">
            {t('concern.contactHint')}
          </p>
          <select
            id="safeguarding-who"
            aria-describedby="safeguarding-hint"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t('concern.contactChoose')}</option>
            {members
              .filter(({ isMe }) => !isMe)
              .map(({ id, name: called }) => (
                <option key={id} value={id}>
                  {called}
                </option>
              ))}
          </select>
        </div>
        {sentence && (
          <Message kind="error" announced>
            {sentence}
          </Message>
        )}
        <Button type="submit" aria-disabled={busy || chosen === ''}>
          {t('concern.contactName')}
        </Button>
      </form>
    </section>
  )
}
