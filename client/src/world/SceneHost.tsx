// Shows the scene of the meeting. A place that fails to load leaves a plain one: people still stand, talk and move.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { VIEWS } from '@towpath/scenes/views'
import { Component, lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { frameOrder } from './frameOrder.ts'
import { PlainPlace } from './PlainPlace.tsx'
import { startAmbience } from './startAmbience.ts'
import { onWords, words } from './words.ts'

export type SceneHostProps = {
  readonly session: MeetingSession
  readonly scene: SceneId
  /** The place, or its plain stand-in, can be seen. */
  readonly onSeen: () => void
}

export function SceneHost({ session, scene, onSeen }: SceneHostProps) {
  const tries = useStore(session.scene.shown, (shown) => shown.tries)
  // What failed once would go on failing.
  const View = useMemo(() => lazy(VIEWS[scene].loadView), [scene, tries])
  const lessMovement = useLessMovement(session)
  const look = useSceneWords()
  useEffect(() => startAmbience(session, scene), [session, scene])
  const onFailed = () => {
    session.scene.shown.setState({ plain: true })
    void session.send('scene.failed', {})
  }
  const plain = <PlainPlace manifest={MANIFESTS[scene]} onSeen={onSeen} />
  return (
    <KeepGoing key={`${scene} ${tries}`} instead={plain} onFailed={onFailed}>
      <Suspense fallback={null}>
        <View lessMovement={lessMovement} words={look} onReady={onSeen} frameOrder={frameOrder.scene} />
      </Suspense>
    </KeepGoing>
  )
}

function useLessMovement(session: MeetingSession): boolean {
  const [less, setLess] = useState(() => session.settings.getState().lessMovement)
  useEffect(() => session.settings.subscribe((settings) => setLess(settings.lessMovement)), [session])
  return less
}

/** The same function until the language changes. */
function useSceneWords(): (key: string) => string {
  const [language, setLanguage] = useState(0)
  useEffect(() => onWords(() => setLanguage((count) => count + 1)), [])
  // Another language needs another function.
  return useCallback((key: string) => words(`scenes:${key}`), [language])
}

type KeepGoingProps = { readonly instead: ReactNode; readonly onFailed: () => void; readonly children: ReactNode }

class KeepGoing extends Component<KeepGoingProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFailed()
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
