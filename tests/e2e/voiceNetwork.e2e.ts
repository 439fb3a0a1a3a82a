// Voice over a bad network: packets get lost, then nothing comes through at all, then it is good again.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type LossyRelay, openLossyRelay } from '../support/lossyRelay.ts'
import { openVoicePages, type VoicePage, type VoicePages } from '../support/openVoicePages.ts'
import { speechLike, wav } from '../support/tones.ts'

let relay: LossyRelay
let pages: VoicePages
let speaker: VoicePage
let listener: VoicePage

beforeAll(async () => {
  relay = await openLossyRelay({ port: 3929, to: 3928 })
  pages = await openVoicePages({ httpPort: 3112, voicePort: 3928, announcedPort: 3929, sound: wav(4, speechLike) })
  const rememberConnections = async (page: Page) => {
    await page.addInitScript(() => {
      const Native = globalThis.RTCPeerConnection
      const connections: RTCPeerConnection[] = []
      ;(globalThis as unknown as { connections: RTCPeerConnection[] }).connections = connections
      globalThis.RTCPeerConnection = class extends Native {
        constructor(configuration?: RTCConfiguration) {
          super(configuration)
          connections.push(this)
        }
      }
    })
  }
  speaker = await pages.open('speaker', 0)
  listener = await pages.open('listener', 3, rememberConnections)
  await speaker.run((window) => window.voice.setMicrophone(true))
})
afterAll(async () => {
  await pages?.close()
  relay?.close()
})

/** Six seconds: of less sound, a few unlucky packets decide what share was lost. */
const MEASURED_SAMPLES = 6 * 48_000

const truthOf = (page: VoicePage) => page.run((window) => window.voice.truth.getState())

/** Totals of the slots of the listener's newest connection. */
const received = () =>
  listener.run(async (window) => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] }
    const totals = { samples: 0, concealed: 0, repair: 0 }
    for (const one of (await connections.at(-1)!.getStats()).values()) {
      if (one.type !== 'inbound-rtp') continue
      totals.samples += one.totalSamplesReceived ?? 0
      totals.concealed += (one.concealedSamples ?? 0) - (one.silentConcealedSamples ?? 0)
      totals.repair += one.fecPacketsReceived ?? 0
    }
    return totals
  })

describe('voice over a bad network', () => {
  test('VOICE-15 with a tenth lost each way it stays connected, and repair data is sent for the loss of the whole way', async () => {
    const playing = eventually(
      () => truthOf(listener),
      ({ slots }) => (slots[0]?.packetsReceived ?? 0) > 20,
      {
        withinMs: 15_000,
        what: 'the speaker is heard',
      },
    )
    await playing
    relay.loss = 0.1
    const before = await received()
    const long = (now: typeof before) => now.samples - before.samples > MEASURED_SAMPLES
    await eventually(received, (now) => now.repair - before.repair > 20 && long(now), {
      withinMs: 30_000,
      what: 'repair data arrives',
    })
    const after = await received()
    const share = (after.concealed - before.concealed) / (after.samples - before.samples)
    console.log(`a tenth lost each way: ${(share * 100).toFixed(1)} % of the sound was made up`)
    expect(share).toBeLessThan(0.08)
    expect((await truthOf(listener)).state).toBe('connected')
    expect((await truthOf(speaker)).microphone).toBe('on')
  })

  test('VOICE-12 on a dead network the page stops showing an open microphone, and voice comes back by itself', async () => {
    relay.loss = 1
    const seenMs = await eventually(
      () => truthOf(speaker),
      ({ microphone }) => microphone === 'off',
      {
        withinMs: 15_000,
        what: 'the microphone is shown as off',
      },
    )
    const dead = await truthOf(speaker)
    expect(dead.microphoneWanted).toBe(true)
    expect(dead.state).not.toBe('connected')
    // Long enough for the connection to be given up, and for others to be tried in vain.
    await eventually(
      () => speaker.run((window) => window.truths.filter((truth) => truth.state === 'failed').length),
      (times) => times > 0,
      { withinMs: 45_000, what: 'it is given up' },
    )
    relay.loss = 0
    const backMs = await eventually(
      () => truthOf(speaker),
      ({ microphone }) => microphone === 'on',
      {
        withinMs: 15_000,
        what: 'the microphone is open again',
      },
    )
    console.log(
      `dead network seen after ${Math.round(seenMs)} ms, voice back ${Math.round(backMs)} ms after it was good again`,
    )
    expect(backMs).toBeLessThan(8_000)
  })
})
