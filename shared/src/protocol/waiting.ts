// The line of somebody who waits at the door, over HTTP: POST /api/waiting, asked again and again. The answer comes as soon
// as something is different, after 20 s at the latest. Who waits learns nothing of the meeting but a host's name.

import type { KindSentence } from '../moderation/kindSentences.ts'
import type { Role } from '../people/role.ts'
import type { TicketAnswer } from './joining.ts'
import type { Refusal } from './refusal.ts'

/** Of a greeting and of a host's own words to somebody who does not come in now. */
export const DOOR_WORDS_MAX = 200

/** What the page knows of the microphone, for the host to see. */
export const HEARD_VERDICTS = ['untried', 'heard', 'silent', 'none', 'refused'] as const
export type HeardVerdict = (typeof HEARD_VERDICTS)[number]

export type WaitingRequest = {
  /** From `POST /api/join`; good for this device alone. */
  readonly token: string
  /** The version that the page shows; 0 at first. */
  readonly knows: number
  readonly microphone: HeardVerdict
  /** They call for help, until a page says otherwise. */
  readonly help?: boolean
  /** Gives the place up. */
  readonly leave?: true
}

/** Until a host lets them in, or until there is a host at all. */
export type WaitReason = 'host' | 'noHost'

export type WaitingView = {
  readonly why: WaitReason
  /** Their place in the row; 1 is next. */
  readonly number: number
  /** A host who is in the meeting now. */
  readonly host: string | null
  /** A host's own words; null for the usual ones. */
  readonly greeting: string | null
  readonly helpCalled: boolean
  /** The host who said that they have seen the call. */
  readonly helpSeenBy: string | null
}

/** Either one of the kind sentences or a host's own words. */
export type NotNow = { readonly sentence: KindSentence } | { readonly words: string }

export type WaitingAnswer =
  | { readonly ok: true; readonly version: number; readonly waiting: WaitingView }
  | { readonly ok: true; readonly comeIn: TicketAnswer }
  | { readonly ok: true; readonly notNow: NotNow }
  | { readonly ok: false; readonly refusal: Refusal }

/** By what they came: a code on paper or by telephone, a link for many, one of their own, or one that a friend gave them. */
export type CameBy = 'code' | 'link' | 'personal' | 'friend'

/** Somebody at the door, as hosts see them. */
export type WaitingPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly why: WaitReason
  /** When this was told. */
  readonly waitedMs: number
  readonly microphone: HeardVerdict
  readonly companion: boolean
  readonly cameBy: CameBy
  /** A host sent them here, or said not now before. */
  readonly before: 'sentBack' | 'notNow' | null
  readonly helpCalled: boolean
  readonly helpSeenBy: string | null
}
