// What a meeting's poses cost, in the same words for ours and for the peers.

import type { Percentiles } from '../load/botReport.ts'

/** So many of the people read what they get; the others only count it, or they would measure one another. */
export const PROBES = 4

export type Traffic = {
  /** To one reader. */
  readonly downBytesPerSecond: number
  readonly latencyMs: Percentiles
  /** Of one core, by the server. */
  readonly processorShare: number
}
