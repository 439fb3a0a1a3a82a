// Sound for tests: a 440 Hz tone as Opus packets and as a WAV file for Chromium's fake microphone, and a measure of it.

export const TONE_HERTZ = 440

/** Ten frames of 20 ms, encoded once by Chromium's own Opus encoder (24 kbit/s, one channel): 88 whole periods, so they may be repeated. */
export const OPUS_TONE: readonly Buffer[] = [
  '+K2y8GkPLVVPyJrWFQsRsNPUpgHk1FWZ4UU572MdcRUMerldUdnGdtJWFft87+pq4OTDKHsqEq7WnWx1rg==',
  '+Ksn4S1s13JqriSfrNA/UEizSD79okrK7RDYQXdK8x8rSVFj8qLZgjQ3kFdazLbeI2LinuKiLliI6Ythrg==',
  '+K1+8XHDt3Nvycgmg247Dpka7+SdjtnFNynUzDcgxLOeNeaV4lnI+KJKfZ1SIUwyeZ0NB1pWPjcvAimprg==',
  '+Ku5zPYV0c+T5CNfCjZ52A2p3FbkNTR2O/OMnwFwAoH0vPLiFVkE/BkuUiDjqSaOfZYmnunXiJbDlo0jrg==',
  '+Kys3S2J+VfowXtp0OQ3em1dgNOLHaHwN86ZlXTUIIxFtVP0i4PpaDo0HV0x0KRMN5porNJ9q6h8EiWTrg==',
  '+K2y8GjrI9i4DSerMepbDJzONoTkzhFNgn0HqsUtMurxuSWPodnGdtJWFft87+pq4OTDKHsqEr5WnW11rg==',
  '+Ksn4S1s15E/KjFaPoyC6+SJP0G2iq6zHlFej/Eb6cx15GgofCLZgjQysFdazLbeI2LinuKiLjiI6Ythrg==',
  '+K1+8XHDt3Nvycgmg247Dpka7+SdjtnFNynUzDcgxLOeNeaV4lnI+KJKfZ1SIUwyeZ0NB1pWPjcvAimprg==',
  '+Ku5zPYV0c+T5CNfCjZ52A2p3FbkNTR2O/OMnwFwAoH0vPLiFVkE/BkuUiDjqSaOfZYmnunXiJbDlo0jrg==',
  '+Kys3S2J+VfowXtp0OQ3em1kfL0Y7ypBeJIHsHnW+Ke13McnmDzS0HRoOrrnoUiYY9n4rNJbq6h8EiWTrg==',
].map((packet) => Buffer.from(packet, 'base64'))

/** 16-bit mono WAV of whole periods, so that Chromium's repetition has no seam. `amplitude` is 0 to 1. */
export function toneWav(options: {
  readonly amplitude: number
  readonly seconds?: number
  readonly hertz?: number
}): Buffer {
  const { amplitude, seconds = 2, hertz = TONE_HERTZ } = options
  return wav(seconds, (t) => amplitude * Math.sin(2 * Math.PI * hertz * t))
}

/** `sample` maps seconds to -1..1. */
export function wav(seconds: number, sample: (seconds: number) => number): Buffer {
  const rate = 48_000
  const samples = Math.round(seconds * rate)
  const out = Buffer.alloc(44 + samples * 2)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + samples * 2, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(1, 20)
  out.writeUInt16LE(1, 22)
  out.writeUInt32LE(rate, 24)
  out.writeUInt32LE(rate * 2, 28)
  out.writeUInt16LE(2, 32)
  out.writeUInt16LE(16, 34)
  out.write('data', 36)
  out.writeUInt32LE(samples * 2, 40)
  for (let i = 0; i < samples; i++) out.writeInt16LE(Math.round(sample(i / rate) * 32_767), 44 + i * 2)
  return out
}

/** Voiced syllables, two a second: coded as speech, with repair data, where a steady tone is coded as music. */
export function speechLike(seconds: number): number {
  const pitch = 140 + 20 * Math.sin(2 * Math.PI * 1.5 * seconds)
  let sound = 0
  for (let harmonic = 1; harmonic < 15; harmonic++) {
    const hertz = pitch * harmonic
    sound += (Math.sin(2 * Math.PI * hertz * seconds) / harmonic) * Math.exp(-(((hertz - 700) / 900) ** 2))
  }
  return 0.3 * sound * Math.max(0, Math.sin(4 * Math.PI * seconds))
}
