// Which stop of a scene a spot or seat belongs to. Pure.

import type { SceneManifest, Stop } from '@towpath/shared/scene/SceneManifest'

export function stopOf(manifest: SceneManifest, place: string): Stop | undefined {
  return manifest.stops.find(
    ({ spots, seats }) => spots.some(({ id }) => id === place) || seats.some(({ id }) => id === place),
  )
}
