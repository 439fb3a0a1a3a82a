// What the plan of a meeting lets its participants do. Hosts and helpers may all of it.

import { type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, type RefusalCode, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import type { MeetingCore } from './MeetingCore.ts'

const OFF = { write: 'text.off', move: 'place.off' } as const satisfies Record<string, RefusalCode>

type Doing = (core: MeetingCore, person: Attendee, ...rest: never[]) => Promise<Result<unknown, Refusal>>

/** The same, for those who may. */
export function ifMay<Does extends Doing>(right: keyof typeof OFF, does: Does): Does {
  const guarded: Doing = async (core, person, ...rest) =>
    person.role === 'resident' && !core.record.may[right] ? refused(refusal(OFF[right])) : does(core, person, ...rest)
  return guarded as Does
}

/** They are there to listen, unless a host asked them to speak. */
export function listens(core: MeetingCore, { id, role }: Pick<Attendee, 'id' | 'role'>): boolean {
  return role === 'resident' && !core.record.may.speak && !core.asked.has(id)
}

/** A host asked them; it holds until a host silences them. */
export function allowToSpeak(core: MeetingCore, person: Attendee): void {
  if (core.asked.has(person.id)) return
  core.asked.add(person.id)
  if (!core.record.may.speak) core.emit({ type: 'changed', person })
}
