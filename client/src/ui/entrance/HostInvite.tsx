// How a host invites: the code to read out on the telephone, the square to hold a camera at, the link to send, and papers.
// Only the host's own device gets them.

import { lazy, Suspense, useEffect, useState } from 'react'
import { askHostOverview, type HostOverview } from '../../app/joining.ts'
import { publicPath } from '../../app/route.ts'
import { useWords } from '../../i18n/useWords.ts'
import { CopyButton } from '../CopyButton.tsx'

/** Only hosts make papers: nobody else waits for them. */
const HostPapers = lazy(async () => ({ default: (await import('./HostPapers.tsx')).HostPapers }))

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
      <img className="invite-square" src="/api/host/square.svg" alt={t('desk.square')} width="176" height="176" />
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
      <Suspense fallback={null}>
        <HostPapers planned={overview.planned} />
      </Suspense>
      <a className="button button-quiet" href={publicPath({ page: 'staff', view: 'home', link: null })}>
        {t('desk.organisation')}
      </a>
      {/* Beside the meeting: nobody leaves it to write down a concern. */}
      <a
        className="button button-quiet"
        href={publicPath({ page: 'staff', view: 'concern', link: null })}
        target="_blank"
        rel="noopener"
      >
        {t('concern.writeBeside')}
      </a>
    </section>
  )
}
