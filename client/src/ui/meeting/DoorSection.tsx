// At the door, for hosts: who waits, since when, whether they can be heard; and an answer for each of them in one press.

import type { WaitingPerson } from '@towpath/shared/protocol/waiting'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { GreetingTool } from './GreetingTool.tsx'
import { NotNowChoice } from './NotNowChoice.tsx'
import { useModeration } from './useModeration.ts'
import './door.css'

const MINUTE_MS = 60_000
const COUNT_EVERY_MS = 5_000

export function DoorSection() {
  const { t } = useWords()
  const { atDoor, facts } = useMeetingSession()
  const { people, toldAtMs } = useStore(atDoor)
  const waitingRoom = useStore(facts, ({ meeting }) => meeting.waitingRoom)
  const { may, moderate } = useModeration()
  const nowMs = useNow(people.length > 0)
  const toggle = waitingRoom ? 'closeWaitingRoom' : 'openWaitingRoom'
  return (
    <section aria-labelledby="door-title" className="at-door">
      <h3 id="door-title">{t('door.title')}</h3>
      <p className="hint" role="status">
        {people.length === 0 ? t('door.nobody') : t('door.waiting', { count: people.length })}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer takes it for a list */}
      <ul className="people" role="list" aria-labelledby="door-title">
        {people.map((person) => (
          <AtDoor key={person.id} person={person} waitedMs={person.waitedMs + Math.max(0, nowMs - toldAtMs)} />
        ))}
      </ul>
      {people.length > 1 && (
        <div className="tools">
          <Button icon="check" onClick={() => moderate('letInAll')}>
            {t('door.letInAll')}
          </Button>
        </div>
      )}
      <details className="disclosure">
        <summary>{t('door.rules')}</summary>
        {may(toggle) && (
          <>
            <p className="hint">{t(waitingRoom ? 'door.roomOn' : 'door.roomOff')}</p>
            <div className="tools">
              <Button onClick={() => moderate(toggle)}>{t(`door.${toggle}`)}</Button>
            </div>
          </>
        )}
        <GreetingTool />
      </details>
    </section>
  )
}

function AtDoor({ person, waitedMs }: { readonly person: WaitingPerson; readonly waitedMs: number }) {
  const { t } = useWords()
  const { may, moderate } = useModeration()
  const [asking, setAsking] = useState(false)
  const { id, name } = person
  const minutes = Math.floor(waitedMs / MINUTE_MS)
  const facts = [
    minutes === 0 ? t('door.justNow') : t('door.since', { count: minutes }),
    t(`door.microphone.${person.microphone}`),
    person.companion ? t('people.companion') : '',
    t(`door.cameBy.${person.cameBy}`),
    person.before ? t(`door.before.${person.before}`) : '',
    person.why === 'noHost' ? t('door.noHost') : '',
    person.helpSeenBy === null ? '' : t('door.helpSeen', { host: person.helpSeenBy }),
  ].filter((fact) => fact !== '')
  return (
    <li className="person">
      <p className="person-name">{name}</p>
      {person.helpCalled && person.helpSeenBy === null && (
        <p className="person-marks">
          <span className="mark">
            <Icon name="help" />
            <strong>{t('door.needsHelp')}</strong>
          </span>
        </p>
      )}
      <p className="person-marks">{facts.join(', ')}</p>
      {asking ? (
        <NotNowChoice person={person} onDone={() => setAsking(false)} />
      ) : (
        <div className="row">
          {person.helpCalled && person.helpSeenBy === null && may('answerAtDoor', id) && (
            <Button icon="check" aria-label={t('door.answer', { name })} onClick={() => moderate('answerAtDoor', id)}>
              {t('door.answerShort')}
            </Button>
          )}
          {may('letIn', id) && (
            <Button
              kind="primary"
              icon="check"
              aria-label={t('door.letIn', { name })}
              onClick={() => moderate('letIn', id)}
            >
              {t('door.letInShort')}
            </Button>
          )}
          {may('turnAway', id) && (
            <Button icon="close" aria-label={t('door.notNow', { name })} onClick={() => setAsking(true)}>
              {t('door.notNowShort')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** Minutes pass while nothing else happens. */
function useNow(isCounting: boolean): number {
  const [nowMs, setNowMs] = useState(() => performance.now())
  useEffect(() => {
    if (!isCounting) return
    const timer = setInterval(() => setNowMs(performance.now()), COUNT_EVERY_MS)
    return () => clearInterval(timer)
  }, [isCounting])
  return nowMs
}
