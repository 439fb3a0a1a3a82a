// Pairs of people who speak privately, by either's id; nobody is in two. Kept on both sides of the voice process.

export class PrivateLines {
  readonly #others = new Map<string, string>()

  /** The other end, or null. */
  of(personId: string): string | null {
    return this.#others.get(personId) ?? null
  }

  /** Opening one ends whatever line either was in; ending one that is not theirs changes nothing. */
  set(personId: string, otherId: string, open: boolean): void {
    if (personId === otherId || (!open && this.of(personId) !== otherId)) return
    this.forget(personId)
    this.forget(otherId)
    if (!open) return
    this.#others.set(personId, otherId)
    this.#others.set(otherId, personId)
  }

  forget(personId: string): void {
    const otherId = this.of(personId)
    if (otherId === null) return
    this.#others.delete(personId)
    this.#others.delete(otherId)
  }
}
