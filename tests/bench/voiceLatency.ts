// Mouth to ear through the engine against two directly connected pages, in the same run and with the same bursts of sound.
// Microphone and loudspeaker hardware are left out: a burst starts in one page's sound graph and is found in the other's.
// Run: node tests/bench/voiceLatency.ts [seconds] [rounds].

import { pathToFileURL } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { freePorts } from '../support/freePorts.ts'
import { openVoicePages, type VoicePage } from '../support/openVoicePages.ts'
import { toneWav } from '../support/tones.ts'

const BURST_EVERY_MS = 400

export type VoiceLatency = {
  bursts: number
  directMs: { p50: number; p99: number }
  throughServerMs: { p50: number; p99: number }
  /** Median of what the same burst took longer through the server. */
  addedMs: number
}

type Onset = { atMs: number; path: string }
type BenchWindow = {
  bursts: number[]
  onsets: Onset[]
  talk(): void
  direct: RTCPeerConnection
  callDirectly(): Promise<string>
  answerDirectly(sdp: string): Promise<string>
  finishDirectly(sdp: string): Promise<void>
}

/** A microphone that is noise with bursts, ears that find the bursts on every arriving track, and a plain call. */
async function prepare(context: BrowserContext, burstEveryMs: number): Promise<void> {
  await context.addInitScript((everyMs) => {
    const page = globalThis as unknown as BenchWindow
    page.bursts = []
    page.onsets = []
    const audio = new AudioContext({ latencyHint: 'interactive', sampleRate: 48_000 })
    const mouth = new MediaStreamAudioDestinationNode(audio, { channelCount: 1 })
    const toPageMs = (contextSeconds: number) => {
      const { contextTime, performanceTime } = audio.getOutputTimestamp()
      return performance.timeOrigin + performanceTime! + (contextSeconds - contextTime!) * 1_000
    }
    page.talk = () => {
      const noise = new AudioBufferSourceNode(audio, {
        loop: true,
        buffer: new AudioBuffer({ length: 48_000, sampleRate: 48_000 }),
      })
      const wave = noise.buffer!.getChannelData(0)
      for (let i = 0; i < wave.length; i++) wave[i] = Math.random() * 2 - 1
      const gate = new GainNode(audio, { gain: 0.003 })
      noise.connect(gate).connect(mouth)
      noise.start()
      setInterval(() => {
        const at = audio.currentTime + 0.05 + Math.random() * 0.05
        gate.gain.setValueAtTime(0.6, at)
        gate.gain.setValueAtTime(0.003, at + 0.08)
        setTimeout(() => page.bursts.push(toPageMs(at)), 150)
      }, everyMs)
    }
    const ears = audio.audioWorklet.addModule(
      URL.createObjectURL(
        new Blob(
          [
            `registerProcessor('onset', class extends AudioWorkletProcessor {
              quiet = 0
              process([[wave]]) {
                if (!wave) return true
                for (let i = 0; i < wave.length; i++) {
                  if (Math.abs(wave[i]) < 0.1) this.quiet++
                  else {
                    if (this.quiet > 4800) this.port.postMessage((currentFrame + i) / sampleRate)
                    this.quiet = 0
                  }
                }
                return true
              }
            })`,
          ],
          { type: 'text/javascript' },
        ),
      ),
    )
    async function listen(track: MediaStreamTrack, path: string): Promise<void> {
      await ears
      const stream = new MediaStream([track])
      const element = new Audio()
      element.muted = true
      element.srcObject = stream
      void element.play()
      const onset = new AudioWorkletNode(audio, 'onset')
      onset.port.onmessage = ({ data }) => page.onsets.push({ atMs: toPageMs(data), path })
      audio
        .createMediaStreamSource(stream)
        .connect(onset)
        .connect(new GainNode(audio, { gain: 0 }))
        .connect(audio.destination)
    }
    const Native = globalThis.RTCPeerConnection
    const fresh = (path: string) => {
      const connection = new Native()
      connection.addEventListener('track', ({ track, receiver }) => {
        receiver.jitterBufferTarget = 0
        void listen(track, path)
      })
      return connection
    }
    globalThis.RTCPeerConnection = class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the page gets the native connection, with ears on it
        return fresh('server')
      }
    } as unknown as typeof RTCPeerConnection
    navigator.mediaDevices.getUserMedia = async () => mouth.stream.clone()
    page.direct = fresh('direct')
    const gathered = () =>
      new Promise<void>((resolve) => {
        page.direct.onicegatheringstatechange = () => page.direct.iceGatheringState === 'complete' && resolve()
      })
    page.callDirectly = async () => {
      page.direct.addTrack(mouth.stream.clone().getAudioTracks()[0]!)
      const done = gathered()
      await page.direct.setLocalDescription()
      await done
      return page.direct.localDescription!.sdp
    }
    page.answerDirectly = async (sdp) => {
      await page.direct.setRemoteDescription({ type: 'offer', sdp })
      const done = gathered()
      await page.direct.setLocalDescription()
      await done
      return page.direct.localDescription!.sdp
    }
    page.finishDirectly = (sdp) => page.direct.setRemoteDescription({ type: 'answer', sdp })
  }, burstEveryMs)
}

const bench = <T, A = undefined>(
  page: VoicePage,
  work: (window: BenchWindow, argument: A) => T | Promise<T>,
  argument?: A,
) => page.run(work as never, argument) as Promise<T>

/** Medians over rounds: each with fresh connections, since a jitter buffer keeps for long what it learned at its start. */
export async function measureVoiceLatency(seconds = 15, rounds = 5): Promise<VoiceLatency> {
  const all: VoiceLatency[] = []
  for (let round = 0; round < rounds; round++) all.push(await measureOnce(seconds))
  const median = (of: (one: VoiceLatency) => number) => quantile(all.map(of), 0.5)
  return {
    bursts: all.reduce((sum, one) => sum + one.bursts, 0),
    directMs: { p50: median((one) => one.directMs.p50), p99: median((one) => one.directMs.p99) },
    throughServerMs: { p50: median((one) => one.throughServerMs.p50), p99: median((one) => one.throughServerMs.p99) },
    addedMs: median((one) => one.addedMs),
  }
}

async function measureOnce(seconds: number): Promise<VoiceLatency> {
  const { port, voicePort } = await freePorts()
  const pages = await openVoicePages({ httpPort: port, voicePort, sound: toneWav({ amplitude: 0.1 }) })
  try {
    const mouth = await pages.open('mouth', 0, (page) => prepare(page.context(), BURST_EVERY_MS))
    const ear = await pages.open('ear', 2, (page) => prepare(page.context(), BURST_EVERY_MS))
    // Starting pages keeps the machine busy, and a jitter buffer remembers it for long: both ways start to carry sound later, together.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await bench(mouth, (window) => window.talk())
    const offer = await bench(mouth, (window) => window.callDirectly())
    const answer = await bench(ear, (window, sdp) => window.answerDirectly(sdp), offer)
    await Promise.all([
      bench(mouth, (window, sdp) => window.finishDirectly(sdp), answer),
      mouth.run((window) => window.voice.setMicrophone(true)),
    ])
    const paths = () => bench(ear, (window) => new Set(window.onsets.map((onset) => onset.path)).size)
    await eventually(paths, (size) => size === 2, { withinMs: 10_000, what: 'bursts arrive both ways' })
    // Both jitter buffers have settled by then.
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    await bench(mouth, (window) => {
      window.bursts = []
    })
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
    const bursts = await bench(mouth, (window) => window.bursts)
    const onsets = await bench(ear, (window) => window.onsets)
    const delayOf = (at: number, path: string) => {
      const later = onsets.filter((onset) => onset.path === path && onset.atMs > at).map((onset) => onset.atMs - at)
      return Math.min(...later)
    }
    const pairs = bursts
      .map((at) => ({ direct: delayOf(at, 'direct'), server: delayOf(at, 'server') }))
      .filter((pair) => pair.direct < BURST_EVERY_MS && pair.server < BURST_EVERY_MS)
    const spread = (values: number[]) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) })
    return {
      bursts: pairs.length,
      directMs: spread(pairs.map((pair) => pair.direct)),
      throughServerMs: spread(pairs.map((pair) => pair.server)),
      addedMs: quantile(
        pairs.map((pair) => pair.server - pair.direct),
        0.5,
      ),
    }
  } finally {
    await pages.close()
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return Number(value.toFixed(1))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [seconds, rounds] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(await measureVoiceLatency(seconds || undefined, rounds || undefined)))
  process.exit(0)
}
