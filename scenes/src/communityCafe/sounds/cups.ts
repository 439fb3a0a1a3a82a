// Cups and spoons now and then: short bright rings of china, far apart, never two alike.

import { createRandom } from '../../build/random.ts'
import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, lowPass, quieted, type Wave } from '../../sounds/loop.ts'

const SECONDS = 41
const TOUCHES = 19

export function cupsWave(sampleRate: number): Wave {
  const random = createRandom(61)
  const wave = new Float32Array(Math.round(SECONDS * sampleRate))
  for (let touch = 0; touch < TOUCHES; touch++) {
    const first = Math.round(random.between(0.2, SECONDS - 0.4) * sampleRate)
    const pitch = random.between(1500, 2700)
    const loud = random.between(0.15, 0.8) ** 1.5
    // A cup that is set down touches twice.
    for (const [later, share] of [
      [0, 1],
      [random.between(0.05, 0.11), 0.45],
    ] as const) {
      for (const [partial, part, fade] of [
        [1, 1, 0.07],
        [2.32, 0.5, 0.04],
        [4.25, 0.2, 0.02],
      ] as const) {
        const from = first + Math.round(later * sampleRate)
        const step = (2 * Math.PI * pitch * partial) / sampleRate
        for (let i = 0; i < fade * 5 * sampleRate; i++) {
          const attack = Math.min(1, i / (sampleRate * 0.0015))
          wave[(from + i) % wave.length]! +=
            loud * share * part * attack * Math.exp(-i / (fade * sampleRate)) * Math.sin(step * i)
        }
      }
    }
  }
  return quieted(lowPass(wave, 3200, sampleRate), 0.4)
}

export function createCups(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, cupsWave(context.sampleRate))
}
