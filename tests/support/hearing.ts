// Ears for a test: measures every sound that arrives at a page over WebRTC, beside whatever the page itself does with it.

import type { BrowserContext, Page } from 'playwright-core'

export type Heard = {
  /** RMS, 0 to 1. */
  readonly level: number
  readonly loudestHz: number
}

type Ears = { connections: RTCPeerConnection[]; analysers: AnalyserNode[] }

/** Before the first page of this context is opened. */
export async function listenToEverything(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const ears: Ears = { connections: [], analysers: [] }
    ;(globalThis as unknown as { ears: Ears }).ears = ears
    let audio: AudioContext | undefined
    const Native = globalThis.RTCPeerConnection
    globalThis.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        ears.connections.push(this)
        this.addEventListener('track', ({ track }) => {
          if (track.kind !== 'audio') return
          audio ??= new AudioContext()
          const analyser = new AnalyserNode(audio, { fftSize: 8192, smoothingTimeConstant: 0 })
          audio.createMediaStreamSource(new MediaStream([track])).connect(analyser)
          ears.analysers.push(analyser)
        })
      }
    }
  })
}

/** What each arriving track sounds like just now, the loudest first. */
export function hear(page: Page): Promise<Heard[]> {
  return page.evaluate(() => {
    const { analysers } = (globalThis as unknown as { ears: Ears }).ears
    return analysers
      .map((analyser) => {
        const wave = new Float32Array(analyser.fftSize)
        analyser.getFloatTimeDomainData(wave)
        const bins = new Float32Array(analyser.frequencyBinCount)
        analyser.getFloatFrequencyData(bins)
        const loudest = bins.indexOf(Math.max(...bins))
        return {
          level: Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length),
          loudestHz: (loudest * analyser.context.sampleRate) / analyser.fftSize,
        }
      })
      .sort((a, b) => b.level - a.level)
  })
}

export const isTone = (frequencyHz: number) => (heard: readonly Heard[]) =>
  heard.some(({ level, loudestHz }) => level > 0.01 && Math.abs(loudestHz - frequencyHz) < 15)

export const isSilence = (heard: readonly Heard[]) => heard.every(({ level }) => level < 0.003)

/** RTP packets that this page has sent on all its connections. */
export function packetsSent(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let packets = 0
    for (const connection of (globalThis as unknown as { ears: Ears }).ears.connections) {
      if (connection.connectionState === 'closed') continue
      for (const stats of (await connection.getStats()).values()) {
        if (stats.type === 'outbound-rtp') packets += stats.packetsSent
      }
    }
    return packets
  })
}
