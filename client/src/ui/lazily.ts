// A part that is fetched when it is wanted and that nothing depends on: where the server is gone it is simply not there,
// and whatever surrounds it stays.

import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export function lazily<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load().catch(() => Nothing) }))
}

function Nothing(): null {
  return null
}
