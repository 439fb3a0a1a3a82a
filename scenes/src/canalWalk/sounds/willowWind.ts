// Wind in the willow: leaf rustle that swells and sinks over many seconds.

import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, highPass, lowPass, quieted, type Wave, whiteNoise } from '../../sounds/loop.ts'

const SECONDS = 16

export function willowWindWave(sampleRate: number): Wave {
  const length = Math.round(SECONDS * sampleRate)
  const rustle = highPass(lowPass(whiteNoise(length, 21), 3600, sampleRate), 900, sampleRate)
  const breath = lowPass(whiteNoise(length, 22), 260, sampleRate)
  return quieted(
    rustle.map((value, i) => {
      const turn = (i / length) * Math.PI * 2
      const gust = 0.45 + 0.3 * Math.sin(turn) + 0.18 * Math.sin(turn * 2 + 1) + 0.07 * Math.sin(turn * 5)
      return value * gust * gust + breath[i]! * 0.9 * gust
    }),
    0.45,
  )
}

export function createWillowWind(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, willowWindWave(context.sampleRate))
}
