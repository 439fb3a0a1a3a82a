// How high the ground is, as far as heads need it: the height of the nearest place where people stand or sit.
import type { SceneManifest, Stop } from '@towpath/shared/scene/SceneManifest'

type Places = Pick<SceneManifest, 'bounds'> & { readonly stops: readonly Pick<Stop, 'spots' | 'seats'>[] }

export function groundBySpots(manifest: Places): (x: number, z: number) => number {
  const places = manifest.stops.flatMap((stop) => [...stop.spots, ...stop.seats]).map((place) => place.position)
  const flat = Float64Array.from(places.flat())
  const lowest = manifest.bounds.min[1]
  return (x, z) => {
    let nearest = Number.POSITIVE_INFINITY
    let height = lowest
    for (let at = 0; at < flat.length; at += 3) {
      const away = (flat[at]! - x) ** 2 + (flat[at + 2]! - z) ** 2
      if (away >= nearest) continue
      nearest = away
      height = flat[at + 1]!
    }
    return height
  }
}
