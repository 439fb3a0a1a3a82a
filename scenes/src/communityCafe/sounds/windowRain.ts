// Rain on the windows: a fine hiss and single drops on the glass.

import { createRandom } from '../../build/random.ts'
import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, highPass, lowPass, quieted, type Wave, whiteNoise } from '../../sounds/loop.ts'

const SECONDS = 11

export function windowRainWave(sampleRate: number): Wave {
  const length = Math.round(SECONDS * sampleRate)
  const hiss = highPass(lowPass(whiteNoise(length, 81), 2600, sampleRate), 500, sampleRate)
  const random = createRandom(82)
  const wave = hiss.map((value, i) => value * (0.5 + 0.15 * Math.sin((i / length) * Math.PI * 2)))
  for (let drop = 0; drop < SECONDS * 38; drop++) {
    const first = Math.floor(random.next() * length)
    const pitch = random.between(700, 1700)
    const loud = random.between(0.03, 0.22)
    const count = Math.round(sampleRate * random.between(0.006, 0.016))
    for (let i = 0; i < count; i++) {
      const t = i / count
      wave[(first + i) % length]! +=
        loud * Math.sin(t * Math.PI) * (1 - t) * Math.sin((2 * Math.PI * pitch * i) / sampleRate)
    }
  }
  return quieted(wave, 0.4)
}

export function createWindowRain(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, windowRainWave(context.sampleRate))
}
