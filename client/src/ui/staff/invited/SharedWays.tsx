// What everybody may have: the code for the telephone with its hours, and the link that is good for all. Both can be replaced.

import type { StaffInvitationsAnswer } from '@towpath/shared/protocol/invitations'
import { useWords } from '../../../i18n/useWords.ts'
import { Button } from '../../Button.tsx'
import { CopyButton } from '../../CopyButton.tsx'
import { UsedHow } from './UsedHow.tsx'
import { useMoments } from './useMoments.ts'

type Props = {
  readonly read: Extract<StaffInvitationsAnswer, { ok: true }>
  readonly onReplace: (id: string) => void
}

export function SharedWays({ read: { code, link, time }, onReplace }: Props) {
  const { t } = useWords()
  const { between } = useMoments()
  const grouped = code.value.replace(/(\d{3})(?=\d)/g, '$1 ')
  const works = code.works && time && between(code.works.from, code.works.until, time.timeZone)
  return (
    <>
      <section className="card" aria-labelledby="code-title">
        <h2 id="code-title">{t('invited.code')}</h2>
        <p className="invite-code">{grouped}</p>
        <p>{works ? t('invited.codeWorks', works) : t('invited.codeAlways')}</p>
        {works && <p className="hint">{t('invited.codeWaits')}</p>}
        <UsedHow used={code} />
        <div className="row">
          <CopyButton text={grouped}>{t('desk.copyCode')}</CopyButton>
          <Button kind="quiet" onClick={() => onReplace(code.id)}>
            {t('invited.newCode')}
          </Button>
        </div>
      </section>
      <section className="card" aria-labelledby="shared-title">
        <h2 id="shared-title">{t('invited.shared')}</h2>
        <p className="hint">{t('invited.sharedHint')}</p>
        <p className="invite-link">{link.value}</p>
        <UsedHow used={link} />
        <div className="row">
          <CopyButton text={link.value}>{t('desk.copyLink')}</CopyButton>
          <Button kind="quiet" onClick={() => onReplace(link.id)}>
            {t('invited.newShared')}
          </Button>
        </div>
      </section>
    </>
  )
}
