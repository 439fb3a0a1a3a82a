// Pairs of people of whom neither hears the other, by either's id. Kept on both sides of the voice process.

const NOBODY: ReadonlySet<string> = new Set()

export class ApartPairs {
  readonly #others = new Map<string, Set<string>>()

  of(personId: string): ReadonlySet<string> {
    return this.#others.get(personId) ?? NOBODY
  }

  set(personId: string, otherId: string, apart: boolean): void {
    if (personId === otherId) return
    this.#put(personId, otherId, apart)
    this.#put(otherId, personId, apart)
  }

  forget(personId: string): void {
    for (const otherId of [...this.of(personId)]) this.set(personId, otherId, false)
  }

  #put(personId: string, otherId: string, apart: boolean): void {
    const others = this.#others.get(personId)
    if (apart) this.#others.set(personId, (others ?? new Set()).add(otherId))
    else if (others?.delete(otherId) && others.size === 0) this.#others.delete(personId)
  }
}
