// Where a signed-in member arrives: the meeting that they can host first, then the organisation, then the way out.

import type { StaffMeAnswer } from '@towpath/shared/protocol/staff'
import type { StoreApi } from 'zustand/vanilla'
import { forgetDesk } from '../../app/keptInvitation.ts'
import type { Route } from '../../app/route.ts'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { useMoments } from './invited/useMoments.ts'
import { NextMeetings } from './meetings/NextMeetings.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = {
  readonly settings: StoreApi<Settings>
  readonly me: Extract<StaffMeAnswer, { ok: true }>
  readonly go: (route: Route) => void
  readonly onSignedOut: () => void
}

export function StaffHome({ settings, me, go, onSignedOut }: Props) {
  const { t } = useWords()
  const { ask, busy, sentence } = useStaffAsk()
  const { ago } = useMoments()

  async function toDesk() {
    const answer = await ask(() => staff.desk())
    if (answer) go({ page: 'desk', invitation: answer.invitation })
  }
  const toInvited = (invitedTo: string) => go({ page: 'staff', view: 'invited', link: null, invitedTo })
  async function signOut() {
    if (!(await ask(() => staff.signOut()))) return
    forgetDesk()
    onSignedOut()
  }

  return (
    <EntranceFrame settings={settings} title={t('staff.welcome', { name: me.name })} takesFocus>
      <p className="lead">{t(`staff.youAre.${me.role}`, { organisation: me.organisation })}</p>
      {me.guessesSince !== null && (
        <Message kind="hint">{t('invited.guesses', { when: ago(me.guessesSince) })}</Message>
      )}
      {me.meetingTitle === null ? (
        <Message kind="hint">{t('staff.noMeeting')}</Message>
      ) : (
        <section className="card" aria-labelledby="meeting-title">
          <h2 id="meeting-title">{me.meetingTitle}</h2>
          <div className="row">
            <Button kind="primary" aria-disabled={busy} onClick={toDesk}>
              {t('staff.toDesk')}
            </Button>
            {me.meetingId !== null && (
              <Button onClick={() => toInvited(me.meetingId ?? '')}>{t('invited.title')}</Button>
            )}
          </div>
        </section>
      )}
      <NextMeetings go={go} />
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      <div className="row">
        <Button onClick={() => go({ page: 'staff', view: 'concern', link: null })}>{t('concern.write')}</Button>
        {me.isContact && (
          <Button onClick={() => go({ page: 'staff', view: 'concerns', link: null })}>{t('concern.list')}</Button>
        )}
      </div>
      {me.role === 'organiser' && (
        <nav className="row" aria-label={t('staff.organisation')}>
          <Button onClick={() => go({ page: 'staff', view: 'members', link: null })}>{t('staff.members')}</Button>
          <Button onClick={() => go({ page: 'staff', view: 'record', link: null })}>{t('staff.record')}</Button>
          <Button onClick={() => go({ page: 'staff', view: 'people', link: null })}>{t('privacy.people')}</Button>
          <Button onClick={() => go({ page: 'staff', view: 'retention', link: null })}>{t('privacy.retention')}</Button>
        </nav>
      )}
      <div className="row">
        <Button kind="quiet" onClick={signOut}>
          {t('staff.signOut')}
        </Button>
        <Button kind="quiet" onClick={() => go({ page: 'staff', view: 'account', link: null })}>
          {t('account.title')}
        </Button>
      </div>
    </EntranceFrame>
  )
}
