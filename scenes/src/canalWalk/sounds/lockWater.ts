// Water that trickles through the lower gates: a soft hiss and many small drops.

import { createRandom } from '../../build/random.ts'
import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, highPass, lowPass, quieted, type Wave, whiteNoise } from '../../sounds/loop.ts'

const SECONDS = 7

export function lockWaterWave(sampleRate: number): Wave {
  const length = Math.round(SECONDS * sampleRate)
  const hiss = highPass(lowPass(whiteNoise(length, 11), 1900, sampleRate), 320, sampleRate)
  const random = createRandom(12)
  const wave = new Float32Array(length)
  for (let i = 0; i < length; i++) wave[i] = hiss[i]! * (0.8 + 0.2 * Math.sin((i / length) * Math.PI * 2 * 2))
  for (let drop = 0; drop < SECONDS * 26; drop++) {
    const start = Math.floor(random.next() * length)
    const pitch = random.between(480, 1500)
    const loud = random.between(0.02, 0.1)
    const lasts = Math.round(sampleRate * random.between(0.02, 0.06))
    for (let i = 0; i < lasts; i++) {
      const t = i / lasts
      wave[(start + i) % length]! +=
        loud * Math.sin(t * Math.PI) * (1 - t) * Math.sin((2 * Math.PI * pitch * (1 + 0.35 * t) * i) / sampleRate)
    }
  }
  return quieted(wave, 0.5)
}

export function createLockWater(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, lockWaterWave(context.sampleRate))
}
