// When within their 50 ms one person's poses arrive, and by how much the person's grid should move so that everybody's come
// shortly before the same flush: one batch a reader instead of three, and next to no waiting. Owned by RelayPerson.

import { TICK_MS } from '@towpath/shared/pose/PoseSpace'
import { beforeGatheringMs } from './flushGrid.ts'

/** So much before the flush a pose should be there, give or take; nearer is tried for at first only. */
const AIM_BEFORE_MS = 5
const NEAR_MS = 2
const TRIES = 2
/** Then left alone from here to there: as long as a frame at 60 Hz, or a page drawn so would be asked to and fro for ever. */
const EARLIEST_BEFORE_MS = 17
const LATEST_BEFORE_MS = 0.5
const ARRIVALS = 8
/** Length of the mean direction, 0 to 1; below it arrivals are so scattered that their mean says nothing. */
const STEADY = 0.6
const TURN = 2 * Math.PI

export class ArrivalPhase {
  #cosines = 0
  #sines = 0
  #arrivals = 0
  #tries = TRIES

  /** Whole milliseconds by which the grid should move: positive is later, 0 is as it should be. */
  arrived(nowMs: number): number {
    const angle = (beforeGatheringMs(nowMs) / TICK_MS) * TURN
    this.#cosines += Math.cos(angle)
    this.#sines += Math.sin(angle)
    if (++this.#arrivals < ARRIVALS) return 0
    const steadiness = Math.hypot(this.#cosines, this.#sines) / ARRIVALS
    const direction = Math.atan2(this.#sines, this.#cosines)
    this.#cosines = this.#sines = this.#arrivals = 0
    if (steadiness < STEADY) return 0
    const beforeMs = (((direction + TURN) % TURN) / TURN) * TICK_MS
    if (beforeMs >= LATEST_BEFORE_MS && beforeMs <= EARLIEST_BEFORE_MS) {
      if (this.#tries === 0 || Math.abs(beforeMs - AIM_BEFORE_MS) <= NEAR_MS) return 0
      this.#tries--
    }
    // The short way round, at most half a tick, which readers draw far enough behind not to see.
    const laterMs = beforeMs - AIM_BEFORE_MS
    return Math.round(laterMs > TICK_MS / 2 ? laterMs - TICK_MS : laterMs)
  }
}
