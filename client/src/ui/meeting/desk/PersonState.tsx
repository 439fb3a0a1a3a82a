// What a host wants to know of one person at a glance: where they are, how well their line carries, and how loud they are
// here just now. The bar is moved without React.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../../app/MeetingSession.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { PersonFacts } from '../../../state/facts.ts'
import { sceneOfPerson } from '../../../state/whereabouts.ts'
import { barOf } from '../../entrance/microphoneVerdict.ts'
import { stopOf } from '../stopOf.ts'

const LEVEL_EVERY_MS = 120

export function PersonState({ person }: { readonly person: PersonFacts }) {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const scene = useStore(facts, (now) => sceneOfPerson(now, person))
  const manifest = MANIFESTS[scene as SceneId]
  const stop = manifest && stopOf(manifest, person.place)
  const where = stop && t(`scenes:${manifest.id}.stops.${stop.id}.name` as 'scenes:canal-walk.stops.lock.name')
  const line = person.reconnecting ? 'lost' : person.weak ? 'weak' : 'good'
  return (
    <p className="person-state">
      {where && <span>{t(person.seated ? 'state.sits' : 'state.stands', { place: where })}</span>}
      <span>{t(`state.line.${line}`)}</span>
      <Level personId={person.id} />
    </p>
  )
}

function Level({ personId }: { readonly personId: string }) {
  const { voice } = useMeetingSession()
  const bar = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const timer = setInterval(() => {
      if (bar.current) bar.current.style.transform = `scaleX(${barOf(voice.levelOf(personId)).toFixed(2)})`
    }, LEVEL_EVERY_MS)
    return () => clearInterval(timer)
  }, [voice, personId])
  return (
    <span className="own-level" aria-hidden="true">
      <span ref={bar} />
    </span>
  )
}
