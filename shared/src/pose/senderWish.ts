// What the server asks of somebody who sends poses: one byte under POSE_MESSAGE, too short to be a batch. How often L0s are
// wanted, or by how much to move one's grid of ticks, so that everybody's poses arrive together. Neither side allocates.

import { POSE_MESSAGE } from './poseBatch.ts'

const SELDOM = 0
const OFTEN = 1
/** The byte that would move nothing; those around it move the grid by as many milliseconds. */
const MOVE_BY_NOTHING = 52
export const MOST_GRID_MOVE_MS = 50

const WISHES = Array.from({ length: MOVE_BY_NOTHING + MOST_GRID_MOVE_MS + 1 }, (_, byte) => Uint8Array.of(byte))

export function absolutesWish(often: boolean): Uint8Array {
  return WISHES[often ? OFTEN : SELDOM]!
}

/** `laterMs`: whole milliseconds, at most 50 either way; negative is earlier. */
export function gridWish(laterMs: number): Uint8Array {
  return WISHES[MOVE_BY_NOTHING + laterMs]!
}

/** The byte of the wish, or -1 if the message is an ordinary batch. */
export function readWish(type: number, bytes: Uint8Array): number {
  return type === POSE_MESSAGE && bytes.length === 1 ? bytes[0]! : -1
}

/** Something that sends poses on a grid of its own. */
export type WishfulSender = { wantAbsolutes(often: boolean): void; moveGrid(laterMs: number): void }

/** Does what the byte says; bytes of later versions mean nothing to this one. */
export function heedWish(wish: number, sender: WishfulSender): void {
  if (wish === SELDOM || wish === OFTEN) sender.wantAbsolutes(wish === OFTEN)
  else if (wish > OFTEN && wish < WISHES.length) sender.moveGrid(wish - MOVE_BY_NOTHING)
}
