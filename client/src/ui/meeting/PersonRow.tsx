// One person in the list: who they are and what they are doing, how loud they are for me, and what a host may do.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { parseFigure } from '@towpath/shared/people/figure'
import { lazy, memo, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { setVolumeOf } from '../../state/settings.ts'
import { myScene, sceneOfPerson } from '../../state/whereabouts.ts'
import { Button } from '../Button.tsx'
import { FigurePortrait } from '../figure/FigurePortrait.tsx'
import { Icon, type IconName } from '../Icon.tsx'
import { Slider } from '../Slider.tsx'
import { AvoidChoice } from './AvoidChoice.tsx'
import { AvoidedHint } from './AvoidedHint.tsx'
import { ReportChoice } from './ReportChoice.tsx'
import { stopOf } from './stopOf.ts'
import { useAsk } from './useAsk.ts'
import { useMay } from './useModeration.ts'

const tools = () => import('./PersonTools.tsx')
const MorePersonTools = lazy(async () => ({ default: (await tools()).MorePersonTools }))
const QuickPersonTools = lazy(async () => ({ default: (await tools()).QuickPersonTools }))

type Props = {
  readonly person: PersonFacts
  readonly isMe: boolean
  /** Place in the queue of raised hands; 0 for none. */
  readonly turn: number
}

export const PersonRow = memo(function PersonRow({ person, isMe, turn }: Props) {
  const { t } = useWords()
  const mayKeepOrder = useMay('silence', person.id)
  const { facts } = useMeetingSession()
  const elsewhere = useStore(facts, (now) => {
    const scene = sceneOfPerson(now, person)
    return scene === myScene(now) ? '' : scene
  })
  const ask = useAsk()
  const together = useStore(facts, (now) => {
    const manifest = MANIFESTS[myScene(now) as SceneId]
    const mine = manifest && stopOf(manifest, now.byId[now.meId]?.place ?? '')
    return mine === undefined || stopOf(manifest, person.place) === mine
  })
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
            {person.companion && <Mark icon="people" words={t('people.companion')} />}
            {person.speaking && <Mark icon="sound" words={t('people.speaking')} />}
            {turn > 0 && (
              <Mark icon="hand" words={`${t('people.handRaised')}, ${t('people.handNumber', { number: turn })}`} />
            )}
            {person.reach !== 'near' && <Mark icon="sound" words={t(`reach.mark.${person.reach}`)} />}
            {person.helpCalled && <Mark icon="help" words={t('people.helpCalled')} />}
            {person.microphone !== 'on' && <Mark icon="microphoneOff" words={t('people.microphoneOff')} />}
            {person.quietPlace && <Mark icon="bench" words={t('people.quietPlace')} />}
            {elsewhere && (
              <Mark
                icon="place"
                words={t('people.elsewhere', { place: t(`scenes:${elsewhere as 'canal-walk'}.name`) })}
              />
            )}
            {person.away && <Mark icon="away" words={t('people.away')} />}
            {person.reconnecting && <Mark icon="away" words={t('people.reconnecting')} />}
          </p>
        </div>
      </div>
      {!isMe && !together && !person.quietPlace && (
        <Button
          icon="place"
          aria-label={t('people.takeMeTo', { name: person.name })}
          onClick={() => ask('go.toPerson', { person: person.id })}
        >
          {t('people.takeMe')}
        </Button>
      )}
      {!isMe && <AvoidedHint person={person} />}
      {!isMe && <MoreAbout person={person} isHost={mayKeepOrder} />}
      {mayKeepOrder && (
        <Suspense>
          <QuickPersonTools person={person} />
        </Suspense>
      )}
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

/** One disclosure a person, no wall of buttons: a list of people is no place to be asked at each whom one would rather avoid. */
function MoreAbout({ person, isHost }: { readonly person: PersonFacts; readonly isHost: boolean }) {
  const { t } = useWords()
  const { settings } = useMeetingSession()
  const { name } = person
  const volume = useStore(settings, ({ volumes }) => volumes[person.id] ?? 1)
  return (
    <details className="disclosure small">
      <summary aria-label={t('people.toolsOf', { name })}>{t('people.tools')}</summary>
      {isHost && (
        <Suspense>
          <MorePersonTools person={person} />
        </Suspense>
      )}
      <Slider
        label={t('people.volumeOf', { name })}
        value={volume}
        onChange={(value) => setVolumeOf(settings, person.id, value)}
      />
      <AvoidChoice person={person} />
      <ReportChoice person={person} />
    </details>
  )
}
