// The way out of the mix: volume, a limiter so that nobody can hurt an ear, and the detour against echo while it is needed.
// Owned by the voice session.
import { type EchoDetour, openEchoDetour } from './echoDetour.ts'

const GLIDE_SECONDS = 0.05

export type SoundOutput = {
  /** Voices come in here. */
  readonly input: AudioNode
  setVolume(volume: number): void
  /** Wanted while a microphone is open and loudspeakers play. */
  setDetour(wanted: boolean): void
  chooseSpeaker(deviceId: string | null): Promise<void>
  /** Again after a gesture. */
  play(): void
  dispose(): void
}

/** Only Chromium has the problem that the detour solves, and only it names its brands. */
const NEEDS_DETOUR = 'userAgentData' in navigator

export function createSoundOutput(context: AudioContext, volume: number): SoundOutput {
  const input = new GainNode(context, { gain: volume })
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -10,
    knee: 6,
    ratio: 20,
    attack: 0.002,
    release: 0.15,
  })
  const direct = new GainNode(context)
  input.connect(limiter).connect(direct).connect(context.destination)
  let mix: MediaStreamAudioDestinationNode | null = null
  let detour: EchoDetour | null = null
  let wanted = false
  let speaker = ''
  let disposed = false

  async function settle(): Promise<void> {
    if (wanted && !mix) {
      const fresh = new MediaStreamAudioDestinationNode(context, { channelCount: 2 })
      mix = fresh
      limiter.connect(fresh)
      const opened = await openEchoDetour(fresh.stream).catch(() => null)
      if (!opened || !wanted || disposed || mix !== fresh) {
        opened?.dispose()
        if (mix === fresh) close()
        return
      }
      detour = opened
      applySpeaker(opened.element)
      direct.gain.setTargetAtTime(0, context.currentTime, GLIDE_SECONDS)
    } else if (!wanted && mix) close()
  }

  function close(): void {
    direct.gain.setTargetAtTime(1, context.currentTime, GLIDE_SECONDS)
    if (mix) limiter.disconnect(mix)
    mix = null
    detour?.dispose()
    detour = null
  }

  function applySpeaker(element: HTMLAudioElement): void {
    if ('setSinkId' in element) element.setSinkId(speaker).catch(() => undefined)
  }

  return {
    input,
    setVolume: (next) => input.gain.setTargetAtTime(next, context.currentTime, GLIDE_SECONDS),
    setDetour(next) {
      if (!NEEDS_DETOUR || next === wanted) return
      wanted = next
      void settle()
    },
    async chooseSpeaker(deviceId) {
      speaker = deviceId ?? ''
      if (detour) applySpeaker(detour.element)
      const choosing = context as AudioContext & { setSinkId?(id: string): Promise<void> }
      // A loudspeaker that was unplugged is no fault: the system's own choice plays on.
      await choosing.setSinkId?.(speaker).catch(() => undefined)
    },
    play: () => void detour?.element.play().catch(() => undefined),
    dispose() {
      disposed = true
      wanted = false
      close()
      for (const node of [input, limiter, direct]) node.disconnect()
    },
  }
}
