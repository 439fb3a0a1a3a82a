// A blackbird in the evening: fluted phrases with a small squeak at the end, and long rests.

import { createRandom } from '../../build/random.ts'
import type { PlacedSoundSource } from '../../SceneView.ts'
import { createLoop, quieted, type Wave } from '../../sounds/loop.ts'

const SECONDS = 31
const PHRASES_AT = [1.2, 6.1, 12.9, 17.4, 25.3]

type Note = {
  readonly at: number
  readonly lasts: number
  readonly from: number
  readonly to: number
  readonly loud: number
}

function sing(wave: Wave, sampleRate: number, { at, lasts, from, to, loud }: Note): void {
  const first = Math.round(at * sampleRate)
  const count = Math.round(lasts * sampleRate)
  let turn = 0
  for (let i = 0; i < count; i++) {
    const t = i / count
    const pitch = from + (to - from) * t * t * (3 - 2 * t) + 18 * Math.sin(t * lasts * 2 * Math.PI * 11)
    turn += (2 * Math.PI * pitch) / sampleRate
    const shape = Math.sin(t * Math.PI) ** 0.7
    wave[(first + i) % wave.length]! += loud * shape * (Math.sin(turn) + 0.12 * Math.sin(turn * 2))
  }
}

export function blackbirdWave(sampleRate: number): Wave {
  const random = createRandom(31)
  const wave = new Float32Array(Math.round(SECONDS * sampleRate))
  for (const start of PHRASES_AT) {
    let at = start
    const notes = 4 + Math.floor(random.next() * 3)
    for (let i = 0; i < notes; i++) {
      const lasts = random.between(0.13, 0.34)
      sing(wave, sampleRate, {
        at,
        lasts,
        from: random.between(1500, 2500),
        to: random.between(1600, 2900),
        loud: random.between(0.5, 0.9),
      })
      at += lasts + random.between(0.02, 0.12)
    }
    for (let i = 0; i < 4; i++) {
      sing(wave, sampleRate, {
        at,
        lasts: 0.05,
        from: random.between(3600, 4600),
        to: random.between(4200, 5600),
        loud: 0.16,
      })
      at += random.between(0.06, 0.1)
    }
  }
  return quieted(wave, 0.4)
}

export function createBlackbird(context: BaseAudioContext): PlacedSoundSource {
  return createLoop(context, blackbirdWave(context.sampleRate))
}
