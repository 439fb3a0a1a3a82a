// Keys of the meeting: arrows turn and walk, M is the microphone, H the hand, Q the quiet place, ? shows them all. They do nothing while
// somebody writes or chooses in a field, with a modifier held, or under an open dialog.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { useEffect } from 'react'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { addNotice } from '../../state/notices.ts'
import { myScene } from '../../state/whereabouts.ts'
import { doorsAt } from '../../world/WorldTarget.ts'
import { stopOf } from './stopOf.ts'

export function useMeetingKeys(session: MeetingSession, showKeys: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return
      const act = actionOf(event.key, session, showKeys)
      if (!act) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [session, showKeys])
}

function isBusy(target: EventTarget | null): boolean {
  return (
    (target instanceof Element &&
      target.closest('input, textarea, select, summary, [contenteditable], .scrolls') !== null) ||
    document.querySelector('dialog[open]') !== null
  )
}

function actionOf(key: string, session: MeetingSession, showKeys: () => void): (() => void) | undefined {
  // In the quiet place nothing is to be set going by a key that was pressed by accident.
  if (session.quiet.inside.getState()) return undefined
  switch (key) {
    case 'ArrowLeft':
      return () => session.view.wish('turnLeft')
    case 'ArrowRight':
      return () => session.view.wish('turnRight')
    case 'ArrowUp':
      return () => walk(session, 1)
    case 'ArrowDown':
      return () => walk(session, -1)
    case 'd':
    case 'D':
      return () => goThrough(session)
    case 'm':
    case 'M':
      return () => {
        const { microphone, microphoneWanted } = session.voice.truth.getState()
        void session.voice.setMicrophone(!(microphone === 'on' || microphoneWanted))
      }
    case 'h':
    case 'H':
      return () => {
        const { byId, meId } = session.facts.getState()
        void session.send('hand.set', { raised: (byId[meId]?.handRaised ?? 0) === 0 })
      }
    case 'q':
    case 'Q':
      return session.quiet.enter
    case '?':
      return showKeys
    default:
      return undefined
  }
}

async function goThrough(session: MeetingSession): Promise<void> {
  const facts = session.facts.getState()
  const manifest = MANIFESTS[myScene(facts) as SceneId]
  const here = manifest && stopOf(manifest, facts.byId[facts.meId]?.place ?? '')
  const door = here && doorsAt(manifest, here)[0]
  if (!door) return
  const answer = await session.send('go.through', { passage: door.id })
  if (!answer.ok) addNotice(session.notices, { refusal: answer.refusal })
}

async function walk(session: MeetingSession, steps: 1 | -1): Promise<void> {
  const facts = session.facts.getState()
  const { byId, meId } = facts
  const manifest = MANIFESTS[myScene(facts) as SceneId]
  const here = manifest && stopOf(manifest, byId[meId]?.place ?? '')
  const next = manifest?.stops.find(({ number }) => here && number === here.number + steps)
  if (!next) return
  const answer = await session.send('go.toStop', { stop: next.id })
  if (!answer.ok) addNotice(session.notices, { refusal: answer.refusal })
}
