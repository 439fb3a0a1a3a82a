// Which scene a place belongs to: ids of spots and seats are unique over all scenes, so that an id alone says it. Pure.

import type { SceneManifest } from './SceneManifest.ts'

/** Ids of scenes by the ids of their places. Throws when two places share an id: then nobody could say where somebody is. */
export function scenesByPlace<Id extends string>(manifests: readonly SceneManifest<Id>[]): ReadonlyMap<string, Id> {
  const scenes = new Map<string, Id>()
  for (const { id, stops } of manifests) {
    for (const place of stops.flatMap(({ spots, seats }) => [...spots, ...seats])) {
      if (scenes.has(place.id)) throw new Error(`two places are called ${place.id}`)
      scenes.set(place.id, id)
    }
  }
  return scenes
}

/** Where people are to be alone: nobody is taken there by others. */
export const ALONE_SCENE = 'quiet-place'
