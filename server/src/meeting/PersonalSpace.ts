// Personal space of people who step about freely: two who stay nearer than 1 m are not shown to each other until they are
// apart again. Nobody's own view is ever moved, and everybody else goes on seeing both. Owned by one meeting.

import type { Attendee } from './Attendee.ts'
import { distance } from './alongGround.ts'
import type { HeadPosition, MeetingCore } from './MeetingCore.ts'

const SPACE_METRES = 1
/** So much farther apart they have to be before they see each other again, or they would come and go with every breath. */
const RELEASE_METRES = 0.1
/** People in places that are nearer together than that are let be, and may lean so far towards each other. */
const LEAN_METRES = 0.2
/** Heads of one ground are never so far above each other: the others stand on a bridge. */
const STOREY_METRES = 2
/** Whoever passes by, or is just being put somewhere else, is neither told nor hidden: until then both are but a shade. */
const TOLD_AFTER_MS = 400
const HIDDEN_AFTER_MS = 600
const TOLD_EVERY_MS = 10_000

type Near = { readonly one: Attendee; readonly other: Attendee; readonly sinceMs: number; hidden: boolean }

const here: HeadPosition = { x: 0, y: 0, z: 0 }
const there: HeadPosition = { x: 0, y: 0, z: 0 }

export class PersonalSpace {
  /** By their pose ids. Also of those whose line is down: they are judged again when their head is known again. */
  readonly #near = new Map<number, Near>()
  readonly #toldAtMs = new WeakMap<Attendee, number>()
  readonly #people: Attendee[] = []
  /** Of `#people`, three numbers each. */
  #heads = new Float64Array(3 * 64)

  areHidden(one: Attendee, other: Attendee): boolean {
    const near = this.#near.get(keyOf(one, other))
    return near?.hidden === true && isOf(near, one) && isOf(near, other)
  }

  /** Looks at everybody. Allocates only for who has just come too near to somebody. */
  step(core: MeetingCore): void {
    this.#readHeads(core)
    const [people, heads, nowMs] = [this.#people, this.#heads, core.clock.monotonicMs()]
    for (let index = 1; index < people.length; index++) {
      for (let before = 0; before < index; before++) {
        const x = heads[3 * index]! - heads[3 * before]!
        const z = heads[3 * index + 2]! - heads[3 * before + 2]!
        if (x * x + z * z >= SPACE_METRES ** 2) continue
        if (Math.abs(heads[3 * index + 1]! - heads[3 * before + 1]!) > STOREY_METRES) continue
        this.#tooNear(core, people[index]!, people[before]!, Math.hypot(x, z), nowMs)
      }
    }
    if (this.#near.size > 0) for (const [key, near] of this.#near) this.#judge(core, key, near, nowMs)
  }

  #readHeads(core: MeetingCore): void {
    const { present } = core.roster
    if (3 * present.size > this.#heads.length) this.#heads = new Float64Array(6 * present.size)
    this.#people.length = 0
    for (const person of present.values()) {
      if (!core.headOf(person, here)) continue
      const at = 3 * this.#people.length
      this.#heads[at] = here.x
      this.#heads[at + 1] = here.y
      this.#heads[at + 2] = here.z
      this.#people.push(person)
    }
  }

  #tooNear(core: MeetingCore, one: Attendee, other: Attendee, metres: number, nowMs: number): void {
    if (!areInOneScene(core, one, other) || metres >= spaceOf(one, other) || mayBeNear(one, other)) return
    const key = keyOf(one, other)
    const near = this.#near.get(key)
    if (near && isOf(near, one) && isOf(near, other)) return
    this.#near.set(key, { one, other, sinceMs: nowMs, hidden: false })
  }

  #judge(core: MeetingCore, key: number, near: Near, nowMs: number): void {
    const { one, other } = near
    if (!core.roster.isPresent(one) || !core.roster.isPresent(other)) {
      this.#near.delete(key)
      return
    }
    const parted = !areInOneScene(core, one, other)
    if (!parted && (!core.headOf(one, here) || !core.headOf(other, there))) return
    const metres = Math.hypot(here.x - there.x, here.z - there.z)
    const apart = parted || metres >= spaceOf(one, other) + RELEASE_METRES || Math.abs(here.y - there.y) > STOREY_METRES
    const avoided = core.avoidances.areApart(one.id, other.id)
    if (apart || mayBeNear(one, other)) {
      this.#near.delete(key)
      // Who is avoided stays unseen.
      if (near.hidden && !avoided) core.emit({ type: 'apart', people: [one, other], apart: false })
      return
    }
    if (!near.hidden && nowMs - near.sinceMs >= HIDDEN_AFTER_MS) {
      near.hidden = true
      core.emit({ type: 'apart', people: [one, other], apart: true })
    }
    // A word about somebody who is avoided, or who avoids, would tell that they are there.
    if (nowMs - near.sinceMs >= TOLD_AFTER_MS && !avoided) this.#tell(core, near, nowMs)
  }

  /** To the one who came: it is them who stand farther from the place that the meeting gave them. */
  #tell(core: MeetingCore, { one, other }: Near, nowMs: number): void {
    const oneCame = strayed(one, here) >= strayed(other, there)
    const [guest, host] = oneCame ? [one, other] : [other, one]
    if (nowMs - (this.#toldAtMs.get(guest) ?? Number.NEGATIVE_INFINITY) < TOLD_EVERY_MS) return
    this.#toldAtMs.set(guest, nowMs)
    core.emit({ type: 'notice', to: [guest.id], notice: { code: 'tooNear', name: host.name, personId: host.id } })
  }
}

/** How near these two may be: their places say so, never where a page says that it started from. */
function spaceOf(one: Attendee, other: Attendee): number {
  return Math.min(SPACE_METRES, distance(one.placement.position, other.placement.position) - LEAN_METRES)
}

/**
 * Neighbours on a bench, and whoever is being helped: they asked for it by a call, or talk with a host alone. Being a host
 * is not enough, because personal space is kept from careless hosts too, and help can be given from 1 m.
 */
function mayBeNear(one: Attendee, other: Attendee): boolean {
  if (one.placement.seated && other.placement.seated) return true
  return helps(one, other) || helps(other, one)
}

function helps(helper: Attendee, person: Attendee): boolean {
  return helper.role !== 'resident' && (person.helpCalled || person.lineWith === helper.id)
}

/** Two scenes have the same numbers for other places. */
function areInOneScene({ seating }: MeetingCore, one: Attendee, other: Attendee): boolean {
  return seating.areInOneScene(one.placement.place, other.placement.place)
}

function strayed({ placement }: Attendee, head: HeadPosition): number {
  return Math.hypot(head.x - placement.position[0], head.z - placement.position[2])
}

function isOf({ one, other }: Near, person: Attendee): boolean {
  return one === person || other === person
}

function keyOf(one: Attendee, other: Attendee): number {
  return Math.min(one.poseId, other.poseId) * 256 + Math.max(one.poseId, other.poseId)
}
