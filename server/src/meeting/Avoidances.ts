// Who does not want to meet whom. One of a meeting; what it says holds both ways, whoever of the two asked.

import type { Avoidance } from './MeetingStore.ts'

export class Avoidances {
  readonly #by = new Map<string, Set<string>>()

  constructor(known: readonly Avoidance[]) {
    for (const { personId, avoidedId } of known) this.set(personId, avoidedId, true)
  }

  set(personId: string, avoidedId: string, avoided: boolean): void {
    const all = this.#by.get(personId) ?? new Set()
    if (avoided) this.#by.set(personId, all.add(avoidedId))
    else all.delete(avoidedId)
  }

  avoidedBy(personId: string): readonly string[] {
    return [...(this.#by.get(personId) ?? [])]
  }

  areApart(personId: string, otherId: string): boolean {
    return this.#has(personId, otherId) || this.#has(otherId, personId)
  }

  #has(personId: string, avoidedId: string): boolean {
    return this.#by.get(personId)?.has(avoidedId) ?? false
  }
}
