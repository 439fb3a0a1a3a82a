// Lets a host take everybody, or those at the own stop, into another place: two presses, so that nobody does it by mistake.

import { SCENE_IDS } from '@towpath/scenes/manifests'
import { ALONE_SCENE } from '@towpath/shared/scene/placesOf'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../../app/MeetingSession.ts'
import { useWords } from '../../../i18n/useWords.ts'
import { myScene } from '../../../state/whereabouts.ts'
import { Button } from '../../Button.tsx'
import { useModeration } from '../useModeration.ts'

export function MoveTools() {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const here = useStore(facts, myScene)
  const isMoving = useStore(facts, ({ meeting }) => meeting.movingTo !== '')
  const { may, moderate } = useModeration()
  const [chosen, setChosen] = useState<string | null>(null)
  const others = SCENE_IDS.filter((id: string) => id !== here && id !== ALONE_SCENE)
  if (!may('moveTogether') || others.length === 0) return null
  const nameOf = (scene: string) => t(`scenes:${scene as 'canal-walk'}.name`)
  const go = (action: 'moveTogether' | 'moveThoseHere') => {
    if (chosen !== null) moderate(action, undefined, { place: chosen })
    setChosen(null)
  }
  return (
    <>
      <h3>{t('moving.title')}</h3>
      {chosen === null ? (
        <div className="tools">
          {others.map((scene) => (
            <Button key={scene} icon="place" disabled={isMoving} onClick={() => setChosen(scene)}>
              {t('moving.goTo', { place: nameOf(scene) })}
            </Button>
          ))}
        </div>
      ) : (
        <div className="confirm" role="alert">
          <p>{t('moving.who', { place: nameOf(chosen) })}</p>
          <div className="row">
            <Button kind="primary" onClick={() => go('moveTogether')}>
              {t('moving.everyone')}
            </Button>
            <Button onClick={() => go('moveThoseHere')}>{t('moving.thoseHere')}</Button>
            <Button onClick={() => setChosen(null)}>{t('people.no')}</Button>
          </div>
        </div>
      )}
    </>
  )
}
