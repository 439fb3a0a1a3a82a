// How often and when an invitation was used; in detail each time, and whether by a new device.

import type { StaffInvited } from '@towpath/shared/protocol/invitations'
import { useWords } from '../../../i18n/useWords.ts'
import { useMoments } from './useMoments.ts'

type Props = { readonly used: Pick<StaffInvited, 'useCount' | 'uses'>; readonly isDetailed?: boolean }

export function UsedHow({ used: { useCount, uses }, isDetailed = false }: Props) {
  const { t } = useWords()
  const { ago } = useMoments()
  const [last] = uses
  if (!last) return <p className="hint">{t('invited.unused')}</p>
  return (
    <>
      <p className="hint">{t('invited.used', { count: useCount, when: ago(last.at) })}</p>
      {isDetailed && (
        <ul className="hint uses">
          {uses.map(({ at, knownDevice }) => (
            <li key={at}>{t(knownDevice ? 'invited.byKnown' : 'invited.byNew', { when: ago(at) })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
