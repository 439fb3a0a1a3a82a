// Who holds which spot or seat. One person a place, decided here and at once, so that of two who ask one wins.
// Knows nothing of storage; owned by one meeting.

import type { Placement } from '@towpath/shared/protocol/commands'
import { arrivalStop } from '@towpath/shared/scene/arrivalStop'
import type { SceneManifest, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'
import { distance } from './alongGround.ts'
import { bestAmong } from './amongOthers.ts'

export type Place = {
  readonly id: string
  readonly scene: string
  readonly stop: Stop
  readonly seat: boolean
  readonly position: Vec3
  readonly yawRadians: number
}

/** Whether a place must not be given although nobody holds it. */
export type Blocked = (place: Place) => boolean

const NOTHING_BLOCKED: Blocked = () => false

export class Seating {
  readonly places = new Map<string, Place>()
  readonly #manifests: readonly SceneManifest[]
  readonly #holders = new Map<string, string>()

  /** Of every scene that people of the meeting can be in. */
  constructor(manifests: readonly SceneManifest[]) {
    this.#manifests = manifests
    for (const { id: scene, stops } of manifests) {
      for (const stop of stops) {
        for (const { id, position, yawRadians } of stop.spots)
          this.places.set(id, { id, scene, stop, seat: false, position, yawRadians })
        for (const { id, position, yawRadians } of stop.seats)
          this.places.set(id, { id, scene, stop, seat: true, position, yawRadians })
      }
    }
  }

  /** Where people arrive who come into this scene from outside. */
  firstStop(scene: string): Stop {
    const manifest = this.#manifests.find(({ id }) => id === scene)
    const stop = manifest && arrivalStop(manifest)
    if (!stop) throw new Error('a scene without stops')
    return stop
  }

  stop(stopId: string): Stop | undefined {
    return this.#manifests.flatMap(({ stops }) => stops).find((stop) => stop.id === stopId)
  }

  stopsOf(scene: string): readonly Stop[] {
    return this.#manifests.find(({ id }) => id === scene)?.stops ?? []
  }

  /** What nobody holds at this stop. */
  roomAt(stop: Stop, blocked: Blocked = NOTHING_BLOCKED): { readonly spots: number; readonly seats: readonly Place[] } {
    const free = [...this.places.values()].filter(
      (place) => place.stop === stop && !this.#holders.has(place.id) && !blocked(place),
    )
    const seats = free.filter(({ seat }) => seat)
    return { spots: free.length - seats.length, seats }
  }

  /** Counts the scenes; undefined for a place of none. */
  sceneNumber(placeId: string): number | undefined {
    const scene = this.places.get(placeId)?.scene
    return scene === undefined ? undefined : this.#manifests.findIndex(({ id }) => id === scene)
  }

  areInOneScene(placeId: string, otherId: string): boolean {
    return this.places.get(placeId)?.scene === this.places.get(otherId)?.scene
  }

  holderOf(placeId: string): string | undefined {
    return this.#holders.get(placeId)
  }

  /** False when somebody else holds it. Asking again for one's own place is fine. */
  claim(placeId: string, personId: string): boolean {
    const holder = this.#holders.get(placeId)
    if (holder !== undefined && holder !== personId) return false
    this.#holders.set(placeId, personId)
    return true
  }

  release(placeId: string, personId: string): void {
    if (this.#holders.get(placeId) === personId) this.#holders.delete(placeId)
  }

  /** Both hold the place of the other. False, and nothing happens, when either does not hold their own. */
  exchange(placeId: string, personId: string, otherPlaceId: string, otherId: string): boolean {
    if (this.#holders.get(placeId) !== personId || this.#holders.get(otherPlaceId) !== otherId) return false
    this.#holders.set(placeId, otherId)
    this.#holders.set(otherPlaceId, personId)
    return true
  }

  /**
   * The free place from which most of the company there is seen and which most of them see, spots before seats. Whoever
   * is the first gets the spot that does best by the other spots: those who follow will have them in view.
   */
  freeAt(stop: Stop, blocked: Blocked = NOTHING_BLOCKED): Place | undefined {
    const here = [...this.places.values()].filter((place) => place.stop === stop)
    const held = here.filter((place) => this.#holders.has(place.id))
    const company = held.length > 0 ? held : here.filter((place) => !place.seat)
    const free = here.filter((place) => !this.#holders.has(place.id) && !blocked(place))
    const spots = free.filter((place) => !place.seat)
    return bestAmong(company, spots.length > 0 ? spots : free)
  }

  /** As `freeAt`, and if that stop is full then at the nearest one of its scene that is not. */
  freeNear(stop: Stop, blocked: Blocked = NOTHING_BLOCKED): Place | undefined {
    const stops = this.#manifests.find((manifest) => manifest.stops.includes(stop))?.stops ?? []
    const byDistance = [...stops].sort((a, b) => distance(a.centre, stop.centre) - distance(b.centre, stop.centre))
    for (const candidate of byDistance) {
      const place = this.freeAt(candidate, blocked)
      if (place) return place
    }
    return undefined
  }

  /** The free spot of the stop that is nearest to where somebody sits. */
  spotToStandUp(from: Place, blocked: Blocked = NOTHING_BLOCKED): Place | undefined {
    const free = from.stop.spots.flatMap(({ id }) => this.places.get(id) ?? [])
    return nearest(
      free.filter((place) => !this.#holders.has(place.id) && !blocked(place)),
      from.position,
    )
  }
}

function nearest(places: readonly Place[], to: Vec3): Place | undefined {
  let best: Place | undefined
  for (const place of places)
    if (!best || distance(place.position, to) < distance(best.position, to) - 1e-6) best = place
  return best
}

export function placementAt(place: Place): Placement {
  return { place: place.id, seated: place.seat, position: place.position, yawRadians: place.yawRadians }
}
