import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { VIEWS } from '@towpath/scenes/views'
import type { PlacedSound } from '@towpath/shared/scene/SceneManifest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ambienceGain, VOLUME, WHILE_TALKING } from './ambience.ts'
import { inStereo } from './echoDetour.ts'

describe('ambience', () => {
  test('it is full nearby, never grows with distance, and is nothing from afar', () => {
    const sound = { gain: 0.8, nearMetres: 3, farMetres: 20 }
    expect(ambienceGain(sound, 3)).toBe(0.8)
    expect(ambienceGain(sound, 20)).toBe(0)
    expect(ambienceGain(sound, Number.NaN)).toBe(0)
    const metres = fc.double({ min: 0, max: 40, noNaN: true })
    fc.assert(
      fc.property(metres, metres, (a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        expect(ambienceGain(sound, far)).toBeLessThanOrEqual(ambienceGain(sound, near))
      }),
      { seed: 16 },
    )
  })
})

const RATE = 8000
const EARS_METRES = 1.5
/** What telephony takes for normal speech (ITU-T P.56), 3 dB less across a circle of people. */
const SPEECH_DECIBELS = -26 - 3

/** RMS of its loudest second. */
function loudness(sound: PlacedSound, createSound: (id: string, context: BaseAudioContext) => unknown): number {
  let wave = new Float32Array()
  const copyToChannel = (made: Float32Array<ArrayBuffer>) => {
    wave = made
  }
  const fake = { sampleRate: RATE, createBuffer: () => ({ copyToChannel }), createBufferSource: () => ({ start() {} }) }
  createSound(sound.id, fake as unknown as BaseAudioContext)
  let most = 0
  for (let from = 0; from + RATE <= wave.length; from += RATE / 10) {
    const power = wave.subarray(from, from + RATE).reduce((sum, value) => sum + value * value, 0) / RATE
    most = Math.max(most, power)
  }
  return Math.sqrt(most)
}

test.each(Object.keys(MANIFESTS) as SceneId[])('%s: all sounds together stay 20 dB below who talks', async (id) => {
  const { sounds, stops } = MANIFESTS[id]
  const { createSound } = await VIEWS[id].loadSounds()
  const loud = sounds.map((sound) => loudness(sound, createSound))
  for (const { id: stop, spots, seats } of stops) {
    for (const { position } of [...spots, ...seats]) {
      const power = sounds.reduce((sum, sound, i) => {
        const [x, y, z] = sound.position.map((metres, axis) => metres - position[axis]!) as [number, number, number]
        const gain = VOLUME * WHILE_TALKING * ambienceGain(sound, Math.hypot(x, y - EARS_METRES, z))
        return sum + (gain * loud[i]!) ** 2
      }, 0)
      expect(10 * Math.log10(power), stop).toBeLessThanOrEqual(SPEECH_DECIBELS - 20)
    }
  }
})

describe('the detour against echo', () => {
  test('asks for two channels, so that directions survive', () => {
    const sdp =
      'm=audio 9 X 111\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;useinbandfec=1\r\na=fmtp:110 x\r\n'
    expect(inStereo(sdp)).toContain('a=fmtp:111 stereo=1;sprop-stereo=1')
    expect(inStereo(sdp)).toContain('a=fmtp:110 x\r\n')
    expect(inStereo('nothing of the kind')).toBe('nothing of the kind')
  })
})
