// From loudness to a sentence that a person can act on. Pure; levels are RMS, 0 to 1, as measured a few times a second.

export type MicrophoneVerdict = 'speak' | 'silent' | 'quiet' | 'good' | 'loud'

/** -52, -36 and -8 dB below full scale: room noise, somebody across the room, and somebody on top of the microphone. */
const HEARD = 0.0025
const WELL = 0.016
const TOO_LOUD = 0.4

/** Nobody is told that we hear nothing before they had time to say something. */
const PATIENCE_LEVELS = 50

/** @param levels every level since the test began, oldest first */
export function microphoneVerdict(levels: readonly number[]): MicrophoneVerdict {
  const recent = levels.slice(-PATIENCE_LEVELS)
  const loudest = recent.reduce((most, level) => Math.max(most, level), 0)
  if (loudest >= TOO_LOUD) return 'loud'
  if (loudest >= WELL) return 'good'
  if (loudest >= HEARD && levels.length >= PATIENCE_LEVELS / 2) return 'quiet'
  return levels.length >= PATIENCE_LEVELS ? 'silent' : 'speak'
}

/** 0 to 1 for a bar: even steps of loudness, as ears count. */
export function barOf(level: number): number {
  const decibels = 20 * Math.log10(Math.max(level, 1e-6))
  return Math.min(1, Math.max(0, (decibels + 60) / 54))
}
