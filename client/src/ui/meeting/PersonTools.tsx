// What a host may do about one person: the two that must be quick in sight, the rest behind the disclosure of the row.
// Fetched by hosts alone.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { myScene } from '../../state/whereabouts.ts'
import { WellbeingMarks } from '../../wellbeing/WellbeingMarks.tsx'
import { Button } from '../Button.tsx'
import { lazily } from '../lazily.ts'
import { ContactTool } from './desk/ContactTool.tsx'
import { PersonState } from './desk/PersonState.tsx'
import { PlacingTools } from './desk/PlacingTools.tsx'
import { RemoveChoice } from './desk/RemoveChoice.tsx'
import { stopOf } from './stopOf.ts'
import { useModeration } from './useModeration.ts'

/** For the few hosts who are organisers, too. */
const DataTools = lazily(async () => (await import('./desk/DataTools.tsx')).DataTools)

type Props = { readonly person: PersonFacts }

export function QuickPersonTools({ person }: Props) {
  const { t } = useWords()
  const { may, moderate } = useModeration()
  const [asking, setAsking] = useState(false)
  const [placing, setPlacing] = useState(false)
  const { id, name } = person
  if (asking) return <RemoveChoice person={person} onClose={() => setAsking(false)} />
  return (
    <>
      <WellbeingMarks personId={id} />
      <PersonState person={person} />
      {placing && <PlacingTools person={person} onClose={() => setPlacing(false)} />}
      <div className="row">
        {may('silence', id) && (
          <Button
            icon="microphoneOff"
            className="compact"
            disabled={person.microphone !== 'on'}
            aria-label={t('people.silence', { name })}
            onClick={() => moderate('silence', id)}
          >
            {t('people.silenceShort')}
          </Button>
        )}
        {may('seat', id) && (
          <Button
            icon="seat"
            className="compact"
            aria-label={t('tools.placeOf', { name })}
            onClick={() => setPlacing(true)}
          >
            {t('tools.placeShort')}
          </Button>
        )}
        {may('remove', id) && (
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
    </>
  )
}

export function MorePersonTools({ person }: Props) {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const { may, moderate } = useModeration()
  const isTogether = useStore(facts, (now) => {
    const { byId, meId } = now
    const manifest = MANIFESTS[myScene(now) as SceneId]
    const mine = manifest && stopOf(manifest, byId[meId]?.place ?? '')
    return mine !== undefined && stopOf(manifest, person.place) === mine
  })
  const { id, name } = person
  return (
    <>
      <div className="row">
        <ContactTool person={person} />
        {may('askMicrophone', id) && (
          <Button
            icon="microphone"
            className="compact"
            disabled={person.microphone === 'on'}
            aria-label={t('people.askMicrophone', { name })}
            onClick={() => moderate('askMicrophone', id)}
          >
            {t('people.askMicrophoneShort')}
          </Button>
        )}
        {may('giveWord', id) && (
          <Button
            icon="sound"
            className="compact"
            disabled={person.reach !== 'near'}
            aria-label={t('tools.giveWord', { name })}
            onClick={() => moderate('giveWord', id)}
          >
            {t('tools.giveWordShort')}
          </Button>
        )}
        {may('bringHere', id) && (
          <Button
            icon="gather"
            className="compact"
            disabled={isTogether}
            aria-label={t('people.bringHere', { name })}
            onClick={() => moderate('bringHere', id)}
          >
            {t('people.bringHereShort')}
          </Button>
        )}
        {may('sendToWaiting', id) && (
          <Button
            icon="leave"
            className="compact"
            aria-label={t('people.sendToWaiting', { name })}
            onClick={() => moderate('sendToWaiting', id)}
          >
            {t('people.sendToWaitingShort')}
          </Button>
        )}
        {may('turnTo', id) && (
          <Button
            icon="eye"
            className="compact"
            aria-label={t('tools.turnTo', { name })}
            onClick={() => moderate('turnTo', id)}
          >
            {t('tools.turnToShort')}
          </Button>
        )}
      </div>
      <Suspense>
        <DataTools person={person} />
      </Suspense>
    </>
  )
}
