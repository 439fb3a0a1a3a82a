// The walk that a host leads, where nobody overlooks it: going along, and stopping, are one press. Fetched when there is one.

import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useAsk } from './useAsk.ts'
import { useModeration } from './useModeration.ts'
import './reach.css'

export function WalkBar() {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const leader = useStore(facts, ({ meeting, byId }) => byId[meeting.walkLeader])
  const isMine = useStore(facts, ({ meeting, meId }) => meeting.walkLeader === meId)
  const along = useStore(facts, ({ byId, meId }) => byId[meId]?.walks ?? false)
  const count = useStore(facts, ({ people }) => people.filter(({ walks }) => walks).length)
  const { moderate } = useModeration()
  const ask = useAsk()
  if (!leader) return null
  const { name } = leader
  return (
    <div className="reach" role="status">
      <div className="reach-line">
        <Icon name="people" />
        <p>{isMine ? t('walk.mine', { count }) : t(along ? 'walk.along' : 'walk.led', { name })}</p>
        {isMine && <Button onClick={() => moderate('endWalk')}>{t('walk.end')}</Button>}
        {!isMine && (
          <Button kind={along ? 'calm' : 'primary'} onClick={() => ask('walk.set', { along: !along })}>
            {along ? t('walk.stop') : t('walk.join', { name })}
          </Button>
        )}
      </div>
    </div>
  )
}
