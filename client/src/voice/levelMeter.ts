// How loud a part of the sound graph is now. Owned by whoever taps it; reading allocates nothing.

const WINDOW_SAMPLES = 1024

export type LevelMeter = {
  readonly input: AudioNode
  /** RMS of the last 20 ms, 0 to 1. */
  level(): number
  dispose(): void
}

export function createLevelMeter(context: BaseAudioContext): LevelMeter {
  const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES })
  const wave = new Float32Array(WINDOW_SAMPLES)
  return {
    input: analyser,
    level() {
      analyser.getFloatTimeDomainData(wave)
      return rms(wave)
    },
    dispose: () => analyser.disconnect(),
  }
}

function rms(wave: Float32Array): number {
  let sum = 0
  for (let i = 0; i < wave.length; i++) sum += wave[i]! * wave[i]!
  return Math.sqrt(sum / wave.length)
}
