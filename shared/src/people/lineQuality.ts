// Whether somebody's line carries, from what their own page measures. Coarse, and slow to change its mind. Pure.

/** Round trip in milliseconds, and the share of sound that never came, 0 to 1. */
export type LineQuality = { readonly roundTripMs: number; readonly lost: number }

const WEAK = { roundTripMs: 400, lost: 0.06 } as const
const GOOD = { roundTripMs: 250, lost: 0.02 } as const

export function isWeak(wasWeak: boolean, { roundTripMs, lost }: LineQuality): boolean {
  if (roundTripMs > WEAK.roundTripMs || lost > WEAK.lost) return true
  return wasWeak && !(roundTripMs < GOOD.roundTripMs && lost < GOOD.lost)
}
