// A short mono buffer that plays round and round without a seam. Every sound of a place is one of these.

import { createRandom } from '../build/random.ts'
import type { PlacedSoundSource } from '../SceneView.ts'

export type Wave = Float32Array<ArrayBuffer>

/** White noise from a fixed seed. */
export function whiteNoise(length: number, seed: number): Wave {
  const random = createRandom(seed)
  const wave = new Float32Array(length)
  for (let i = 0; i < length; i++) wave[i] = random.next() * 2 - 1
  return wave
}

/** One-pole low pass, run twice around so that the loop has no seam. */
export function lowPass(wave: Wave, cutoffHertz: number, sampleRate: number): Wave {
  const share = 1 - Math.exp((-2 * Math.PI * cutoffHertz) / sampleRate)
  const out = new Float32Array(wave.length)
  let value = 0
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < wave.length; i++) {
      value += (wave[i]! - value) * share
      out[i] = value
    }
  }
  return out
}

/** What the low pass takes away. */
export function highPass(wave: Wave, cutoffHertz: number, sampleRate: number): Wave {
  const low = lowPass(wave, cutoffHertz, sampleRate)
  return wave.map((value, i) => value - low[i]!)
}

/** Scales to a peak well below clipping. */
export function quieted(wave: Wave, peak: number): Wave {
  let most = 1e-9
  for (const value of wave) most = Math.max(most, Math.abs(value))
  return wave.map((value) => (value / most) * peak)
}

export function createLoop(context: BaseAudioContext, wave: Wave): PlacedSoundSource {
  const buffer = context.createBuffer(1, wave.length, context.sampleRate)
  buffer.copyToChannel(wave, 0)
  const source = context.createBufferSource()
  source.buffer = buffer
  source.loop = true
  source.start()
  return {
    node: source,
    dispose() {
      source.stop()
      source.disconnect()
    },
  }
}
