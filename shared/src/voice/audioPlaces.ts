// How a voice reaches somebody by the audio places that the two are in: tables where everybody is equally clear. Pure; the
// server chooses speakers with it and the page sets loudness with it, so both agree. Voices that come before all others and
// private lines do not ask here.
import { audibility } from './earshot.ts'

/** What is left of a voice that comes from another table, or from outside: 18 dB less. */
export const MURMUR_GAIN = 10 ** (-18 / 20)

/** Somebody's audio place by its id, and whether a host has closed it. Null outside of all. */
export type AudioSpot = { readonly id: string; readonly closed: boolean } | null

/** `near`: by distance, as everywhere. `together`: equally clear. `murmur`: by distance and 18 dB less. */
export type Reaching = 'near' | 'together' | 'murmur' | 'nothing'

export function reaching(ears: AudioSpot, voice: AudioSpot): Reaching {
  if (ears === null && voice === null) return 'near'
  if (ears?.id === voice?.id) return 'together'
  return ears?.closed || voice?.closed ? 'nothing' : 'murmur'
}

/** Gain, 0 to 1, of a voice that reaches somebody in this way from `distanceMetres`. */
export function audibilityOf(way: Reaching, distanceMetres: number): number {
  if (way === 'together') return 1
  if (way === 'nothing') return 0
  return audibility(distanceMetres) * (way === 'murmur' ? MURMUR_GAIN : 1)
}
