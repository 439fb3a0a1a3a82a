// The host's tools, at a glance and within two presses: who calls for help, whose turn it is, and order in the meeting.

import type { ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import type { ParseKeys } from 'i18next'
import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { HAS_TABLES } from '../../app/hasTables.ts'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { HostInvite } from '../entrance/HostInvite.tsx'
import type { IconName } from '../Icon.tsx'
import { AnnounceTool } from './AnnounceTool.tsx'
import { DoorSection } from './DoorSection.tsx'
import { DeskSize } from './desk/DeskSize.tsx'
import { DoneNotice } from './desk/DoneNotice.tsx'
import { handQueue } from './PeopleSection.tsx'
import { RemovedPeople } from './RemovedPeople.tsx'
import { ReportsList } from './ReportsList.tsx'
import { useModeration } from './useModeration.ts'

const MoveTools = lazy(async () => ({ default: (await import('./desk/MoveTools.tsx')).MoveTools }))

type Tool = { readonly action: ModerationActionId; readonly icon: IconName; readonly words: ParseKeys<'page'> }

const SILENCE_ALL: Tool = { action: 'silenceAll', icon: 'microphoneOff', words: 'host.silenceAll' }
const QUIET: Tool = { action: 'quietRoom', icon: 'microphoneOff', words: 'host.quietRoom' }
const OPEN: Tool = { action: 'openRoom', icon: 'sound', words: 'host.openRoom' }
const TO_ALL: Tool = { action: 'speakToAll', icon: 'sound', words: 'tools.speakToAll' }
const NEARBY: Tool = { action: 'speakNearby', icon: 'sound', words: 'reach.speakNearby' }
const BRING: Tool = { action: 'bringEveryone', icon: 'gather', words: 'host.bringEveryone' }
const TO_ME: Tool = { action: 'turnToMe', icon: 'eye', words: 'tools.turnToMe' }
const CLOSE_TABLES: Tool = { action: 'closeTables', icon: 'lock', words: 'host.closeTables' }
const OPEN_TABLES: Tool = { action: 'openTables', icon: 'unlock', words: 'host.openTables' }
const LEAD: Tool = { action: 'leadWalk', icon: 'people', words: 'walk.lead' }
const END_WALK: Tool = { action: 'endWalk', icon: 'people', words: 'walk.end' }
const LOCK: Tool = { action: 'lock', icon: 'lock', words: 'host.lock' }
const UNLOCK: Tool = { action: 'unlock', icon: 'unlock', words: 'host.unlock' }

export function HostSection() {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const people = useStore(facts, (now) => now.people)
  const byId = useStore(facts, (now) => now.byId)
  const locked = useStore(facts, ({ meeting }) => meeting.locked)
  const tablesClosed = useStore(facts, ({ meeting }) => meeting.tablesClosed)
  const quiet = useStore(facts, ({ meeting }) => meeting.quiet)
  const speaksToAll = useStore(facts, ({ byId: all, meId }) => all[meId]?.reach === 'everyone')
  const isWalk = useStore(facts, ({ meeting }) => meeting.walkLeader !== '')
  const { may, moderate } = useModeration()
  const calls = people.filter(({ helpCalled }) => helpCalled)
  const hands = handQueue(people).flatMap((id) => byId[id] ?? [])
  return (
    <section id="part-host" className="part part-host" aria-labelledby="host-title" tabIndex={-1}>
      <h2 id="host-title">{t('host.title')}</h2>
      <DeskSize />
      <DoneNotice />
      <DoorSection />
      <h3>{t('host.calls')}</h3>
      {calls.length === 0 && <p className="hint">{t('host.noCalls')}</p>}
      <ul className="queue">
        {calls.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {may('openLine', id) && (
              <Button
                kind="primary"
                icon="phone"
                aria-label={t('tools.openLine', { name })}
                onClick={() => moderate('openLine', id)}
              >
                {t('tools.openLineShort')}
              </Button>
            )}
            {may('answerHelp', id) && (
              <Button icon="check" aria-label={t('host.answer', { name })} onClick={() => moderate('answerHelp', id)}>
                {t('host.answerShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ReportsList />
      <h3>{t('host.hands')}</h3>
      {hands.length === 0 && <p className="hint">{t('host.noHands')}</p>}
      <ol className="queue">
        {hands.map(({ id, name }, index) => (
          <li key={id}>
            <span>{name}</span>
            {may('giveWord', id) && (
              <Button
                kind={index === 0 ? 'primary' : 'calm'}
                icon="sound"
                aria-label={t('tools.giveWord', { name })}
                onClick={() => moderate('giveWord', id)}
              >
                {t('tools.giveWordShort')}
              </Button>
            )}
            {may('lowerHand', id) && (
              <Button
                icon="hand"
                aria-label={t('host.lowerHandOf', { name })}
                onClick={() => moderate('lowerHand', id)}
              >
                {t('host.lowerHandShort')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <h3>{t('host.everyone')}</h3>
      <div className="tools">
        <Tools
          tools={[
            speaksToAll ? NEARBY : TO_ALL,
            SILENCE_ALL,
            quiet ? OPEN : QUIET,
            BRING,
            TO_ME,
            isWalk ? END_WALK : LEAD,
          ]}
        />
        {HAS_TABLES && <Tools tools={[tablesClosed ? OPEN_TABLES : CLOSE_TABLES]} />}
      </div>
      <Suspense>
        <MoveTools />
      </Suspense>
      {may('announce') && <AnnounceTool />}
      <h3>{t('host.door')}</h3>
      <div className="tools">
        <Tools tools={[locked ? UNLOCK : LOCK]} />
      </div>
      <RemovedPeople />
      <details className="disclosure">
        <summary>{t('desk.invite')}</summary>
        <HostInvite />
      </details>
      <div className="tools">{may('end') && <EndMeeting onEnd={() => moderate('end')} />}</div>
    </section>
  )
}

function Tools({ tools }: { readonly tools: readonly Tool[] }) {
  const { t } = useWords()
  const { may, moderate } = useModeration()
  return tools
    .filter(({ action }) => may(action))
    .map(({ action, icon, words }) => (
      <Button key={action} icon={icon} onClick={() => moderate(action)}>
        {t(words)}
      </Button>
    ))
}

function EndMeeting({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button kind="stop" icon="leave" onClick={() => setAsking(true)}>
        {t('host.end')}
      </Button>
    )
  }
  return (
    <div className="confirm" role="alert">
      <p>{t('host.endQuestion')}</p>
      <div className="row">
        <Button kind="stop" onClick={onEnd}>
          {t('host.endYes')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('people.no')}</Button>
      </div>
    </div>
  )
}
