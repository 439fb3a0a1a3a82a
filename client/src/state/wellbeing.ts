// What this person is asked about how they feel and offered for a rest, and, at a host's page, what is known of the others.

import type { Feeling, Wellbeing } from '@towpath/shared/wellbeing/feeling'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type WellbeingState = {
  /** A question that may be left without an answer. */
  readonly asked: boolean
  /** The last answer, as long as what follows from it is shown. */
  readonly answered: Feeling | null
  /** A word about a break in the headset, or the offer of one. */
  readonly rest: 'remind' | 'offer' | null
  /** In the headset, by this page's own clock. */
  readonly minutes: number
  /** Always empty at the page of anybody but a host. */
  readonly people: readonly Wellbeing[]
  /** Of whom there is somebody to call: only oneself, but at a host's page. */
  readonly contacts: readonly string[]
}

export function createWellbeing(): StoreApi<WellbeingState> {
  return createStore<WellbeingState>(() => ({
    asked: false,
    answered: null,
    rest: null,
    minutes: 0,
    people: [],
    contacts: [],
  }))
}
