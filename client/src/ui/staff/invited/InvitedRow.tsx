// One person who is invited: what became of it, and what can be done. What one hardly ever wants lies behind one press.

import type { StaffInvited } from '@towpath/shared/protocol/invitations'
import { type FormEvent, useState } from 'react'
import type { Inviting } from '../../../app/invitations.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { CopyButton } from '../../CopyButton.tsx'
import { Message } from '../../Message.tsx'
import { StaffField } from '../StaffField.tsx'
import { UsedHow } from './UsedHow.tsx'

type Props = {
  readonly person: StaffInvited
  readonly inviting: Inviting
  /** The secret link, while it is shown. */
  readonly link: string | null
  readonly trouble: string | undefined
  readonly onShowLink: () => void
  readonly onLetter: () => void
  readonly onChange: (does: () => ReturnType<Inviting['withdraw']>) => void
}

export function InvitedRow({ person, inviting, link, trouble, onShowLink, onLetter, onChange }: Props) {
  const { t } = useWords()
  const { id, kind, state, linkKept, madeBy } = person
  const name = person.name ?? t('invited.friendOf', { name: person.friendOf ?? '' })
  const [more, setMore] = useState(false)
  const [corrected, setCorrected] = useState(name)
  const spoken = LANGUAGES.find((one) => one.id === person.language)
  const isPersonal = kind === 'personal'
  const isGood = state === 'good'

  function rename(event: FormEvent) {
    event.preventDefault()
    onChange(() => inviting.rename(id, corrected))
  }

  return (
    <li className="card member">
      <div>
        <strong>{name}</strong>
        {spoken && (
          <>
            {' · '}
            <span lang={spoken.id}>{spoken.name}</span>
          </>
        )}
        {!isGood && <p>{t(isPersonal || state === 'closed' ? `invited.${state}` : 'invited.withdrawnFriend')}</p>}
        <UsedHow used={person} isDetailed={more} />
        {more && madeBy && <p className="hint">{t('invited.madeBy', { name: madeBy })}</p>}
      </div>
      <div className="row">
        {isGood && isPersonal && linkKept && (
          <>
            <Button aria-label={t('invited.letterFor', { name })} onClick={onLetter}>
              {t('papers.letter')}
            </Button>
            <Button aria-label={t('invited.linkOf', { name })} aria-expanded={link !== null} onClick={onShowLink}>
              {t('invited.link')}
            </Button>
          </>
        )}
        {(state === 'closed' || (state === 'withdrawn' && !isPersonal)) && (
          <Button aria-label={t('invited.letBackName', { name })} onClick={() => onChange(() => inviting.letBack(id))}>
            {t('invited.letBack')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-expanded={more}
          aria-label={t('invited.moreOf', { name })}
          onClick={() => setMore(!more)}
        >
          {t('invited.more')}
        </Button>
      </div>
      {trouble && (
        <Message kind="error" announced>
          {trouble}
        </Message>
      )}
      {link !== null && (
        <div className="stack">
          <p className="invite-link">{link}</p>
          <img
            className="invite-square"
            src={inviting.square(id)}
            alt={t('invited.squareOf', { name })}
            width="176"
            height="176"
          />
          <CopyButton text={link}>{t('desk.copyLink')}</CopyButton>
        </div>
      )}
      {more && (
        <div className="stack">
          {isPersonal && (
            <form onSubmit={rename} noValidate className="stack">
              <StaffField
                id={`name-${id}`}
                label={t('invited.correct')}
                autoComplete="off"
                value={corrected}
                onChange={(event) => setCorrected(event.target.value)}
              />
              <Button type="submit">{t('invited.correctKeep')}</Button>
            </form>
          )}
          <div className="row">
            {isPersonal && (
              <Button aria-describedby={`new-${id}`} onClick={() => onChange(() => inviting.newLink(id))}>
                {t('invited.newLink')}
              </Button>
            )}
            {isGood && (
              <Button
                kind="stop"
                aria-label={t('invited.withdrawName', { name })}
                onClick={() => onChange(() => inviting.withdraw(id))}
              >
                {t('invited.withdraw')}
              </Button>
            )}
          </div>
          {isPersonal && (
            <p className="hint" id={`new-${id}`}>
              {t('invited.newLinkHint')}
            </p>
          )}
        </div>
      )}
    </li>
  )
}
