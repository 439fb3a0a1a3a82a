// How far the five fingers of a tracked hand are closed, thumb first: a level from 0 to 14 each, in four bits. Pure.

export const FINGERS = 5
export const MOST_LEVEL = 14
const FINGER_BITS = 4
export const HAND_FINGER_BITS = FINGERS * FINGER_BITS
/** Nothing is known of them: a controller is in the hand, or nothing has been said yet. */
export const NO_FINGERS = (1 << HAND_FINGER_BITS) - 1
/** A finger moves on only when it has clearly left its level, so that a trembling hand says nothing. */
const LEAVES = 0.7

export function levelOf(fingers: number, finger: number): number {
  return (fingers >> (finger * FINGER_BITS)) & 15
}

export function areFingers(fingers: number): boolean {
  if (!Number.isInteger(fingers) || fingers < 0 || fingers > NO_FINGERS) return false
  if (fingers === NO_FINGERS) return true
  for (let finger = 0; finger < FINGERS; finger++) if (levelOf(fingers, finger) > MOST_LEVEL) return false
  return true
}

/** @param curl 0 open to 1 closed @param before what this hand had, or NO_FINGERS */
export function withFinger(fingers: number, finger: number, curl: number, before: number): number {
  const exact = Math.max(0, Math.min(1, curl)) * MOST_LEVEL
  const held = before === NO_FINGERS ? -1 : levelOf(before, finger)
  const level = held >= 0 && Math.abs(exact - held) < LEAVES ? held : Math.round(exact)
  return (fingers & ~(15 << (finger * FINGER_BITS))) | (level << (finger * FINGER_BITS))
}
