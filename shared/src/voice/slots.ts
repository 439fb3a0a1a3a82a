// Who a listener hears: a fixed number of slots, filled with the nearest and loudest. Pure; the voice engine owns the state.
// It must never give a slot to someone who is silenced, out of earshot, kept apart from the listener, in a private line or behind a closed table.
import { type AudioSpot, audibilityOf, type Reaching, reaching } from './audioPlaces.ts'
import { EARSHOT_METRES } from './earshot.ts'
import { foremostAudibility } from './foremost.ts'

/** Voices one listener hears at the same time. Fixed for the life of a connection. */
export const SLOTS_PER_LISTENER = 8

/** Someone who may be heard. Silenced and absent people are not voices at all. Metres. */
export type Voice = {
  readonly personId: string
  readonly x: number
  readonly y: number
  readonly z: number
  /** Made a sound in the last moments. The others keep a slot they have, and get no new one. */
  readonly active: boolean
  /** Level of the sound itself, -127 to 0. */
  readonly decibels: number
  /** Heard by everybody, wherever they stand, and before all others. */
  readonly foremost?: boolean
  /** The other end of a private line: heard by nobody else, and by them from wherever. */
  readonly lineWith?: string | null
  readonly audioSpot?: AudioSpot
}

export type Listener = {
  readonly personId: string
  readonly x: number
  readonly y: number
  readonly z: number
  /** Those who are never to be heard by this listener, by person id. */
  readonly apartFrom?: ReadonlySet<string>
  /** The other end of a private line: nobody else is heard. */
  readonly lineWith?: string | null
  readonly audioSpot?: AudioSpot
}

/** A challenger has to be this much better than a speaker to take the slot, so that slots do not flutter. */
const LEAD_DECIBELS = 4
/** Newcomers have to be this much nearer than the edge of earshot, so that someone walking along the edge does not flutter. */
const EDGE_METRES = 1
/** Loudness counts for half, and between these, so that nobody wins a place by shouting across the canal. */
const QUIET_DECIBELS = -50
const LOUD_DECIBELS = -20
/** Above every score by distance and loudness. */
const FOREMOST_SCORE = 1_000
/** Of somebody at the listener's own table who is silent: below whoever speaks there, above every murmur. */
const SILENT_AT_TABLE_SCORE = -500
/** Below every voice that is more than a murmur. */
const MURMUR_SCORE = -1_000

/** Next slots of this listener; `slots` itself when nothing changes. Never mutates its arguments. */
export function assignSlots(
  slots: readonly (string | null)[],
  listener: Listener,
  voices: readonly Voice[],
): readonly (string | null)[] {
  const next: (string | null)[] = new Array(SLOTS_PER_LISTENER).fill(null)
  const scores: number[] = new Array(SLOTS_PER_LISTENER).fill(Number.NEGATIVE_INFINITY)
  const challengers: { personId: string; score: number }[] = []
  for (const voice of voices) {
    if (voice.personId === listener.personId || listener.apartFrom?.has(voice.personId)) continue
    const onLine = isOnLine(listener, voice)
    if (!onLine && (listener.lineWith || voice.lineWith)) continue
    const foremost = onLine || voice.foremost === true
    const way = reaching(listener.audioSpot ?? null, voice.audioSpot ?? null)
    const distance = Math.hypot(voice.x - listener.x, voice.y - listener.y, voice.z - listener.z)
    const reach = foremost || way === 'together' ? 0 : way === 'nothing' ? Number.POSITIVE_INFINITY : distance
    if (!(reach < EARSHOT_METRES)) continue
    const held = slots.indexOf(voice.personId)
    if (held >= 0 && held < SLOTS_PER_LISTENER) {
      next[held] = voice.personId
      if (voice.active || foremost) scores[held] = score(distance, voice.decibels, foremost, way)
      else scores[held] = way === 'together' ? SILENT_AT_TABLE_SCORE : Number.NEGATIVE_INFINITY
    } else if (foremost || (voice.active && reach < EARSHOT_METRES - EDGE_METRES)) {
      challengers.push({ personId: voice.personId, score: score(distance, voice.decibels, foremost, way) })
    }
  }
  challengers.sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1))
  for (const challenger of challengers) {
    const slot = weakest(next, scores)
    if (next[slot] !== null && challenger.score < scores[slot]! + LEAD_DECIBELS) break
    next[slot] = challenger.personId
    scores[slot] = challenger.score
  }
  return slots.length === next.length && next.every((personId, i) => personId === slots[i]) ? slots : next
}

function isOnLine(listener: Listener, voice: Voice): boolean {
  return listener.lineWith === voice.personId && voice.lineWith === listener.personId
}

function score(distance: number, decibels: number, foremost: boolean, way: Reaching): number {
  const loudness = Math.min(LOUD_DECIBELS, Math.max(QUIET_DECIBELS, decibels)) / 2
  if (foremost) return FOREMOST_SCORE + 20 * Math.log10(foremostAudibility(distance)) + loudness
  return (way === 'murmur' ? MURMUR_SCORE : 0) + 20 * Math.log10(audibilityOf(way, distance)) + loudness
}

/** An empty slot if there is one, else one that is silent, else the faintest. */
function weakest(slots: readonly (string | null)[], scores: readonly number[]): number {
  const empty = slots.indexOf(null)
  if (empty >= 0) return empty
  let weakest = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! < scores[weakest]!) weakest = i
  return weakest
}
