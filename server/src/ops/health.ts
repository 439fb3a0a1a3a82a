// Whether people may be sent here: the start is over, the shutdown has not begun, and the database takes writes.

const KNOWN_FOR_MS = 1_000

export type Health = {
  isReady(): Promise<boolean>
  readonly isDraining: boolean
  opened(): void
  drain(): void
}

/** @param probe rejects when the database cannot be used */
export function createHealth(probe: () => Promise<void>, now: () => number = () => performance.now()): Health {
  let state: 'starting' | 'open' | 'draining' = 'starting'
  let last: { readonly atMs: number; readonly answer: Promise<boolean> } | undefined

  function databaseAnswers(): Promise<boolean> {
    if (!last || now() - last.atMs > KNOWN_FOR_MS)
      last = {
        atMs: now(),
        answer: probe().then(
          () => true,
          () => false,
        ),
      }
    return last.answer
  }

  return {
    isReady: async () => state === 'open' && (await databaseAnswers()) && state === 'open',
    opened() {
      if (state === 'starting') state = 'open'
    },
    get isDraining() {
      return state === 'draining'
    },
    drain() {
      state = 'draining'
    },
  }
}
