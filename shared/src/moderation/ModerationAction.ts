// What a host may do to order a meeting. `decide()` says whether; the server carries the effects out one by one.

import type { Role } from '../people/role.ts'

export const MODERATION_ACTIONS = [
  'silence',
  'silenceAll',
  'quietRoom',
  'openRoom',
  'askMicrophone',
  'giveWord',
  'takeWord',
  'speakToAll',
  'speakNearby',
  'lowerHand',
  'answerHelp',
  'openLine',
  'remove',
  'removeForGood',
  'bringBack',
  'seat',
  'swap',
  'undoMove',
  'turnTo',
  'turnToMe',
  'answerAtDoor',
  'letIn',
  'letInAll',
  'turnAway',
  'sendToWaiting',
  'openWaitingRoom',
  'closeWaitingRoom',
  'greet',
  'bringHere',
  'bringEveryone',
  'leadWalk',
  'endWalk',
  'moveTogether',
  'moveThoseHere',
  'stayHere',
  'announce',
  'lock',
  'unlock',
  'closeTables',
  'openTables',
  'end',
] as const

export type ModerationActionId = (typeof MODERATION_ACTIONS)[number]

/** Someone in the meeting, as far as rules about people need to know. */
export type Person = { readonly id: string; readonly role: Role }

export type Effect =
  | { readonly kind: 'silence'; readonly personId: string }
  | { readonly kind: 'askMicrophone'; readonly personId: string }
  | { readonly kind: 'lowerHand'; readonly personId: string }
  | { readonly kind: 'answerHelp'; readonly personId: string }
  | { readonly kind: 'giveWord'; readonly personId: string }
  | { readonly kind: 'takeWord' }
  | { readonly kind: 'speakToAll'; readonly wanted: boolean }
  | { readonly kind: 'openLine'; readonly personId: string }
  | { readonly kind: 'remove'; readonly personId: string }
  | { readonly kind: 'removeForGood'; readonly personId: string }
  | { readonly kind: 'bringBack'; readonly personId: string }
  | { readonly kind: 'bring'; readonly personId: string; readonly to: string }
  | { readonly kind: 'bringHere'; readonly personId: string; readonly to: string }
  | { readonly kind: 'seat'; readonly personId: string }
  | { readonly kind: 'swap'; readonly personId: string; readonly otherId: string }
  | { readonly kind: 'undoMove' }
  | { readonly kind: 'turnTo'; readonly personId: string }
  | { readonly kind: 'answerAtDoor'; readonly personId: string }
  | { readonly kind: 'letIn'; readonly personId: string }
  | { readonly kind: 'turnAway'; readonly personId: string }
  | { readonly kind: 'sendToWaiting'; readonly personId: string }
  | { readonly kind: 'setWaitingRoom'; readonly waitingRoom: boolean }
  | { readonly kind: 'greet' }
  | { readonly kind: 'move'; readonly onlyHere: boolean }
  | { readonly kind: 'walk'; readonly wanted: boolean }
  | { readonly kind: 'stayHere' }
  | { readonly kind: 'announce' }
  | { readonly kind: 'setQuiet'; readonly quiet: boolean }
  | { readonly kind: 'setLocked'; readonly locked: boolean }
  | { readonly kind: 'setTablesClosed'; readonly closed: boolean }
  | { readonly kind: 'endMeeting' }

export type ModerationAction = {
  readonly id: ModerationActionId
  readonly by: readonly Role[]
  /** Whether one person is meant, two, one who was removed or who waits at the door, or the whole meeting. */
  readonly aims: 'one' | 'two' | 'removed' | 'waiting' | 'all'
  /** Whether it carries words of the actor. */
  readonly says?: true
  /** Whether it may carry words of the actor, if they like. */
  readonly explains?: true
  effects(
    actor: Person,
    target: Person | undefined,
    people: readonly Person[],
    other: Person | undefined,
    waiting: readonly Person[],
  ): readonly Effect[]
}
