// How far a voice carries. Pure; the server chooses speakers with it and the page sets loudness with it,
// so both agree about who can be heard. It must never know who somebody is.

/** Beyond this distance nothing is heard, and nothing is sent. */
export const EARSHOT_METRES = 25

/** Radius of one stop's circle. Two people in it are at most twice this apart and lose at most 3 dB. */
export const CIRCLE_METRES = 4

const CIRCLE_ACROSS_METRES = 2 * CIRCLE_METRES
const GAIN_ACROSS_CIRCLE = 10 ** (-3 / 20)

/**
 * Gain, 0 to 1, of a voice heard from `distanceMetres`: nearly even within one circle, then a gentle fall to silence
 * at the edge of earshot. A distance that is not a number is out of earshot.
 */
export function audibility(distanceMetres: number): number {
  if (!(distanceMetres < EARSHOT_METRES)) return 0
  if (distanceMetres <= 0) return 1
  if (distanceMetres <= CIRCLE_ACROSS_METRES) {
    return 1 - (1 - GAIN_ACROSS_CIRCLE) * (distanceMetres / CIRCLE_ACROSS_METRES) ** 2
  }
  const beyond = (distanceMetres - CIRCLE_ACROSS_METRES) / (EARSHOT_METRES - CIRCLE_ACROSS_METRES)
  return GAIN_ACROSS_CIRCLE * (1 - beyond) ** 2
}
