// Listens to the microphone for the check before coming in. Nothing leaves the device, and the device is let go at the end.

export type MicrophoneTest = {
  /** Ten times a second. */
  readonly onLevel: (level: number) => void
  readonly onReady: () => void
  readonly onFailed: (why: 'denied' | 'absent') => void
}

export type RunningTest = {
  /** Keeps four seconds and plays them. Resolves when they were heard. */
  letMeHear(onPlaying: () => void): Promise<void>
  stop(): void
}

const LEVEL_EVERY_MS = 100
const RECORDING_MS = 4_000

export function startMicrophoneTest(deviceId: string | null, test: MicrophoneTest): RunningTest {
  const context = new AudioContext()
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let stopped = false

  async function listen(): Promise<void> {
    if (!navigator.mediaDevices) return test.onFailed('absent')
    const granted = await navigator.mediaDevices.getUserMedia({ audio: deviceId ? { deviceId } : true })
    stream = granted
    if (stopped) return letGo()
    await context.resume()
    const analyser = context.createAnalyser()
    analyser.fftSize = 2048
    context.createMediaStreamSource(granted).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    test.onReady()
    timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      let sum = 0
      for (const sample of samples) sum += sample * sample
      test.onLevel(Math.sqrt(sum / samples.length))
    }, LEVEL_EVERY_MS)
  }

  function letGo(): void {
    clearInterval(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    if (context.state !== 'closed') void context.close()
  }

  listen().catch((error: unknown) => {
    letGo()
    if (stopped) return
    const denied = error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
    test.onFailed(denied ? 'denied' : 'absent')
  })

  return {
    async letMeHear(onPlaying) {
      if (!stream) return
      const said = await record(stream)
      if (stopped) return
      onPlaying()
      await play(said)
    },
    stop() {
      stopped = true
      letGo()
    },
  }
}

function record(stream: MediaStream): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const parts: Blob[] = []
    const recorder = new MediaRecorder(stream)
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onerror = reject
    recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }))
    recorder.start()
    setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), RECORDING_MS)
  })
}

async function play(sound: Blob): Promise<void> {
  const address = URL.createObjectURL(sound)
  const audio = new Audio(address)
  const ended = new Promise<void>((resolve) => {
    audio.onended = () => resolve()
    audio.onerror = () => resolve()
  })
  await audio.play()
  await ended
  URL.revokeObjectURL(address)
}
