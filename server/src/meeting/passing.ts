// Into another scene: through a door, from the stop where the door is, or to somebody who is there; only to a free place.

import { ok, refused } from '@towpath/shared/lib/result'
import { refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { isOccupied } from './company.ts'
import { type Outcome, settle } from './going.ts'
import { inTurnOf, type MeetingCore } from './MeetingCore.ts'
import { placementAt } from './Seating.ts'

export function goThrough(core: MeetingCore, person: Attendee, passageId: string): Promise<Outcome> {
  return inTurnOf(core, person, async () => {
    const passage = core.manifests.flatMap(({ passages }) => passages).find(({ id }) => id === passageId)
    const stop = passage && core.seating.stop(passage.toStop)
    if (!passage || !stop) return refused(refusal('place.unknown'))
    if (core.seating.places.get(person.placement.place)?.stop.id !== passage.atStop)
      return refused(refusal('place.far'))
    const place = core.seating.freeNear(stop, isOccupied(core, person.id))
    if (!place || !core.seating.claim(place.id, person.id)) return refused(refusal('place.full'))
    return ok(await settle(core, person, placementAt(place), false))
  })
}

/** To their stop, or the nearest there with room, in whatever scene they are. */
export function goToPerson(core: MeetingCore, person: Attendee, otherId: string): Promise<Outcome> {
  return inTurnOf(core, person, async () => {
    const other = core.roster.present.get(otherId)
    const stop = other && core.seating.places.get(other.placement.place)?.stop
    // Whoever is in the quiet place is left in peace.
    if (!other || !stop || other.quietPlace) return refused(refusal('place.nobody'))
    if (core.seating.places.get(person.placement.place)?.stop === stop) return ok(person.placement)
    const place = core.seating.freeNear(stop, isOccupied(core, person.id))
    if (!place || !core.seating.claim(place.id, person.id)) return refused(refusal('place.full'))
    return ok(await settle(core, person, placementAt(place), false))
  })
}
