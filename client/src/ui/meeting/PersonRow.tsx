// One person in the list: who they are and what they are doing, how loud they are for me, and what a host may do.

import { parseFigure } from '@towpath/shared/people/figure'
import { memo, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { setVolumeOf } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { FigurePortrait } from '../figure/FigurePortrait.tsx'
import { Icon, type IconName } from '../Icon.tsx'
import { Slider } from '../Slider.tsx'
import { useModeration } from './useModeration.ts'

type Props = {
  readonly person: PersonFacts
  readonly isMe: boolean
  /** Place in the queue of raised hands; 0 for none. */
  readonly turn: number
}

export const PersonRow = memo(function PersonRow({ person, isMe, turn }: Props) {
  const { t } = useWords()
  const figure = useMemo(() => parseFigure(person.figure), [person.figure])
  return (
    <li className="person" data-speaking={person.speaking}>
      <div className="person-who">
        <FigurePortrait figure={figure} />
        <div>
          <p className="person-name">
            {person.name} {isMe && <span className="soft">({t('people.you')})</span>}
          </p>
          <p className="person-marks">
            {person.role !== 'resident' && <Mark icon="host" words={t(`meeting:role.${person.role}`)} />}
            {person.speaking && <Mark icon="sound" words={t('people.speaking')} />}
            {turn > 0 && (
              <Mark icon="hand" words={`${t('people.handRaised')}, ${t('people.handNumber', { number: turn })}`} />
            )}
            {person.helpCalled && <Mark icon="help" words={t('people.helpCalled')} />}
            {person.microphone !== 'on' && <Mark icon="microphoneOff" words={t('people.microphoneOff')} />}
            {person.away && <Mark icon="away" words={t('people.away')} />}
            {person.reconnecting && <Mark icon="away" words={t('people.reconnecting')} />}
          </p>
        </div>
      </div>
      {!isMe && <VolumeFor person={person} />}
      {!isMe && <HostActions person={person} />}
    </li>
  )
})

function Mark({ icon, words }: { readonly icon: IconName; readonly words: string }) {
  return (
    <span className="mark">
      <Icon name={icon} />
      {words}{' '}
    </span>
  )
}

function VolumeFor({ person }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { settings } = useMeetingSession()
  const volume = useStore(settings, ({ volumes }) => volumes[person.id] ?? 1)
  return (
    <details className="disclosure small">
      <summary aria-label={t('people.more', { name: person.name })}>{t('people.volume')}</summary>
      <Slider
        label={t('people.volumeOf', { name: person.name })}
        value={volume}
        onChange={(value) => setVolumeOf(settings, person.id, value)}
      />
    </details>
  )
}

function HostActions({ person }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { may, moderate } = useModeration()
  const [asking, setAsking] = useState(false)
  const { name } = person
  const maySilence = may('silence', person.id)
  const mayRemove = may('remove', person.id)
  if (!maySilence && !mayRemove) return null
  if (asking) {
    return (
      <div className="confirm" role="alert">
        <p>{t('people.removeQuestion', { name })}</p>
        <div className="row">
          <Button kind="stop" onClick={() => moderate('remove', person.id)}>
            {t('people.removeYes', { name })}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('people.no')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className="row">
      {maySilence && (
        <Button
          icon="microphoneOff"
          className="compact"
          disabled={person.microphone !== 'on'}
          aria-label={t('people.silence', { name })}
          onClick={() => moderate('silence', person.id)}
        >
          {t('people.silenceShort')}
        </Button>
      )}
      {mayRemove && (
        <Button
          icon="remove"
          className="compact"
          aria-label={t('people.remove', { name })}
          onClick={() => setAsking(true)}
        >
          {t('people.removeShort')}
        </Button>
      )}
    </div>
  )
}
