// Voices that come before all others: of somebody who has the word, of a host who speaks to everyone, of the other end of
// a private line. Pure; the server chooses speakers with it and the page sets loudness with it, so both agree.

import { audibility, CIRCLE_METRES } from './earshot.ts'

/** What all other voices are played with while one is foremost: 12 dB softer. */
export const LOWERED_GAIN = 10 ** (-12 / 20)

/** Gain, 0 to 1, of a foremost voice: never fainter than from within the circle, also from a place that is not known. */
export function foremostAudibility(distanceMetres: number): number {
  return audibility(Number.isNaN(distanceMetres) ? CIRCLE_METRES : Math.min(distanceMetres, CIRCLE_METRES))
}
