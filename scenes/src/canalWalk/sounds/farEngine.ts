// A narrowboat's old diesel, far along the canal: slow soft beats that come and go with the air.

import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, lowPass, quieted, type Wave, whiteNoise } from '../../sounds/loop.ts'

const SECONDS = 20
const BEATS = 92

export function farEngineWave(sampleRate: number): Wave {
  const length = Math.round(SECONDS * sampleRate)
  const air = lowPass(whiteNoise(length, 51), 180, sampleRate)
  const wave = new Float32Array(length)
  for (let i = 0; i < length; i++) {
    const beat = ((i / length) * BEATS) % 1
    const puff = Math.exp(-beat * 9)
    const near = 0.55 + 0.45 * Math.sin((i / length) * Math.PI * 2)
    const thump = Math.sin(beat * Math.PI * 2 * 11) * puff
    wave[i] = near * (thump * 0.8 + air[i]! * puff * 5)
  }
  return quieted(lowPass(wave, 420, sampleRate), 0.4)
}

export function createFarEngine(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, farEngineWave(context.sampleRate))
}
