// Whether a stop is a place of its own for voices. Pure; the server and the page read the same manifests with it.

import type { AudioSpot } from '../voice/audioPlaces.ts'
import type { SceneManifest, Stop } from './SceneManifest.ts'

/** The audio place of whoever is at this stop; null where there is none. */
export function audioSpotAt(stop: Stop | undefined, closed: boolean): AudioSpot {
  return stop?.audioPlace ? { id: stop.id, closed } : null
}

/** Stops by the ids of their spots and seats, which are unique over all scenes. */
export function stopsByPlace(manifests: readonly SceneManifest[]): ReadonlyMap<string, Stop> {
  const stops = manifests.flatMap((manifest) => manifest.stops)
  return new Map(stops.flatMap((stop) => [...stop.spots, ...stop.seats].map(({ id }) => [id, stop] as const)))
}
