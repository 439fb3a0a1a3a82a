// Where people arrive who come into a scene from outside. Pure.

import type { SceneManifest, Stop } from './SceneManifest.ts'

/** The stop that the scene names for it, else its first; undefined for a scene without stops. */
export function arrivalStop(manifest: SceneManifest): Stop | undefined {
  return manifest.stops.find(({ id }) => id === manifest.arriveAt) ?? manifest.stops[0]
}
