// The page for whoever cannot come in, or is no longer in: what happened, what to do, and whom to call.

import type { RefusalCode } from '@towpath/shared/protocol/refusal'
import type { ParseKeys } from 'i18next'
import { Suspense } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { isHandedOver } from '../../app/handOver.ts'
import { explainClose, explainRefusal } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Ending } from '../../state/facts.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Icon } from '../Icon.tsx'
import { lazily } from '../lazily.ts'

const FeelingOnLeaving = lazily(async () => (await import('../../wellbeing/FeelingOnLeaving.tsx')).FeelingOnLeaving)
const PlannedNotice = lazily(async () => (await import('./PlannedNotice.tsx')).PlannedNotice)

type Props = {
  readonly settings: StoreApi<Settings>
  readonly ending: Ending
  /** What brought this person in. */
  readonly invitation: string
  readonly onAgain: () => void
  readonly onEnterCode: () => void
}

type Way = 'again' | 'comeInAgain' | 'reload' | 'code'
type Page = { readonly title: ParseKeys<'page'>; readonly ways: readonly Way[] }

const REFUSED: Partial<Record<RefusalCode, Page>> = {
  'join.unknownInvitation': { title: 'trouble.titleUnknown', ways: ['code'] },
  'join.usedUp': { title: 'trouble.titleUsedUp', ways: ['code'] },
  'join.full': { title: 'trouble.titleFull', ways: ['again'] },
  'join.locked': { title: 'trouble.titleLocked', ways: ['again'] },
  'join.ended': { title: 'trouble.titleEnded', ways: ['code'] },
  'join.tooEarly': { title: 'trouble.titleTooEarly', ways: [] },
  'join.over': { title: 'trouble.titleEnded', ways: ['code'] },
  'join.cancelled': { title: 'trouble.titleCancelled', ways: ['code'] },
  'join.removed': { title: 'trouble.titleRemoved', ways: [] },
  'join.oldPage': { title: 'trouble.titleOldPage', ways: ['reload'] },
}

function pageOf(ending: Ending): Page {
  if ('refusal' in ending) return REFUSED[ending.refusal.code] ?? { title: 'trouble.title', ways: ['again', 'code'] }
  switch (ending.reason) {
    case 'left':
      return { title: 'trouble.titleLeft', ways: ['comeInAgain'] }
    case 'removed':
      return { title: 'trouble.titleRemoved', ways: [] }
    case 'erased':
      return { title: 'trouble.titleLeft', ways: ['code'] }
    case 'ended':
      return { title: 'trouble.titleEnded', ways: [] }
    case 'openedElsewhere':
      return { title: 'trouble.titleElsewhere', ways: ['comeInAgain'] }
    case 'waitAtDoor':
      return { title: 'waiting.title', ways: ['comeInAgain'] }
    case 'oldPage':
    case 'nonsense':
    case 'tooMuch':
      return { title: 'trouble.titleOldPage', ways: ['reload'] }
    case 'comeBack':
      return { title: 'trouble.titleOffline', ways: ['again'] }
  }
}

/** After a meeting that was ended just now it is not known yet whether it was a planned one. */
function tellsTime(ending: Ending): boolean {
  return 'refusal' in ending ? ending.planned !== undefined : ending.reason === 'ended'
}

export function TroubleScreen({ settings, ending, invitation, onAgain, onEnterCode }: Props) {
  const { t } = useWords()
  const page = pageOf(ending)
  const goesOn = 'reason' in ending && ending.reason === 'openedElsewhere' && isHandedOver()
  const { what, toDo } = 'refusal' in ending ? explainRefusal(t, ending.refusal) : explainClose(t, ending.reason)
  const title = t(goesOn ? 'handOver.goesOn' : page.title)
  const phone = 'refusal' in ending ? ending.contactPhone : undefined
  return (
    <EntranceFrame settings={settings} title={title} takesFocus>
      <div className="stack">
        <p className="lead">{goesOn ? t('handOver.putAway') : `${what} ${toDo}`}</p>
        {tellsTime(ending) && (
          <Suspense fallback={null}>
            <PlannedNotice ending={ending} invitation={invitation} onAgain={onAgain} />
          </Suspense>
        )}
        {phone && (
          <a className="button button-calm" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <Icon name="phone" />
            <span className="button-words">{t('trouble.phoneLabel', { phone })}</span>
          </a>
        )}
        {'reason' in ending && ending.reason === 'left' && !ending.atDoor && invitation && (
          <Suspense>
            <FeelingOnLeaving invitation={invitation} />
          </Suspense>
        )}
        {page.ways.map((way, index) => (
          <WayButton key={way} way={way} first={index === 0 && !goesOn} onAgain={onAgain} onEnterCode={onEnterCode} />
        ))}
      </div>
    </EntranceFrame>
  )
}

type WayProps = Pick<Props, 'onAgain' | 'onEnterCode'> & { readonly way: Way; readonly first: boolean }

function WayButton({ way, first, onAgain, onEnterCode }: WayProps) {
  const { t } = useWords()
  const kind = first ? 'primary' : 'calm'
  switch (way) {
    case 'again':
      return <Button kind={kind} onClick={onAgain} children={t('trouble.tryAgain')} />
    case 'comeInAgain':
      return <Button kind={kind} onClick={onAgain} children={t('trouble.comeInAgain')} />
    case 'reload':
      return <Button kind={kind} onClick={() => location.reload()} children={t('trouble.reload')} />
    case 'code':
      return <Button kind={kind} onClick={onEnterCode} children={t('trouble.enterCode')} />
  }
}
