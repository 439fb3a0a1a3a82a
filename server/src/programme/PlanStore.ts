// What planning meetings needs from durable storage, for one organisation. Implemented in `db/`. What changes something is
// written into the record in the same transaction, and nobody else of the organisation changes anything meanwhile.

import type { Result } from '@towpath/shared/lib/result'
import type { CheckedPlan } from '@towpath/shared/meetings/checkPlan'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { NamedMember } from '@towpath/shared/protocol/staffMeetings'
import type { MeetingRecord } from '../meeting/MeetingStore.ts'

export type Planned = MeetingRecord & {
  readonly startsAtMs: number
  readonly lengthMinutes: number
  readonly version: number
  readonly hosts: readonly NamedMember[]
}

export type PlanChange =
  | { readonly action: 'planChanged'; readonly plan: CheckedPlan }
  | { readonly action: 'planCancelled' | 'planRestored' }

export interface PlanStore {
  /** Every planned meeting of the organisation, by its start. */
  list(): Promise<readonly Planned[]>
  find(meetingId: string): Promise<Planned | undefined>
  members(): Promise<readonly NamedMember[]>
  /** @param from the meeting that it repeats: both belong to one series from then on. @returns the new one's id */
  add(plan: CheckedPlan, from?: Planned): Promise<string>
  /** Decides about what is there at that moment, and carries it out: of two who act at once one is second. */
  change(
    meetingId: string,
    decide: (planned: Planned, members: readonly NamedMember[]) => Result<PlanChange, Refusal>,
  ): Promise<Result<Planned, Refusal>>
}
