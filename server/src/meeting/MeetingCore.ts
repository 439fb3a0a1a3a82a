// What the parts of a meeting share. Made by `Meeting` and known to nobody outside this folder.

import type { Clock } from '@towpath/shared/lib/clock'
import { type Result, refused } from '@towpath/shared/lib/result'
import type { Placement } from '@towpath/shared/protocol/commands'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import type { VoiceEngine } from '../voice/VoiceEngine.ts'
import type { Attendee } from './Attendee.ts'
import type { Avoidances } from './Avoidances.ts'
import type { Admissions } from './admission.ts'
import type { Turns } from './inTurn.ts'
import type { MeetingEvent } from './MeetingEvent.ts'
import type { MeetingRecord, MeetingStore, PersonChange } from './MeetingStore.ts'
import type { PersonalSpace } from './PersonalSpace.ts'
import type { Roster } from './Roster.ts'
import type { Seating } from './Seating.ts'
import type { WaitingList } from './WaitingList.ts'
import type { Walk } from './walking.ts'

export type HeadPosition = { x: number; y: number; z: number }

/** Writes where a person's head was last seen; false when nothing is known. */
export type HeadReader = (person: Attendee, out: HeadPosition) => boolean

/** Somebody whom a host put somewhere else. */
export type Move = { readonly personId: string; readonly from: Placement; readonly to: string }

export type MeetingDeps = {
  readonly store: MeetingStore
  readonly clock: Clock
  readonly voice: VoiceEngine
  /** Of every scene that there is; people of one meeting may be in several. */
  readonly manifests: readonly SceneManifest[]
}

export type MeetingCore = MeetingDeps & {
  readonly id: string
  readonly roster: Roster
  readonly seating: Seating
  readonly admissions: Admissions
  readonly avoidances: Avoidances
  readonly space: PersonalSpace
  readonly waiting: WaitingList
  readonly inTurn: Turns
  /** Replaced as a whole when the meeting is locked, quiet or ended. */
  record: MeetingRecord
  headOf: HeadReader
  readonly startedAtMs: number
  /** When a host was here last, on the monotonic clock; its start when there was none yet. */
  hostedAtMs: number
  /** Whom a host asked to speak, by person id. */
  readonly asked: Set<string>
  /** The highest number in the order of raising hands. */
  lastHand: number
  voiceUp: boolean
  /** The walk that a host leads just now. */
  walk: Walk | null
  /** Where people were before a host moved them last, by host: what can be undone. */
  readonly moves: Map<string, readonly Move[]>
  emit(event: MeetingEvent): void
}

/** Work in the person's turn. By then they may have left, or come back as somebody new to the roster: refused. */
export function inTurnOf<T>(
  core: MeetingCore,
  person: Attendee,
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return core.inTurn(person.id, async () =>
    core.roster.isPresent(person) ? work() : refused(refusal('command.notAllowed')),
  )
}

/** Commits first, then lets everyone see it. Call it in the person's turn. */
export async function changePerson(core: MeetingCore, person: Attendee, change: PersonChange): Promise<void> {
  await core.store.savePerson(core.id, person.id, change)
  core.roster.amend(person.id, change)
  if (!core.roster.isPresent(person)) return
  if (change.microphone !== undefined) person.microphone = change.microphone
  if (change.handRaised !== undefined) person.handRaised = change.handRaised
  if (change.helpCalled !== undefined) person.helpCalled = change.helpCalled
  if (change.quietPlace !== undefined) person.quietPlace = change.quietPlace
  core.emit({ type: 'changed', person })
}
