// Everything of the meeting that can be read and pressed, in one column: what is an object in the place is a control here.

import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { ConversationSection } from './ConversationSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { PlacesSection } from './PlacesSection.tsx'
import type { Shown } from './SettingsDialog.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** Participants never fetch the tools of the host. */
const HostSection = lazy(async () => ({ default: (await import('./HostSection.tsx')).HostSection }))

type Part = 'host' | 'people' | 'words' | 'places' | 'settings'

const ICONS: Record<Part, IconName> = {
  host: 'host',
  people: 'people',
  words: 'words',
  places: 'place',
  settings: 'settings',
}

type Props = { readonly hidden: boolean; readonly onShow: (shown: Shown) => void }

export function MeetingPanel({ hidden, onShow }: Props) {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const isHost = useStore(facts, ({ byId, meId }) => byId[meId]?.role === 'host')
  const [unread, setUnread] = useState(0)
  const parts: readonly Part[] = isHost
    ? ['host', 'people', 'words', 'places', 'settings']
    : ['people', 'words', 'places', 'settings']

  function jump(part: Part) {
    const section = document.getElementById(`part-${part}`)
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }

  return (
    <aside id="panel" className="panel" hidden={hidden} aria-label={t('meeting.panel')}>
      <nav className="jump" aria-label={t('meeting.jump')}>
        {parts.map((part) => (
          <button key={part} type="button" onClick={() => jump(part)}>
            <Icon name={ICONS[part]} />
            <span>{t(`meeting.${part}`)}</span>
            {part === 'words' && unread > 0 && (
              <span className="count">{t('meeting.newWords', { count: unread })}</span>
            )}
          </button>
        ))}
      </nav>
      <div className="panel-parts">
        {isHost && (
          <Suspense>
            <HostSection />
          </Suspense>
        )}
        <PeopleSection />
        <ConversationSection onUnread={setUnread} />
        <PlacesSection />
        <SettingsSection onShow={onShow} />
      </div>
    </aside>
  )
}
