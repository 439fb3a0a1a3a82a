// What hosts were told about people and have not dealt with. Always empty at the page of anybody else.

import type { Report } from '@towpath/shared/people/report'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Reports = { readonly open: readonly Report[] }

export function createReports(): StoreApi<Reports> {
  return createStore<Reports>(() => ({ open: [] }))
}
