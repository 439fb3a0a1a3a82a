// How a host invites: the code to read out on the telephone and the link to send. Only the host's own device gets them.

import { useEffect, useState } from 'react'
import { askHostOverview, type HostOverview } from '../../app/joining.ts'
import { useWords } from '../../i18n/useWords.ts'
import { CopyButton } from '../CopyButton.tsx'

export function HostInvite() {
  const { t } = useWords()
  const [overview, setOverview] = useState<HostOverview | null>(null)

  useEffect(() => {
    let gone = false
    void askHostOverview().then((answer) => {
      if (!gone && answer.ok) setOverview(answer)
    })
    return () => {
      gone = true
    }
  }, [])

  if (!overview) return null
  const grouped = overview.code.replace(/(\d{3})(?=\d)/g, '$1 ')
  return (
    <section className="card" aria-labelledby="invite-title">
      <h2 id="invite-title">{t('desk.invite')}</h2>
      <p className="hint">{t('desk.inviteHint')}</p>
      <dl className="invite">
        <dt>{t('desk.code')}</dt>
        <dd className="invite-code">{grouped}</dd>
        <dt>{t('desk.link')}</dt>
        <dd className="invite-link">{overview.participantLink}</dd>
      </dl>
      <div className="row">
        <CopyButton text={grouped}>{t('desk.copyCode')}</CopyButton>
        <CopyButton text={overview.participantLink}>{t('desk.copyLink')}</CopyButton>
      </div>
    </section>
  )
}
