// Puts the crowd into the world: one frame callback for everyone. React hears only when the meeting needs more room.

import { useFrame, useThree } from '@react-three/fiber'
import { sceneOfPlace } from '@towpath/scenes/manifests'
import { useEffect, useMemo } from 'react'
import { Vector3 } from 'three'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { isAvoided } from '../state/avoided.ts'
import { frameOrder } from '../world/frameOrder.ts'
import { Crowd } from './Crowd.ts'

const eye = new Vector3()

export type AvatarCrowdProps = {
  readonly session: MeetingSession
  readonly capacity: number
  readonly groundOf: (place: string) => number
}

export function AvatarCrowd({ session, capacity, groundOf }: AvatarCrowdProps) {
  const crowd = useMemo(
    () =>
      new Crowd({
        capacity,
        groundOf,
        trackOf: (poseId) => session.poses.inbox.track(poseId),
        levelOf: (id) => session.voice.levelOf(id),
      }),
    [capacity, groundOf, session],
  )
  useEffect(() => () => crowd.dispose(), [crowd])
  useEffect(() => {
    const takeFacts = () => {
      const { people, meId } = session.facts.getState()
      const avoided = session.avoided.getState()
      const inside = session.quiet.inside.getState()
      const { scene } = session.scene.shown.getState()
      const seen = people.filter(
        ({ id, quietPlace, place }) =>
          !inside && !quietPlace && sceneOfPlace(place) === scene && !isAvoided(avoided, id),
      )
      crowd.setPeople(seen, meId)
    }
    const takeSettings = () => {
      const { lessMovement, textScale } = session.settings.getState()
      crowd.setComfort({ lessMovement, textScale: textScale / 100 })
    }
    takeFacts()
    takeSettings()
    const stops = [
      session.facts.subscribe(takeFacts),
      session.avoided.subscribe(takeFacts),
      session.scene.shown.subscribe(takeFacts),
      session.quiet.inside.subscribe(takeFacts),
      session.settings.subscribe(takeSettings),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [crowd, session])
  const camera = useThree((state) => state.camera)
  useFrame((_state, delta) => {
    eye.setFromMatrixPosition(camera.matrixWorld)
    crowd.step(performance.now(), Math.min(100, delta * 1000), eye)
  }, frameOrder.avatars)
  return <primitive object={crowd.meshes.group} />
}
