// Somebody who is in the meeting now, or whose line just dropped. Owned by the roster; the facts are a copy of it.

import type { Reach } from '@towpath/shared/people/reach'
import type { Role } from '@towpath/shared/people/role'
import type { Placement } from '@towpath/shared/protocol/commands'
import type { Microphone } from './MeetingStore.ts'
import type { Condition } from './wellbeing.ts'

export type Attendee = {
  readonly id: string
  readonly role: Role
  readonly poseId: number
  name: string
  figure: string
  companion: boolean
  placement: Placement
  microphone: Microphone
  /** The voice engine hears speech in what they send. Whether they speak to others says `isSpeaking`. */
  talking: boolean
  /** 0, or the number in the order of raising. */
  handRaised: number
  away: boolean
  helpCalled: boolean
  /** To whom they speak. */
  reach: Reach
  /** The other end of their private line; empty unless `reach` is `line`. */
  lineWith: string
  /** Withdrawn to the quiet place: neither seen nor heard, and their place is kept. */
  quietPlace: boolean
  /** For hosts alone. */
  readonly condition: Condition
  /** Their line carries badly, as their own page says. */
  weak: boolean
  /** The one connection that speaks for this person; undefined while the line is down. */
  sessionId: string | undefined
  /** On the monotonic clock; only meaningful without a session. */
  droppedAtMs: number
}

/** What others are shown: the engine's word and the microphone may come in either order. */
export function isSpeaking(person: Attendee): boolean {
  return person.talking && person.microphone === 'on'
}
