// Who speaks to whom just now, where nobody overlooks it: who has the word, who speaks to everyone, and one's own private
// line with its end. Fetched when there is something to say.

import { isHeardByAll } from '@towpath/shared/people/reach'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useAsk } from './useAsk.ts'
import './reach.css'

export function ReachBar() {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const me = useStore(facts, ({ byId, meId }) => byId[meId])
  const people = useStore(facts, (now) => now.people)
  const other = useStore(facts, ({ byId }) => (me?.reach === 'line' ? byId[me.lineWith] : undefined))
  const ask = useAsk()
  if (!me) return null
  const heardByAll = people.filter(({ reach }) => isHeardByAll(reach))
  return (
    <div className="reach" role="status" aria-label={t('reach.title')}>
      {other && (
        <div className="reach-line">
          <Icon name="phone" />
          <p>{t('reach.line', { name: other.name })}</p>
          <Button onClick={() => ask('line.end', {})}>{t('reach.endLine')}</Button>
        </div>
      )}
      {heardByAll.map((person) => (
        <HeardByAll key={person.id} person={person} me={me} />
      ))}
    </div>
  )
}

function HeardByAll({ person, me }: { readonly person: PersonFacts; readonly me: PersonFacts }) {
  const { t } = useWords()
  const { voice } = useMeetingSession()
  const wanted = useStore(voice.truth, ({ microphone, microphoneWanted }) => microphone === 'on' || microphoneWanted)
  const ask = useAsk()
  const isMe = person.id === me.id
  const { name } = person
  const hasWord = person.reach === 'word'
  return (
    <div className="reach-line" data-mine={isMe}>
      <Icon name="sound" />
      <p>{t(`reach.${isMe ? 'my' : 'their'}.${hasWord ? 'word' : 'everyone'}`, { name })}</p>
      {isMe && !wanted && (
        <Button kind="primary" icon="microphone" onClick={() => voice.setMicrophone(true)}>
          {t('controls.turnOn')}
        </Button>
      )}
      {hasWord && me.role === 'host' && (
        <Button onClick={() => ask('moderate', { action: 'takeWord' })}>{t('reach.takeWord')}</Button>
      )}
      {isMe && !hasWord && (
        <Button onClick={() => ask('moderate', { action: 'speakNearby' })}>{t('reach.speakNearby')}</Button>
      )}
    </div>
  )
}
