// The church bell, far away: a few slow strokes, then a long silence.

import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, lowPass, quieted, type Wave } from '../../sounds/loop.ts'

const SECONDS = 75
const STROKES_AT = [20, 23.4, 26.8, 30.2]
const PITCH_HERTZ = 294
/** Partials of a bell: share of the pitch, loudness, seconds to fade. */
const PARTIALS = [
  [0.5, 0.5, 6],
  [1, 0.8, 4.2],
  [1.19, 0.5, 3.2],
  [1.5, 0.3, 2.4],
  [2, 0.55, 2],
  [2.51, 0.18, 1.1],
  [3.01, 0.14, 0.8],
] as const

export function bellWave(sampleRate: number): Wave {
  const wave = new Float32Array(Math.round(SECONDS * sampleRate))
  for (const at of STROKES_AT) {
    const first = Math.round(at * sampleRate)
    for (const [share, loud, fade] of PARTIALS) {
      const step = (2 * Math.PI * PITCH_HERTZ * share) / sampleRate
      for (let i = 0; i < fade * 4 * sampleRate; i++) {
        const attack = Math.min(1, i / (sampleRate * 0.012))
        wave[(first + i) % wave.length]! += loud * attack * Math.exp(-i / (fade * sampleRate)) * Math.sin(step * i)
      }
    }
  }
  return quieted(lowPass(wave, 900, sampleRate), 0.4)
}

export function createBell(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, bellWave(context.sampleRate))
}
