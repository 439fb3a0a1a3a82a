// Counts what goes over the line, as rates over the last few seconds, for the report to the helpdesk.

export type Traffic = {
  add(kind: 'down' | 'up' | 'poses', amount: number): void
  perSecond(kind: 'down' | 'up' | 'poses'): number
}

const WINDOW_SECONDS = 4

type Counts = { second: number; down: number; up: number; poses: number }

/** @param now milliseconds of any steady clock */
export function createTraffic(now: () => number): Traffic {
  const startedAt = now()
  const ring: Counts[] = Array.from({ length: WINDOW_SECONDS + 1 }, () => ({ second: -1, down: 0, up: 0, poses: 0 }))

  function at(second: number): Counts {
    const counts = ring[second % ring.length]!
    if (counts.second !== second) Object.assign(counts, { second, down: 0, up: 0, poses: 0 })
    return counts
  }

  return {
    add(kind, amount) {
      at(Math.floor((now() - startedAt) / 1000))[kind] += amount
    },
    /** Whole seconds only: the one that is running would pull the rate down. */
    perSecond(kind) {
      const running = Math.floor((now() - startedAt) / 1000)
      const seconds = Math.min(WINDOW_SECONDS, running)
      if (seconds === 0) return at(running)[kind]
      let sum = 0
      for (const counts of ring) if (counts.second >= running - seconds && counts.second < running) sum += counts[kind]
      return Math.round(sum / seconds)
    },
  }
}
