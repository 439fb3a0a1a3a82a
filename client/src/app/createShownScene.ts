// The scene that this page is in. Poses follow it at once where nobody looks; what is drawn follows when it is dark.
// The server sends poses of another scene only once the page has said, with a message of no bytes, that it is there.

import { MANIFESTS, type SceneId, sceneOfPlace } from '@towpath/scenes/manifests'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PoseInbox } from '../net/poseInbox.ts'
import type { PosePublisher } from '../net/posePublisher.ts'
import type { MyPlacement } from '../state/placement.ts'

/** `seen` is false until the place, or its plain stand-in, can be seen. */
export type Shown = {
  readonly scene: SceneId
  readonly seen: boolean
  /** It could not be loaded; a plain place stands in for it. */
  readonly plain: boolean
  /** Counts how often it was tried. */
  readonly tries: number
}

export type ShownScene = {
  readonly shown: StoreApi<Shown>
  /** Of whom poses are read now. */
  readonly poseScene: () => SceneId
  /** Poses of the scene where the server put this person, and no others. */
  enter(): void
  /** All of the page is there. Call it while nothing can be seen. */
  arrive(): void
}

type Options = {
  readonly first: SceneId
  readonly placement: StoreApi<MyPlacement>
  readonly publisher: Pick<PosePublisher, 'enter'>
  readonly inbox: Pick<PoseInbox, 'enter'>
  readonly sayThere: () => void
}

export function createShownScene({ first, placement, publisher, inbox, sayThere }: Options): ShownScene {
  const shown = createStore<Shown>(() => ({ scene: first, seen: false, plain: false, tries: 0 }))
  let entered = first

  function enter(): void {
    const scene = sceneOfPlace(placement.getState().placement?.place ?? '') ?? entered
    if (scene === entered) return
    entered = scene
    const { bounds } = MANIFESTS[scene]
    publisher.enter(bounds)
    inbox.enter(bounds)
    sayThere()
  }

  return {
    shown,
    poseScene: () => entered,
    enter,
    arrive() {
      enter()
      if (shown.getState().scene !== entered) shown.setState({ scene: entered, seen: false, plain: false })
    },
  }
}
