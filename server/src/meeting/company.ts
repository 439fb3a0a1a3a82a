// Personal space: a place is not given while somebody else's head is too near to it, whoever holds it.

import { distance } from './alongGround.ts'
import type { HeadPosition, MeetingCore } from './MeetingCore.ts'
import type { Blocked } from './Seating.ts'

const PERSONAL_SPACE_METRES = 1
/** Neighbours on a bench lean towards each other, and its seats are made for that. */
const SEAT_SPACE_METRES = 0.6
/** After a restart people find their places again before others are given them. */
const HELD_AFTER_START_MS = 10_000

const head: HeadPosition = { x: 0, y: 0, z: 0 }

export function isOccupied(core: MeetingCore, personId: string): Blocked {
  return (place) => {
    const space = place.seat ? SEAT_SPACE_METRES : PERSONAL_SPACE_METRES
    for (const other of core.roster.present.values()) {
      if (other.id === personId || other.sessionId === undefined || !core.headOf(other, head)) continue
      if (!core.seating.areInOneScene(other.placement.place, place.id)) continue
      if (distance([head.x, head.y, head.z], place.position) < space) return true
    }
    return isHeld(core, personId, place.id)
  }
}

function isHeld(core: MeetingCore, personId: string, placeId: string): boolean {
  if (core.clock.monotonicMs() - core.startedAtMs > HELD_AFTER_START_MS) return false
  return core.roster.absentRecords().some((record) => record.place === placeId && record.id !== personId)
}
