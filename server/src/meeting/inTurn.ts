// Work for one person waits for the work before it; different people never wait for each other.

export type Turns = <T>(personId: string, work: () => Promise<T>) => Promise<T>

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (personId, work) => {
    const before = last.get(personId) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(personId, mine)
    const forget = () => {
      if (last.get(personId) === mine) last.delete(personId)
    }
    mine.then(forget, forget)
    return mine
  }
}
