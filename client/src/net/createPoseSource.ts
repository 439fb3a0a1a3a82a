// Where somebody is now, asked by person: looks up under which number the meeting sends their poses. Allocates nothing.

import { sceneOfPlace } from '@towpath/scenes/manifests'
import type { StoreApi } from 'zustand/vanilla'
import type { PoseSource } from '../avatars/PoseSource.ts'
import type { Facts } from '../state/facts.ts'
import type { PoseInbox } from './poseInbox.ts'

export function createPoseSource(facts: StoreApi<Facts>, inbox: PoseInbox): PoseSource {
  return {
    sampleInto(personId, nowMs, out) {
      const person = facts.getState().byId[personId]
      return (person && inbox.track(person.poseId)?.sampleInto(nowMs, out)) ?? 'gone'
    },
  }
}

/** Lets go of the track of everyone who left the meeting or the scene, so that the next person under the same number does not begin where they were. */
export function startForgetting(facts: StoreApi<Facts>, inbox: PoseInbox, scene: () => string): () => void {
  const isIn = (place: string) => sceneOfPlace(place) === scene()
  return facts.subscribe((now, before) => {
    if (now.people === before.people) return
    for (const person of before.people) {
      const known = now.byId[person.id]
      const went = known?.place !== person.place && isIn(person.place) && !isIn(known?.place ?? '')
      if (known?.poseId !== person.poseId || went) inbox.forget(person.poseId)
    }
  })
}
