// What a passkey has to sign: each challenge for one purpose, once, and for five minutes.

const GOOD_MS = 5 * 60_000
/** Far more than people sign in at once; beyond it the oldest are forgotten. */
const KEPT_MOST = 2_000

export type Challenges = {
  /** @param purpose whose registration it is for, or null for signing in */
  keep(challenge: string, purpose: string | null): void
  /** True once. */
  take(challenge: string, purpose: string | null): boolean
}

export function createChallenges(nowMs: () => number = () => performance.now()): Challenges {
  const kept = new Map<string, { readonly purpose: string | null; readonly untilMs: number }>()
  return {
    keep(challenge, purpose) {
      const [oldest] = kept.keys()
      if (kept.size >= KEPT_MOST && oldest !== undefined) kept.delete(oldest)
      kept.set(challenge, { purpose, untilMs: nowMs() + GOOD_MS })
    },
    take(challenge, purpose) {
      const found = kept.get(challenge)
      kept.delete(challenge)
      return found !== undefined && found.purpose === purpose && nowMs() < found.untilMs
    },
  }
}
