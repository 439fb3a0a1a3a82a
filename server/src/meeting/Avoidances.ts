// Who does not want to meet whom. One of a meeting; what it says holds both ways, whoever of the two asked.

import type { Avoidance } from './MeetingStore.ts'

export class Avoidances {
  readonly #by = new Map<string, Set<string>>()

  /** What could not be stored, or is about to be: it holds all the same. */
  readonly #unstored = new Set<string>()

  constructor(known: readonly Avoidance[]) {
    for (const { personId, avoidedId } of known) this.set(personId, avoidedId, true)
  }

  set(personId: string, avoidedId: string, avoided: boolean): void {
    const all = this.#by.get(personId) ?? new Set()
    if (avoided) this.#by.set(personId, all.add(avoidedId))
    else all.delete(avoidedId)
  }

  /** Between this and `stored` it is known here alone. */
  storing(personId: string, avoidedId: string): void {
    this.#unstored.add(`${personId} ${avoidedId}`)
  }

  stored(personId: string, avoidedId: string): void {
    this.#unstored.delete(`${personId} ${avoidedId}`)
  }

  /** Everything that concerns this person and was stored, as far as this meeting knows. */
  storedAbout(personId: string): readonly Avoidance[] {
    return [...this.#by].flatMap(([by, all]) =>
      [...all].flatMap((avoidedId) => {
        const concerns = by === personId || avoidedId === personId
        return concerns && !this.#unstored.has(`${by} ${avoidedId}`) ? [{ personId: by, avoidedId }] : []
      }),
    )
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
