// How people get from place to place: by their own wish or because a host brings them. The place is claimed at once,
// kept in storage, and only then is the person there.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import type { Placement } from '@towpath/shared/protocol/commands'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Stop } from '@towpath/shared/scene/SceneManifest'
import { standingBefore } from '@towpath/shared/scene/standingBefore'
import type { Attendee } from './Attendee.ts'
import { isOccupied } from './company.ts'
import { inTurnOf, type MeetingCore } from './MeetingCore.ts'
import { type Place, placementAt } from './Seating.ts'
import { tellAudioSpot } from './tables.ts'

export type Outcome = Result<Placement, Refusal>

export function goToPlace(core: MeetingCore, person: Attendee, placeId: string): Promise<Outcome> {
  return inTurnOf(core, person, async () => {
    const place = core.seating.places.get(placeId)
    if (!place) return refused(refusal('place.unknown'))
    const { placement } = person
    if (!core.seating.areInOneScene(placement.place, place.id)) return refused(refusal('place.elsewhere'))
    if (placement.place === place.id && placement.seated === place.seat) return ok(placement)
    if (isOccupied(core, person.id)(place) || !core.seating.claim(place.id, person.id))
      return refused(refusal('place.taken'))
    return ok(await settle(core, person, placementAt(place), false))
  })
}

export function goToStop(core: MeetingCore, person: Attendee, stopId: string): Promise<Outcome> {
  return inTurnOf(core, person, async () => {
    const stop = core.seating.stop(stopId)
    if (!stop) return refused(refusal('place.unknown'))
    const here = core.seating.places.get(person.placement.place)
    if (here?.stop === stop) return ok(person.placement)
    if (!isInSceneOf(core, stop, here)) return refused(refusal('place.elsewhere'))
    const place = core.seating.freeAt(stop, isOccupied(core, person.id))
    if (!place || !core.seating.claim(place.id, person.id)) return refused(refusal('place.full'))
    return ok(await settle(core, person, placementAt(place), false))
  })
}

export function standUp(core: MeetingCore, person: Attendee): Promise<Outcome> {
  return inTurnOf(core, person, async () => {
    const seat = core.seating.places.get(person.placement.place)
    if (!seat || !person.placement.seated) return refused(refusal('seat.none'))
    const spot = core.seating.spotToStandUp(seat, isOccupied(core, person.id))
    if (!spot || !core.seating.claim(spot.id, person.id))
      return ok(await settle(core, person, standingBefore(seat), false))
    return ok(await settle(core, person, placementAt(spot), false))
  })
}

/** To this stop, or the nearest with room. Answers whether the person was moved. */
export function bringTo(core: MeetingCore, person: Attendee, stop: Stop): Promise<boolean> {
  return core.inTurn(person.id, async () => {
    const here = core.seating.places.get(person.placement.place)
    if (here?.stop === stop || !core.roster.isPresent(person)) return false
    const place: Place | undefined = core.seating.freeNear(stop, isOccupied(core, person.id))
    if (!place || place.stop === here?.stop || !core.seating.claim(place.id, person.id)) return false
    await settle(core, person, placementAt(place), true)
    return true
  })
}

/** The place is claimed already. A claim that cannot be kept in storage is given back. */
export async function settle(
  core: MeetingCore,
  person: Attendee,
  to: Placement,
  byServer: boolean,
): Promise<Placement> {
  const before = person.placement
  try {
    await keepPlace(core, person.id, to.place)
  } catch (fault) {
    if (to.place !== before.place) core.seating.release(to.place, person.id)
    throw fault
  }
  if (!core.roster.isPresent(person)) {
    core.seating.release(to.place, person.id)
    return to
  }
  if (to.place !== before.place) core.seating.release(before.place, person.id)
  person.placement = to
  tellAudioSpot(core, person)
  core.emit({ type: 'placed', person, byServer })
  return to
}

/** One place stands in one record only: whoever left and had it before does not get it back. */
export async function keepPlace(core: MeetingCore, personId: string, place: string): Promise<void> {
  for (const absent of core.roster.absentRecords()) {
    if (absent.place !== place || absent.id === personId) continue
    await core.store.savePerson(core.id, absent.id, { place: null })
    core.roster.amend(absent.id, { place: null })
  }
  await core.store.savePerson(core.id, personId, { place })
  core.roster.amend(personId, { place })
}

function isInSceneOf({ seating }: MeetingCore, stop: Stop, here: Place | undefined): boolean {
  const place = stop.spots[0] ?? stop.seats[0]
  return here !== undefined && place !== undefined && seating.places.get(place.id)?.scene === here.scene
}
