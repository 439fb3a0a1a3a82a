// What is true in the meeting, as the server told it. Written by `net/mirrorState.ts` alone; screens read it by selectors.
// A person who did not change keeps the same object, and the list keeps its identity when nobody changed.

import type { Reach } from '@towpath/shared/people/reach'
import type { Role } from '@towpath/shared/people/role'
import type { CloseReason } from '@towpath/shared/protocol/closeReason'
import type { PlannedTime } from '@towpath/shared/protocol/joining'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type PersonFacts = {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** See `parseFigure`. */
  readonly figure: string
  readonly poseId: number
  /** Id of the spot or seat that is theirs; empty before the first is given. */
  readonly place: string
  readonly seated: boolean
  readonly microphone: 'on' | 'off' | 'silenced' | 'none'
  readonly speaking: boolean
  /** 0, or the number in the order of raising. */
  readonly handRaised: number
  readonly away: boolean
  readonly reconnecting: boolean
  readonly helpCalled: boolean
  /** To whom they speak. */
  readonly reach: Reach
  /** The other end of their private line, or empty. */
  readonly lineWith: string
  /** Here to listen, until a host asks them to speak. */
  readonly listens: boolean
  /** Withdrawn to the quiet place: neither seen nor heard. */
  readonly quietPlace: boolean
  /** Somebody sits beside them and helps. */
  readonly companion: boolean
  /** Their line carries badly. */
  readonly weak: boolean
  /** Goes along with the host who leads a walk. */
  readonly walks: boolean
}

export type MeetingFacts = {
  readonly id: string
  readonly title: string
  /** Where whoever is new arrives. */
  readonly scene: string
  /** The host who leads a walk, or empty. */
  readonly walkLeader: string
  /** The scene that people are about to move to together, or empty. */
  readonly movingTo: string
  /** The stop whose people move; empty when everybody does. */
  readonly movingFrom: string
  readonly locked: boolean
  readonly voiceUp: boolean
  /** Only hosts are heard, and nobody else can turn a microphone on. */
  readonly quiet: boolean
  /** Everybody is equally loud, wherever they stand. */
  readonly equal: boolean
  /** Whoever is new waits at the door. */
  readonly waitingRoom: boolean
  /** What participants may. */
  readonly mayWrite: boolean
  readonly mayMove: boolean
  /** Nothing is heard from one table to another. */
  readonly tablesClosed: boolean
}

/** Why the meeting is over for this page: its connection was closed for good, or coming back was refused. */
export type Ending =
  /** `atDoor`: before they were let in. */
  | { readonly reason: CloseReason; readonly atDoor?: true }
  | { readonly refusal: Refusal; readonly contactPhone?: string; readonly planned?: PlannedTime }

export type Facts = {
  readonly connection: 'joining' | 'joined' | 'dropped' | 'left'
  /** Set when `connection` is `left`. */
  readonly ending: Ending | null
  readonly meeting: MeetingFacts
  readonly meId: string
  readonly people: readonly PersonFacts[]
  readonly byId: Readonly<Record<string, PersonFacts>>
}

/** Somebody of whom nothing is known yet. */
export const NOBODY_YET: PersonFacts = {
  id: '',
  name: '',
  role: 'resident',
  figure: '',
  poseId: 0,
  place: '',
  seated: false,
  microphone: 'off',
  speaking: false,
  handRaised: 0,
  away: false,
  reconnecting: false,
  helpCalled: false,
  reach: 'near',
  lineWith: '',
  listens: false,
  quietPlace: false,
  companion: false,
  weak: false,
  walks: false,
}

export const NO_MEETING: MeetingFacts = {
  id: '',
  title: '',
  scene: '',
  walkLeader: '',
  movingTo: '',
  movingFrom: '',
  locked: false,
  voiceUp: false,
  quiet: false,
  equal: false,
  waitingRoom: false,
  mayWrite: true,
  mayMove: true,
  tablesClosed: false,
}

export function createFacts(): StoreApi<Facts> {
  return createStore<Facts>(() => ({
    connection: 'joining',
    ending: null,
    meeting: NO_MEETING,
    meId: '',
    people: [],
    byId: {},
  }))
}

/** Whether this person is one of those whom the plan of the meeting does not let write, or go about. */
export function isKeptFrom(doing: 'write' | 'move', { meeting, byId, meId }: Facts): boolean {
  const may = doing === 'write' ? meeting.mayWrite : meeting.mayMove
  return !may && byId[meId]?.role === 'resident'
}
