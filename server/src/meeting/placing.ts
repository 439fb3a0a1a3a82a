// A host puts people in places: one in a free place of the host's stop, two in each other's, and whoever was moved last back
// to where they were. One person a place, decided at once; everybody concerned is told and may go on.

import type { NoticeCode } from '@towpath/shared/protocol/announcements'
import type { Placement } from '@towpath/shared/protocol/commands'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { isOccupied } from './company.ts'
import { keepPlace, settle } from './going.ts'
import type { MeetingCore, Move } from './MeetingCore.ts'
import { placementAt } from './Seating.ts'
import { tellAudioSpot } from './tables.ts'

type Outcome = Promise<boolean | Refusal>

export function seat(core: MeetingCore, host: Attendee, personId: string, placeId: string): Outcome {
  return core.inTurn(personId, async () => {
    const person = connected(core, personId)
    const place = core.seating.places.get(placeId)
    if (!person) return false
    if (!place || place.stop !== core.seating.places.get(host.placement.place)?.stop) return refusal('place.unknown')
    const from = person.placement
    if (from.place === place.id && from.seated === place.seat) return false
    if (isOccupied(core, person.id)(place) || !core.seating.claim(place.id, person.id)) return refusal('place.taken')
    await settle(core, person, placementAt(place), true)
    moved(core, host, { personId, from, to: place.id })
    tell(core, personId, 'seated', host)
    return true
  })
}

export function swap(core: MeetingCore, host: Attendee, personId: string, otherId: string): Outcome {
  return inBothTurns(core, personId, otherId, async () => {
    const [person, other] = [connected(core, personId), connected(core, otherId)]
    if (!person || !other) return false
    const before: readonly Move[] = [
      { personId, from: person.placement, to: other.placement.place },
      { personId: otherId, from: other.placement, to: person.placement.place },
    ]
    if (!(await exchange(core, person, other))) return false
    for (const move of before) moved(core, host, move)
    tell(core, personId, 'swapped', other)
    tell(core, otherId, 'swapped', person)
    return true
  })
}

/** Whoever has gone on meanwhile, or whose place was taken, stays where they are. */
export async function undoMove(core: MeetingCore, host: Attendee): Promise<boolean> {
  const moves = core.moves.get(host.id) ?? []
  core.moves.delete(host.id)
  const [first, second] = moves
  if (first && second && moves.length === 2 && first.from.place === second.to && second.from.place === first.to)
    return undoSwap(core, first, second)
  const back = await Promise.all(moves.map((move) => putBack(core, move)))
  return back.some(Boolean)
}

/** A move of somebody by this host: with those of the same action it can be undone. */
export function moved(core: MeetingCore, host: Attendee, move: Move): void {
  core.moves.set(host.id, [...(core.moves.get(host.id) ?? []), move])
}

function putBack(core: MeetingCore, { personId, from, to }: Move): Promise<boolean> {
  return core.inTurn(personId, async () => {
    const person = connected(core, personId)
    const place = core.seating.places.get(from.place)
    if (!person || !place || person.placement.place !== to) return false
    if (isOccupied(core, personId)(place) || !core.seating.claim(place.id, personId)) return false
    await settle(core, person, from, true)
    tell(core, personId, 'putBack', undefined)
    return true
  })
}

function undoSwap(core: MeetingCore, first: Move, second: Move): Promise<boolean> {
  return inBothTurns(core, first.personId, second.personId, async () => {
    const [person, other] = [connected(core, first.personId), connected(core, second.personId)]
    if (person?.placement.place !== first.to || other?.placement.place !== second.to) return false
    if (!(await exchange(core, person, other))) return false
    for (const { personId } of [first, second]) tell(core, personId, 'putBack', undefined)
    return true
  })
}

/** Nobody can slip in between: the places change hands at once. What cannot be kept in storage is undone. */
async function exchange(core: MeetingCore, person: Attendee, other: Attendee): Promise<boolean> {
  const [mine, theirs] = [person.placement, other.placement]
  if (mine.place === theirs.place) return false
  if (!core.seating.exchange(mine.place, person.id, theirs.place, other.id)) return false
  try {
    await keepPlace(core, person.id, theirs.place)
    await keepPlace(core, other.id, mine.place)
  } catch (fault) {
    core.seating.exchange(mine.place, other.id, theirs.place, person.id)
    for (const one of [person, other])
      if (!core.roster.isPresent(one)) core.seating.release(one.placement.place, one.id)
    throw fault
  }
  take(core, person, theirs)
  take(core, other, mine)
  return true
}

/** Who left while it was stored gives the place that they were to have to nobody. */
function take(core: MeetingCore, person: Attendee, placement: Placement): void {
  if (!core.roster.isPresent(person)) {
    core.seating.release(placement.place, person.id)
    return
  }
  person.placement = placement
  tellAudioSpot(core, person)
  core.emit({ type: 'placed', person, byServer: true })
}

/** Always in the same order, so that two of these never wait for each other. */
function inBothTurns<T>(core: MeetingCore, one: string, other: string, work: () => Promise<T>): Promise<T> {
  const [first, second] = one < other ? [one, other] : [other, one]
  return core.inTurn(first, () => core.inTurn(second, work))
}

function connected(core: MeetingCore, personId: string): Attendee | undefined {
  const person = core.roster.present.get(personId)
  return person?.sessionId === undefined ? undefined : person
}

function tell(core: MeetingCore, personId: string, code: NoticeCode, about: Attendee | undefined): void {
  const notice = about ? { code, name: about.name, personId: about.id } : { code }
  core.emit({ type: 'notice', to: [personId], notice })
}
