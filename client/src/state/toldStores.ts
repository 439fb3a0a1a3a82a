// The stores that what the server tells goes into: made together, one set a meeting.

import type { StoreApi } from 'zustand/vanilla'
import { type AtDoor, createAtDoor } from './atDoor.ts'
import { type AvoidedPeople, createAvoided } from './avoided.ts'
import { type Conversation, createConversation } from './conversation.ts'
import { createFacts, type Facts } from './facts.ts'
import { createNotices, endNotices, type Notices } from './notices.ts'
import { createPlacement, type MyPlacement } from './placement.ts'
import { createRemoved, type Removed } from './removed.ts'
import { createReports, type Reports } from './reports.ts'
import { createWellbeing, type WellbeingState } from './wellbeing.ts'

export type ToldStores = {
  readonly facts: StoreApi<Facts>
  readonly conversation: StoreApi<Conversation>
  readonly notices: StoreApi<Notices>
  readonly avoided: StoreApi<AvoidedPeople>
  readonly wellbeing: StoreApi<WellbeingState>
  readonly placement: StoreApi<MyPlacement>
  /** Filled for hosts alone. */
  readonly reports: StoreApi<Reports>
  /** Filled for hosts alone. */
  readonly removed: StoreApi<Removed>
  /** Filled for hosts alone. */
  readonly atDoor: StoreApi<AtDoor>
}

export function createToldStores(): ToldStores {
  const [facts, notices] = [createFacts(), createNotices()]
  // Said before all go to another place; once they are there, or stay, it is no longer so.
  facts.subscribe((now, before) => {
    if (before.meeting.movingTo !== '' && now.meeting.movingTo === '') endNotices(notices, 'moveSoon')
  })
  return {
    facts,
    conversation: createConversation(),
    notices,
    avoided: createAvoided(),
    wellbeing: createWellbeing(),
    placement: createPlacement(),
    reports: createReports(),
    removed: createRemoved(),
    atDoor: createAtDoor(),
  }
}
