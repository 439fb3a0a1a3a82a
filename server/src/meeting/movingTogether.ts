// People move into another scene together: counted down, called off or done, and whoever was in company arrives in company.
// It is stored before it is announced and until everybody is there, so that the loss of the process only delays it.

import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { ALONE_SCENE } from '@towpath/shared/scene/placesOf'
import type { Stop } from '@towpath/shared/scene/SceneManifest'
import type { Attendee } from './Attendee.ts'
import { isOccupied } from './company.ts'
import { settle } from './going.ts'
import type { MeetingCore } from './MeetingCore.ts'
import type { Moving } from './MeetingStore.ts'
import { type Place, placementAt } from './Seating.ts'

export const COUNTDOWN_MS = 10_000
/** After a restart people come back before they move on. */
const AFTER_START_MS = 10_000
/** Whoever changes it waits for whoever does so just now. */
const TURN = 'moving together'

export function announceMove(
  core: MeetingCore,
  actor: Attendee,
  { scene, onlyHere }: { readonly scene: string; readonly onlyHere: boolean },
): Promise<boolean | Refusal> {
  return core.inTurn(TURN, async () => {
    if (scene === ALONE_SCENE || core.seating.stopsOf(scene).length === 0) return refusal('place.unknown')
    if (core.record.moving) return refusal('move.already')
    const stop = onlyHere ? (stopOf(core, actor)?.id ?? null) : null
    const moving: Moving = { scene, stop, atMs: core.clock.wallMs() + COUNTDOWN_MS }
    const people = whoMoves(core, moving)
    if (people.length === 0 && (onlyHere || core.record.scene === scene)) return false
    if (people.length > roomIn(core, scene)) return refusal('move.full')
    await keep(core, { moving })
    const notice = { code: 'moveSoon', name: actor.name, personId: actor.id } as const
    core.emit({ type: 'notice', to: people.map(({ id }) => id), notice })
    return true
  })
}

export function callOffMove(core: MeetingCore, actor: Attendee): Promise<boolean> {
  return core.inTurn(TURN, async () => {
    if (!core.record.moving) return false
    await keep(core, { moving: null })
    const notice = { code: 'moveOff', name: actor.name, personId: actor.id } as const
    core.emit({ type: 'notice', to: 'everyone', notice })
    return true
  })
}

/** Called about once a second. */
export async function moveWhenDue(core: MeetingCore): Promise<void> {
  if (!isDue(core)) return
  await core.inTurn(TURN, async () => {
    const { moving } = core.record
    if (!moving || !isDue(core)) return
    // Whoever comes from now on comes into the new scene already.
    if (moving.stop === null && core.record.scene !== moving.scene) await keep(core, { scene: moving.scene })
    const places = placesInCompany(core, whoMoves(core, moving), moving.scene)
    const moves = await Promise.allSettled([...places].map(([person, place]) => take(core, person, place)))
    const fault = moves.find((move) => move.status === 'rejected')
    if (fault) throw fault.reason
    if (moving.stop === null) await forgetOldPlaces(core, moving.scene)
    await keep(core, { moving: null })
  })
}

function isDue({ record: { moving }, clock, startedAtMs }: MeetingCore): boolean {
  if (!moving || clock.wallMs() < moving.atMs) return false
  const isOfBefore = moving.atMs - COUNTDOWN_MS < clock.wallMs() - (clock.monotonicMs() - startedAtMs)
  return !isOfBefore || clock.monotonicMs() - startedAtMs >= AFTER_START_MS
}

async function keep(core: MeetingCore, change: { scene: string } | { moving: Moving | null }): Promise<void> {
  await core.store.saveMeeting(core.id, change)
  core.record = { ...core.record, ...change }
  core.emit({ type: 'meetingChanged' })
}

function stopOf({ seating }: MeetingCore, person: Attendee): Stop | undefined {
  return seating.places.get(person.placement.place)?.stop
}

/** Also those in the quiet place and those whose line is down: they come back among the others. */
function whoMoves(core: MeetingCore, { scene, stop }: Moving): readonly Attendee[] {
  return core.roster.people.filter(({ placement }) => {
    const place = core.seating.places.get(placement.place)
    return place?.scene !== scene && (stop === null || place?.stop.id === stop)
  })
}

function roomIn(core: MeetingCore, scene: string): number {
  const rooms = core.seating.stopsOf(scene).map((stop) => core.seating.roomAt(stop))
  return rooms.reduce((sum, { spots, seats }) => sum + spots + seats.length, 0)
}

/** Claimed for each of them; whoever finds no room stays where they are. Those of one stop first choose the stop that suits them. */
function placesInCompany(core: MeetingCore, people: readonly Attendee[], scene: string): ReadonlyMap<Attendee, Place> {
  const places = new Map<Attendee, Place>()
  const groups = new Map<Stop | undefined, Attendee[]>()
  for (const person of people) {
    const stop = stopOf(core, person)
    groups.set(stop, [...(groups.get(stop) ?? []), person])
  }
  for (const group of [...groups.values()].sort((a, b) => b.length - a.length)) {
    const stop = stopFor(core, group, scene)
    if (!stop) break
    // Whoever sits chooses first, so that nobody who stood is in their seat.
    for (const person of [...group].sort((a, b) => Number(b.placement.seated) - Number(a.placement.seated))) {
      const blocked = isOccupied(core, person.id)
      const [seat] = person.placement.seated ? core.seating.roomAt(stop, blocked).seats : []
      const place = seat ?? core.seating.freeNear(stop, blocked)
      if (place && core.seating.claim(place.id, person.id)) places.set(person, place)
    }
  }
  return places
}

/** Where all of them fit, and most of them sit or stand as they did; else where most of them fit. */
function stopFor(core: MeetingCore, group: readonly Attendee[], scene: string): Stop | undefined {
  const seated = group.filter(({ placement }) => placement.seated).length
  let best: Stop | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const stop of core.seating.stopsOf(scene)) {
    const { spots, seats } = core.seating.roomAt(stop)
    const fit = Math.min(group.length, spots + seats.length)
    const asBefore = Math.min(seated, seats.length) + Math.min(group.length - seated, spots)
    const score = fit * 1000 + asBefore
    if (score <= bestScore) continue
    best = stop
    bestScore = score
  }
  return best
}

/** Whoever went there by themselves meanwhile keeps the place that they chose. */
function take(core: MeetingCore, person: Attendee, place: Place): Promise<void> {
  return core.inTurn(person.id, async () => {
    const here = core.seating.places.get(person.placement.place)
    if (here !== place && (here?.scene === place.scene || !core.roster.isPresent(person)))
      core.seating.release(place.id, person.id)
    else await settle(core, person, placementAt(place), true)
  })
}

/** Whoever is away and comes back later arrives where the others are. */
async function forgetOldPlaces(core: MeetingCore, scene: string): Promise<void> {
  for (const { id, place } of core.roster.absentRecords()) {
    if (place === null || core.seating.places.get(place)?.scene === scene) continue
    await core.inTurn(id, async () => {
      if (core.roster.present.has(id)) return
      await core.store.savePerson(core.id, id, { place: null })
      core.roster.amend(id, { place: null })
    })
  }
}
