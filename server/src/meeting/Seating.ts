// Who holds which spot or seat. One person a place, decided here and at once, so that of two who ask one wins.
// Knows nothing of storage; owned by one meeting.

import type { Placement } from '@towpath/shared/protocol/commands'
import type { SceneManifest, Stop, Vec3 } from '@towpath/shared/scene/SceneManifest'

export type Place = {
  readonly id: string
  readonly stop: Stop
  readonly seat: boolean
  readonly position: Vec3
  readonly yawRadians: number
}

/** Whether a place must not be given although nobody holds it. */
export type Blocked = (place: Place) => boolean

const NOTHING_BLOCKED: Blocked = () => false
/** How far in front of their seat people stand who get up where no spot is free. */
const IN_FRONT_METRES = 0.7

export class Seating {
  readonly places = new Map<string, Place>()
  readonly #stops: readonly Stop[]
  readonly #holders = new Map<string, string>()

  constructor(manifest: SceneManifest) {
    this.#stops = manifest.stops
    for (const stop of manifest.stops) {
      for (const { id, position, yawRadians } of stop.spots)
        this.places.set(id, { id, stop, seat: false, position, yawRadians })
      for (const { id, position, yawRadians } of stop.seats)
        this.places.set(id, { id, stop, seat: true, position, yawRadians })
    }
  }

  get firstStop(): Stop {
    const stop = this.#stops[0]
    if (!stop) throw new Error('a scene without stops')
    return stop
  }

  stop(stopId: string): Stop | undefined {
    return this.#stops.find((stop) => stop.id === stopId)
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

  /** The free place next to the company that is there, spots before seats; without company the middle of the arc. */
  freeAt(stop: Stop, blocked: Blocked = NOTHING_BLOCKED): Place | undefined {
    const here = [...this.places.values()].filter((place) => place.stop === stop)
    const company = here.filter((place) => this.#holders.has(place.id))
    const aim = company.length > 0 ? middleOf(company) : middleOf(here.filter((place) => !place.seat))
    const free = here.filter((place) => !this.#holders.has(place.id) && !blocked(place))
    return (
      nearest(
        free.filter((place) => !place.seat),
        aim,
      ) ?? nearest(free, aim)
    )
  }

  /** As `freeAt`, and if that stop is full then at the nearest one that is not. */
  freeNear(stop: Stop, blocked: Blocked = NOTHING_BLOCKED): Place | undefined {
    const byDistance = [...this.#stops].sort(
      (a, b) => distance(a.centre, stop.centre) - distance(b.centre, stop.centre),
    )
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

function middleOf(places: readonly Place[]): Vec3 {
  const count = Math.max(1, places.length)
  const sum = (axis: 0 | 1 | 2) => places.reduce((total, place) => total + place.position[axis], 0) / count
  return [sum(0), sum(1), sum(2)]
}

/** Along the ground, in metres. */
export function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[2] - b[2])
}

export function placementAt(place: Place): Placement {
  return { place: place.id, seated: place.seat, position: place.position, yawRadians: place.yawRadians }
}

/** On their feet in front of the seat, which stays theirs. */
export function standingBefore(seat: Place): Placement {
  const [x, y, z] = seat.position
  const position: Vec3 = [
    x - Math.sin(seat.yawRadians) * IN_FRONT_METRES,
    y,
    z - Math.cos(seat.yawRadians) * IN_FRONT_METRES,
  ]
  return { place: seat.id, seated: false, position, yawRadians: seat.yawRadians }
}
