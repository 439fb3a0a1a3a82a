// A room in which people talk, too far off to be understood: soft syllables on low voices, without a word in them.

import { createRandom } from '../../build/random.ts'
import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, highPass, lowPass, quieted, type Wave, whiteNoise } from '../../sounds/loop.ts'

const SECONDS = 23
const VOICES = [96, 118, 141, 187, 205] as const

export function murmurWave(sampleRate: number): Wave {
  const length = Math.round(SECONDS * sampleRate)
  const wave = new Float32Array(length)
  for (const [voice, pitch] of VOICES.entries()) {
    const random = createRandom(71 + voice)
    let at = random.between(0, 1)
    while (at < SECONDS) {
      const lasts = random.between(0.1, 0.24)
      const loud = random.between(0.3, 1)
      const tone = pitch * random.between(0.92, 1.1)
      const first = Math.round(at * sampleRate)
      const count = Math.round(lasts * sampleRate)
      for (let i = 0; i < count; i++) {
        const t = i / count
        const turn = (2 * Math.PI * tone * (1 - 0.06 * t) * i) / sampleRate
        const shape = Math.sin(t * Math.PI) ** 2
        wave[(first + i) % length]! +=
          loud * shape * (Math.sin(turn) + 0.5 * Math.sin(turn * 2) + 0.3 * Math.sin(turn * 3))
      }
      at += lasts + (random.next() < 0.16 ? random.between(0.6, 2.4) : random.between(0.01, 0.07))
    }
  }
  const air = lowPass(whiteNoise(length, 78), 420, sampleRate)
  const room = wave.map((value, i) => value + air[i]! * 1.6)
  return quieted(highPass(lowPass(lowPass(room, 480, sampleRate), 700, sampleRate), 80, sampleRate), 0.4)
}

export function createMurmur(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, murmurWave(context.sampleRate))
}
