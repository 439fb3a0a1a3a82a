// The people who are invited to a meeting, for its organisation's staff: invite by name, print, see what was used, withdraw.

import type { StaffInvitationsAnswer, StaffInvited } from '@towpath/shared/protocol/invitations'
import type { StaffDone } from '@towpath/shared/protocol/staff'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { invitingTo } from '../../../app/invitations.ts'
import type { Unreachable } from '../../../app/joining.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { Settings } from '../../../state/settings.ts'
import { Button } from '../../Button.tsx'
import { EntranceFrame } from '../../frame/EntranceFrame.tsx'
import { Message } from '../../Message.tsx'
import { usePapers } from '../../usePapers.tsx'
import { useStaffAsk } from '../useStaffAsk.ts'
import { InvitedRow } from './InvitedRow.tsx'
import { InviteForm } from './InviteForm.tsx'
import { SharedWays } from './SharedWays.tsx'
import { useMoments } from './useMoments.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly meetingId: string; readonly onBack: () => void }
type Shown = Extract<StaffInvitationsAnswer, { ok: true }>

export function InvitedScreen({ settings, meetingId, onBack }: Props) {
  const { t, language } = useWords()
  const inviting = useMemo(() => invitingTo(meetingId), [meetingId])
  const [read, setRead] = useState<Shown | null>(null)
  const [shown, setShown] = useState<{ readonly id: string; readonly link: string } | null>(null)
  /** Which row, form or button was acted on last, so that its refusal stands there. */
  const [at, setAt] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const { ask, busy, sentence } = useStaffAsk()
  const papers = usePapers()
  const { between } = useMoments()
  const list = useRef<HTMLUListElement>(null)
  const first = useRef(() => ask(() => inviting.read()))
  useEffect(() => {
    void first.current().then((answer) => answer && setRead(answer))
  }, [])

  /** After a change, which says by itself whether it worked. */
  async function load(): Promise<Shown | undefined> {
    const answer = await inviting.read()
    if (!answer.ok) return undefined
    setRead(answer)
    return answer
  }

  async function invite(wish: { name: string; language: string }): Promise<boolean> {
    setAt('form')
    const answer = await ask(() => inviting.invite(wish))
    if (!answer) return false
    const after = await load()
    const made = after?.people.findLast(({ kind }) => kind === 'personal')
    if (made) setShown({ id: made.id, link: answer.link })
    return true
  }
  async function change(id: string, does: () => Promise<StaffDone | Unreachable>) {
    setAt(id)
    const answer = await ask(does)
    if (!answer) return
    setShown('link' in answer ? { id, link: String(answer.link) } : null)
    setSure(false)
    await load()
    list.current?.focus()
  }
  async function showLink({ id }: StaffInvited) {
    if (shown?.id === id) return setShown(null)
    setAt(id)
    const answer = await ask(() => inviting.link(id))
    if (answer) setShown({ id, link: answer.link })
  }
  const print = (paper: string) => papers.make(`${inviting.papers}/${paper}`, { language })

  const when = read?.code.works && read.time && between(read.time.startsAt, read.code.works.until, read.time.timeZone)
  return (
    <EntranceFrame settings={settings} title={t('invited.title')} takesFocus>
      {read && (
        <>
          <p className="lead">
            <strong>{read.title}.</strong> {when ? t('invited.when', when) : t('invited.anyTime')}
          </p>
          <InviteForm busy={busy} trouble={at === 'form' ? sentence : undefined} onInvite={invite} />
          <section className="stack" aria-labelledby="papers-title">
            <h2 id="papers-title">{t('papers.title')}</h2>
            <div className="row" aria-busy={papers.busy}>
              <Button onClick={() => print('letters')}>{t('invited.printLetters')}</Button>
              <Button onClick={() => print('cards')}>{t('invited.printCards')}</Button>
              {read.time && <Button onClick={() => print('calendar')}>{t('papers.calendar')}</Button>}
            </div>
            {papers.said}
          </section>
          {read.people.length === 0 && <Message kind="hint">{t('invited.nobody')}</Message>}
          <ul ref={list} tabIndex={-1} className="members" aria-label={t('invited.title')}>
            {read.people.map((person) => (
              <InvitedRow
                key={`${person.id} ${person.name}`}
                person={person}
                inviting={inviting}
                link={shown?.id === person.id && person.state === 'good' ? shown.link : null}
                trouble={at === person.id ? sentence : undefined}
                onShowLink={() => showLink(person)}
                onLetter={() => print(`letters/${encodeURIComponent(person.id)}`)}
                onChange={(does) => change(person.id, does)}
              />
            ))}
          </ul>
          <SharedWays read={read} onReplace={(id) => change('shared', () => inviting.withdraw(id))} />
          {sure ? (
            <fieldset className="sure row">
              <legend>{t('invited.withdrawAllHint')}</legend>
              <Button kind="stop" onClick={() => change('all', () => inviting.withdrawAll())}>
                {t('invited.withdrawAllYes')}
              </Button>
              <Button autoFocus onClick={() => setSure(false)}>
                {t('staff.removeNo')}
              </Button>
            </fieldset>
          ) : (
            <Button kind="quiet" onClick={() => setSure(true)}>
              {t('invited.withdrawAll')}
            </Button>
          )}
        </>
      )}
      {sentence && (at === null || at === 'shared' || at === 'all') && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
