// Where people's heads are, thinned for the voice process: five times a second at most, and only who moved. Owned by the engine.
import type { PersonPlace } from './messages.ts'

const SEND_EVERY_MS = 200
/** Moving less than this changes nothing about who is heard. */
const MOVED_METRES = 0.1

export type Places = {
  set(personId: string, x: number, y: number, z: number): void
  /** The latest, for a connection that starts. */
  of(personId: string): PersonPlace | null
  forget(personId: string): void
  stop(): void
}

type Place = { x: number; y: number; z: number; sentX: number; sentY: number; sentZ: number }

export function createPlaces(send: (moved: PersonPlace[]) => void): Places {
  const places = new Map<string, Place>()
  const moved = new Set<string>()
  const timer = setInterval(() => {
    if (moved.size === 0) return
    const batch: PersonPlace[] = []
    for (const personId of moved) {
      const place = places.get(personId)
      if (!place) continue
      place.sentX = place.x
      place.sentY = place.y
      place.sentZ = place.z
      batch.push([personId, place.x, place.y, place.z])
    }
    moved.clear()
    send(batch)
  }, SEND_EVERY_MS)
  timer.unref()
  return {
    set(personId, x, y, z) {
      if (!Number.isFinite(x + y + z)) return
      let place = places.get(personId)
      if (!place) {
        place = { x, y, z, sentX: Number.NaN, sentY: 0, sentZ: 0 }
        places.set(personId, place)
      }
      place.x = x
      place.y = y
      place.z = z
      // Not a number compares false: the first place is always sent.
      const near =
        Math.abs(x - place.sentX) < MOVED_METRES &&
        Math.abs(y - place.sentY) < MOVED_METRES &&
        Math.abs(z - place.sentZ) < MOVED_METRES
      if (!near) moved.add(personId)
    },
    of(personId) {
      const place = places.get(personId)
      return place ? [personId, place.x, place.y, place.z] : null
    },
    forget(personId) {
      places.delete(personId)
      moved.delete(personId)
    },
    stop() {
      clearInterval(timer)
    },
  }
}
