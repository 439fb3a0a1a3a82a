// The sounds of the place, from where they come from: on while the person wants them, quieter while somebody talks.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { VIEWS } from '@towpath/scenes/views'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { type Ambience, createAmbience } from '../voice/ambience.ts'

/** Returns the end. A place whose sounds do not load is a quiet place. */
export function startAmbience(session: MeetingSession, scene: SceneId): () => void {
  let ended = false
  let ambience: Ambience | null = null
  let talking = false
  const follow = () => {
    const { ambience: wanted, masterVolume } = session.settings.getState()
    ambience?.setVolume(masterVolume)
    ambience?.setOn(wanted && !session.quiet.inside.getState())
  }
  const listen = () => {
    const { people, meId } = session.facts.getState()
    talking = people.some(({ id, speaking }) => speaking && id !== meId)
  }
  const stops = [
    session.settings.subscribe(follow),
    session.quiet.inside.subscribe(follow),
    session.facts.subscribe(listen),
  ]
  VIEWS[scene].loadSounds().then(
    ({ createSound }) => {
      if (ended) return
      ambience = createAmbience({
        context: session.voice.audioContext,
        sounds: MANIFESTS[scene].sounds.filter(({ whenChosen }) => !whenChosen),
        createSound,
        ears: session.ears,
        someoneTalks: () => talking,
      })
      listen()
      follow()
    },
    () => undefined,
  )
  return () => {
    ended = true
    for (const stop of stops) stop()
    ambience?.dispose()
  }
}
