// A walk that a host leads from stop to stop: whoever accepted once goes along, and stops with one press. It is not stored:
// it ends with the process, as it does when its leader is gone.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { bringTo } from './going.ts'
import type { MeetingCore } from './MeetingCore.ts'
import type { MeetingEvent } from './MeetingEvent.ts'

export type Walk = { readonly leaderId: string; readonly along: Set<string> }

/** So long a leader may be without a line. */
export const LEADER_GONE_MS = 60_000

export function setWalk(core: MeetingCore, host: Attendee, wanted: boolean): boolean | Refusal {
  if (!wanted) return end(core)
  if (core.walk) return core.walk.leaderId === host.id ? false : refusal('walk.led')
  core.walk = { leaderId: host.id, along: new Set() }
  core.emit({ type: 'meetingChanged' })
  const others = core.roster.people.flatMap(({ id }) => (id === host.id ? [] : id))
  core.emit({ type: 'notice', to: others, notice: { code: 'walkOffered', name: host.name, personId: host.id } })
  return true
}

export async function walkAlong(
  core: MeetingCore,
  person: Attendee,
  along: boolean,
): Promise<Result<Record<string, never>, Refusal>> {
  const { walk } = core
  if (!along) {
    if (walk?.along.delete(person.id)) core.emit({ type: 'changed', person })
    return ok({})
  }
  if (!walk || walk.leaderId === person.id) return refused(refusal('walk.none'))
  walk.along.add(person.id)
  core.emit({ type: 'changed', person })
  await catchUp(core, person)
  return ok({})
}

/** Where the leader goes, those who accepted go as well; who leaves walks no more. */
export function keepWalk(core: MeetingCore, event: MeetingEvent): void {
  const { walk } = core
  if (!walk || (event.type !== 'placed' && event.type !== 'gone')) return
  const isLeader = event.person.id === walk.leaderId
  if (event.type === 'gone') {
    if (isLeader) end(core)
    else walk.along.delete(event.person.id)
  } else if (isLeader) {
    for (const id of walk.along) {
      const person = core.roster.present.get(id)
      // Who could not be stored just now comes along at the next stop.
      if (person) void catchUp(core, person).catch(() => undefined)
    }
  }
}

/** Called about once a second. */
export function endLostWalk(core: MeetingCore): void {
  const leader = core.roster.present.get(core.walk?.leaderId ?? '')
  if (leader?.sessionId === undefined && leader && core.clock.monotonicMs() - leader.droppedAtMs >= LEADER_GONE_MS)
    end(core)
}

async function catchUp(core: MeetingCore, person: Attendee): Promise<void> {
  const leader = core.roster.present.get(core.walk?.leaderId ?? '')
  const stop = leader && core.seating.places.get(leader.placement.place)?.stop
  // Whoever is in the quiet place is left in peace.
  if (stop && person.sessionId !== undefined && !person.quietPlace) await bringTo(core, person, stop)
}

function end(core: MeetingCore): boolean {
  const { walk } = core
  if (!walk) return false
  core.walk = null
  core.emit({ type: 'meetingChanged' })
  const people = [...walk.along].flatMap((id) => core.roster.present.get(id) ?? [])
  for (const person of people) core.emit({ type: 'changed', person })
  core.emit({ type: 'notice', to: people.map(({ id }) => id), notice: { code: 'walkOver' } })
  return true
}
