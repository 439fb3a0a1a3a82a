// Whom the person at this page does not want to meet, as the server keeps it. Nobody else's page has it.

import type { Avoided } from '@towpath/shared/protocol/announcements'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type AvoidedPeople = { readonly people: readonly Avoided[] }

export function createAvoided(): StoreApi<AvoidedPeople> {
  return createStore<AvoidedPeople>(() => ({ people: [] }))
}

export function isAvoided({ people }: AvoidedPeople, personId: string): boolean {
  return people.some((one) => one.personId === personId)
}
