// Through a door into another scene: only from the stop where the door is, and only to a place that is free.

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
