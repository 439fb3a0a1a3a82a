// The moments at which poses of larger meetings are passed on: 60 a second, every third of them the one for which
// everybody's poses are wanted. Both the ticker and the senders' grids are set by it.

import { TICK_MS } from '@towpath/shared/pose/PoseSpace'

export const FLUSH_EVERY_MS = TICK_MS / 3
/**
 * Up to so many people a flush follows the first arrival in the same turn of the event loop: waiting for others would
 * save little, and the shortest timer there is takes 1.1 ms.
 */
export const SMALL_MEETING = 8

/** The first moment of the grid that is not before `nowMs`. */
export function nextFlushMs(nowMs: number): number {
  return Math.ceil(nowMs / FLUSH_EVERY_MS) * FLUSH_EVERY_MS
}

/** Milliseconds, 0 to 50, until the next moment for which everybody's poses are wanted. */
export function beforeGatheringMs(nowMs: number): number {
  return TICK_MS - (((nowMs % TICK_MS) + TICK_MS) % TICK_MS)
}
