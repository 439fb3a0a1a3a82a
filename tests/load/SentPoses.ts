// When each of the last poses was sent, by pose id and tick: all bots of a process share one, and so one clock.

import { TICK_MODULO } from '@towpath/shared/pose/PoseChain'
import { TICK_MS } from '@towpath/shared/pose/PoseSpace'

const REMEMBERED_MS = (TICK_MODULO * TICK_MS) / 2

export class SentPoses {
  readonly #sentAtMs = new Map<number, Float64Array>()

  remember(poseId: number, tick: number): void {
    const times = this.#sentAtMs.get(poseId) ?? new Float64Array(TICK_MODULO)
    this.#sentAtMs.set(poseId, times)
    times[tick % TICK_MODULO] = performance.now()
  }

  /** Milliseconds since that pose was sent; undefined when nobody here sent it, or when it is too old to tell. */
  ageMs(poseId: number, tick: number): number | undefined {
    const sentAtMs = this.#sentAtMs.get(poseId)?.[tick]
    const age = sentAtMs ? performance.now() - sentAtMs : REMEMBERED_MS
    return age < REMEMBERED_MS ? age : undefined
  }
}
