// What a meeting's poses cost, in the same words for ours and for the peers.

import type { Percentiles } from '../load/botReport.ts'

export type Traffic = {
  /** To one reader. */
  readonly downBytesPerSecond: number
  readonly downBytesPerPose: number
  readonly latencyMs: Percentiles
  /** Of one core, by the server. */
  readonly processorShare: number
}
