// The line of somebody who waits: from a token and a device to what there is to hear. A ticket is made when they are let
// in and there to take it, never before.

import { refusal } from '@towpath/shared/protocol/refusal'
import type { HeardVerdict, WaitingAnswer, WaitingRequest } from '@towpath/shared/protocol/waiting'
import type { WaitingPlace } from '../meeting/WaitingPlace.ts'
import type { Tickets } from './Tickets.ts'

type Door = {
  waitingPlace(secret: string, deviceHash: string): WaitingPlace | undefined
  microphoneAtDoor(place: WaitingPlace, microphone: HeardVerdict): void
  helpAtDoor(place: WaitingPlace, called: boolean): void
  leaveDoor(place: WaitingPlace): void
}

export type WaitDeps = {
  readonly tickets: Tickets
  /** A meeting that runs; nothing is started for whoever only says that they wait. */
  readonly runningDoor: (meetingId: string) => Door | undefined
  readonly nowMs: () => number
}

/** Resolves when the line is to be answered in any case: it was held long enough, or its page is gone. */
export type Patience = Promise<'held' | 'gone'>

export function waitingToken(meetingId: string, secret: string): string {
  return `${meetingId}.${secret}`
}

/** Undefined when nobody is there any more to hear the answer. */
export async function waitAtDoor(
  deps: WaitDeps,
  request: WaitingRequest,
  deviceHash: string | undefined,
  patience: Patience,
): Promise<WaitingAnswer | undefined> {
  const [meetingId = '', secret = ''] = request.token.split('.', 2)
  const door = deps.runningDoor(meetingId)
  const place = deviceHash === undefined ? undefined : door?.waitingPlace(secret, deviceHash)
  if (!door || !place) return { ok: false, refusal: refusal('door.unknown') }
  if (place.secret !== secret) return { ok: false, refusal: refusal('door.elsewhere') }
  if (!place.mayAsk(deps.nowMs())) return { ok: false, refusal: refusal('command.tooOften') }
  if (request.leave) {
    door.leaveDoor(place)
    return { ok: false, refusal: refusal('door.unknown') }
  }
  door.microphoneAtDoor(place, request.microphone)
  door.helpAtDoor(place, request.help ?? false)
  const line = place.openLine(request.knows, deps.nowMs)
  const end = await Promise.race([line.ended, patience])
  line.close()
  if (end === 'gone') return undefined
  if (end === 'replaced') return { ok: false, refusal: refusal('door.elsewhere') }
  if (end === 'over' && !place.outcome) return { ok: false, refusal: refusal('door.unknown') }
  return hear(deps, door, place, meetingId)
}

function hear(deps: WaitDeps, door: Door, place: WaitingPlace, meetingId: string): WaitingAnswer {
  const { personId, name, role, outcome, version, view } = place
  if (!outcome) {
    return view ? { ok: true, version, waiting: view } : { ok: false, refusal: refusal('door.unknown') }
  }
  door.leaveDoor(place)
  if (outcome.kind === 'notNow') return { ok: true, notNow: outcome.notNow }
  const ticket = deps.tickets.issue({ personId, meetingId, role })
  return { ok: true, comeIn: { ok: true, ticket, meetingId, personId, name } }
}
