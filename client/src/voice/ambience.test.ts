import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ambienceGain } from './ambience.ts'
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

describe('the detour against echo', () => {
  test('asks for two channels, so that directions survive', () => {
    const sdp =
      'm=audio 9 X 111\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;useinbandfec=1\r\na=fmtp:110 x\r\n'
    expect(inStereo(sdp)).toContain('a=fmtp:111 stereo=1;sprop-stereo=1')
    expect(inStereo(sdp)).toContain('a=fmtp:110 x\r\n')
    expect(inStereo('nothing of the kind')).toBe('nothing of the kind')
  })
})
