// The members of the organisation, for organisers: invite, change a role, help somebody sign in, remove.

import { STAFF_ROLES, type StaffMember, type StaffRole } from '@towpath/shared/protocol/staff'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { MemberRow } from './MemberRow.tsx'
import { NewLink } from './NewLink.tsx'
import { SafeguardingChoice } from './SafeguardingChoice.tsx'
import { SendByMail } from './SendByMail.tsx'
import { UnsentMail } from './UnsentMail.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void }
/** `member` is null for an invitation. */
type Made = { readonly link: string; readonly member: StaffMember | null }

export function MembersScreen({ settings, onBack }: Props) {
  const { t } = useWords()
  const [members, setMembers] = useState<readonly StaffMember[]>([])
  const [role, setRole] = useState<StaffRole>('host')
  const [made, setMade] = useState<Made | null>(null)
  /** How often something was mailed from here. */
  const [mailed, setMailed] = useState(0)
  const { ask, busy, sentence } = useStaffAsk()

  const list = useRef<HTMLUListElement>(null)

  const load = useCallback(async () => {
    const answer = await staff.members()
    if (answer.ok) setMembers(answer.members)
  }, [])
  useEffect(() => {
    void load()
  }, [load])

  async function invite(event: FormEvent) {
    event.preventDefault()
    const answer = await ask(() => staff.invite(role))
    if (answer) setMade({ link: answer.link, member: null })
  }
  async function signInLink(member: StaffMember) {
    const answer = await ask(() => staff.signInLink(member.id))
    if (answer) setMade({ link: answer.link, member })
  }
  async function change(does: () => ReturnType<typeof staff.remove>) {
    const done = await ask(does)
    await load()
    // The row that was acted on may be gone, and the focus with it.
    if (done) list.current?.focus()
  }

  return (
    <EntranceFrame settings={settings} title={t('staff.members')} takesFocus>
      <form onSubmit={invite} className="stack">
        <fieldset className="roles">
          <legend>{t('staff.inviteWhom')}</legend>
          {[...STAFF_ROLES].reverse().map((one) => (
            <label key={one} className="tick">
              <input type="radio" name="role" checked={role === one} onChange={() => setRole(one)} />
              {t(`staff.inviteRole.${one}`)}
            </label>
          ))}
        </fieldset>
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('staff.invite')}
        </Button>
      </form>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {made && (
        <NewLink
          link={made.link}
          title={made.member ? t('staff.signInLinkFor', { name: made.member.name }) : t('staff.invitation')}
          hint={t(made.member ? 'staff.signInLinkHow' : 'staff.invitationHint')}
        >
          <SendByMail key={made.link} link={made.link} to={made.member?.email} onSent={() => setMailed(mailed + 1)} />
        </NewLink>
      )}
      <UnsentMail asked={mailed} />
      <ul ref={list} tabIndex={-1} className="members" aria-label={t('staff.members')}>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            onRole={() => change(() => staff.changeRole(member.id, member.role === 'host' ? 'organiser' : 'host'))}
            onSignInLink={() => signInLink(member)}
            onResetStep={() => change(() => staff.resetSecondFactor(member.id))}
            onRemove={() => change(() => staff.remove(member.id))}
          />
        ))}
      </ul>
      <SafeguardingChoice members={members} />
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
