// The page's own voice in real Chromium, against the real engine: what is heard, how loud, and whether the page tells the truth.

import { type AudioSpot, reaching } from '@towpath/shared/voice/audioPlaces'
import { audibility } from '@towpath/shared/voice/earshot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { hear, isSilence, isTone, listenToEverything } from '../support/hearing.ts'
import { openVoicePages, type VoicePage, type VoicePages } from '../support/openVoicePages.ts'
import { TONE_HERTZ, toneWav } from '../support/tones.ts'
import { leaveMicrophoneUntreated } from '../support/untreatedMicrophone.ts'

const AMPLITUDE = 12_000 / 32_767
const SENT_RMS = AMPLITUDE / Math.SQRT2

let pages: VoicePages
let singer: VoicePage
let listener: VoicePage

beforeAll(async () => {
  pages = await openVoicePages({ httpPort: 3110, voicePort: 3926, sound: toneWav({ amplitude: AMPLITUDE }) })
  singer = await pages.open('singer', 0, (page) => leaveMicrophoneUntreated(page.context()))
  listener = await pages.open('listener', 2, (page) => listenToEverything(page.context()))
})
afterAll(() => pages?.close())

const truthOf = (page: VoicePage) => page.run((window) => window.voice.truth.getState())
const levelAt = (page: VoicePage) => page.run((window) => window.voice.levelOf('singer'))
const connected = (page: VoicePage, withinMs = 10_000) =>
  eventually(
    () => truthOf(page),
    (truth) => truth.state === 'connected',
    { withinMs, what: 'voice is connected' },
  )
const microphoneIs = (page: VoicePage, microphone: string, withinMs = 5_000) =>
  eventually(
    () => truthOf(page),
    (truth) => truth.microphone === microphone,
    { withinMs, what: `the microphone is ${microphone}` },
  )

describe('voice in the page', () => {
  test('a 440 Hz tone arrives as loud as it was sent, and quieter by the rule of distance', async () => {
    await Promise.all([connected(singer), connected(listener)])
    expect((await truthOf(singer)).microphone).toBe('off')
    await singer.run((window) => window.voice.setMicrophone(true))
    await microphoneIs(singer, 'on')
    await eventually(() => hear(listener.page), isTone(TONE_HERTZ), { withinMs: 5_000, what: 'the tone is heard' })
    await eventually(
      () => truthOf(listener),
      ({ slots }) => (slots[0]?.packetsReceived ?? 0) > 80,
      { withinMs: 8_000, what: 'a second and a half of the tone' },
    )
    const near = await levelAt(listener)
    const [loudest] = await hear(listener.page)
    const [slot] = (await truthOf(listener)).slots
    console.log(
      `sent RMS ${SENT_RMS.toFixed(3)}, arrived ${loudest!.level.toFixed(3)}, played ${near.toFixed(3)}`,
      slot,
    )
    expect(slot).toMatchObject({ personId: 'singer', packetsLost: 0 })
    expect(loudest!.level / SENT_RMS).toBeGreaterThan(0.9)
    expect(loudest!.level / SENT_RMS).toBeLessThan(1.1)
    expect(near / loudest!.level).toBeGreaterThan(0.9 * audibility(2))
    expect(near / loudest!.level).toBeLessThan(1.1 * audibility(2))
    await pages.move('listener', 20)
    await eventually(
      () => levelAt(listener),
      (level) => level < near / 3,
      { withinMs: 3_000, what: 'quieter from 20 m' },
    )
    expect(await levelAt(listener)).toBeGreaterThan(0)
  })

  test('VOICE-4 out of earshot not even packets arrive, and back within earshot it is heard again', async () => {
    await pages.move('listener', 30)
    await eventually(() => hear(listener.page), isSilence, { withinMs: 5_000, what: 'silence' })
    const packets = () =>
      listener.run(async (window) => {
        const { connections } = (window as unknown as { ears: { connections: RTCPeerConnection[] } }).ears
        let sum = 0
        for (const one of (await connections[0]!.getStats()).values())
          if (one.type === 'inbound-rtp') sum += one.packetsReceived
        return sum
      })
    const before = await packets()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await packets()).toBe(before)
    await pages.move('listener', 2)
    await eventually(() => hear(listener.page), isTone(TONE_HERTZ), {
      withinMs: 5_000,
      what: 'the tone is heard again',
    })
  })

  test('VOICE-19 VOICE-20 at one table as loud from 0.5 m as from 8, from another 18 dB less, and nothing once it is closed', async () => {
    const seat = async (ears: AudioSpot, voice: AudioSpot, metres: number) => {
      pages.meeting.engine.audioSpot('listener', ears)
      pages.meeting.engine.audioSpot('singer', voice)
      await pages.move('listener', metres)
      await listener.run((window, way) => window.voice.setReachings(new Map([['singer', way]])), reaching(ears, voice))
      await new Promise((resolve) => setTimeout(resolve, 700))
      return 20 * Math.log10(await levelAt(listener))
    }
    const spot = (id: string, closed = false): AudioSpot => ({ id, closed })
    const near = await seat(spot('a'), spot('a'), 0.5)
    const across = await seat(spot('a'), spot('a'), 8)
    const plain = await seat(null, null, 4)
    const murmur = await seat(spot('b'), spot('a'), 4)
    console.log(`dB: ${[near, across, plain, murmur].map((decibels) => decibels.toFixed(1)).join(', ')}`)
    expect(Math.abs(near - across)).toBeLessThan(1)
    expect(plain - murmur).toBeGreaterThan(16)
    expect(plain - murmur).toBeLessThan(20)
    await seat(spot('b', true), spot('a', true), 4)
    await eventually(() => hear(listener.page), isSilence, { withinMs: 5_000, what: 'silence' })
    expect(pages.meeting.slotsOf('listener')).not.toContain('singer')
    await seat(null, null, 2)
  })

  test('VOICE-13 turning off stops the device, turning on needs no new connection', async () => {
    const generation = pages.meeting.events.filter((event) => event.type === 'state').length
    await singer.run((window) => window.voice.setMicrophone(false))
    await microphoneIs(singer, 'off')
    await eventually(() => hear(listener.page), isSilence, { withinMs: 5_000, what: 'silence' })
    await singer.run((window) => window.voice.setMicrophone(true))
    await microphoneIs(singer, 'on')
    await eventually(() => hear(listener.page), isTone(TONE_HERTZ), {
      withinMs: 5_000,
      what: 'the tone is heard again',
    })
    expect(pages.meeting.events.filter((event) => event.type === 'state').length).toBe(generation)
  })

  test('changing the device while talking goes on being heard', async () => {
    const devices = await singer.run(async () =>
      (await navigator.mediaDevices.enumerateDevices())
        .filter((one) => one.kind === 'audioinput')
        .map((one) => one.deviceId),
    )
    await singer.run((window, id) => window.voice.chooseMicrophone(id), devices.at(-1)!)
    await microphoneIs(singer, 'on')
    await singer.run((window) => window.voice.chooseMicrophone('a device that was taken away'))
    await microphoneIs(singer, 'on')
    await eventually(() => hear(listener.page), isTone(TONE_HERTZ), { withinMs: 5_000, what: 'the tone is heard' })
  })

  test('a person made quiet for oneself is quiet, and the same in both ears plays on', async () => {
    await listener.run((window) => window.voice.setVolumeOf('singer', 0))
    await eventually(
      () => levelAt(listener),
      (level) => level < 0.005,
      { withinMs: 3_000, what: 'no level' },
    )
    await listener.run((window) => {
      window.voice.setVolumeOf('singer', 1)
      window.voice.setSameInBothEars(true)
    })
    await eventually(
      () => levelAt(listener),
      (level) => level > 0.05,
      { withinMs: 3_000, what: 'a level' },
    )
    await listener.run((window) => window.voice.setSameInBothEars(false))
  })

  test('VOICE-11 VOICE-12 the voice process is killed: never an open microphone on dead media, and back within 5 s', async () => {
    await singer.run((window) => {
      window.truths.length = 0
    })
    const killedAt = performance.now()
    process.kill(pages.meeting.engine.processId()!, 'SIGKILL')
    await eventually(
      () => truthOf(singer),
      (truth) => truth.state !== 'connected',
      { withinMs: 5_000, what: 'the loss is seen' },
    )
    await Promise.all([connected(singer), connected(listener)])
    await eventually(() => hear(listener.page), isTone(TONE_HERTZ), {
      withinMs: 5_000,
      what: 'the tone is heard again',
    })
    const backMs = performance.now() - killedAt
    console.log(`voice back ${Math.round(backMs)} ms after the voice process was killed`)
    expect(backMs).toBeLessThan(5_000)
    const truths = await singer.run((window) => window.truths)
    for (const truth of truths) if (truth.microphone === 'on') expect(truth.state).toBe('connected')
    expect(truths.some((truth) => truth.microphone === 'off' && truth.microphoneWanted)).toBe(true)
  })

  test('VOICE-5 silenced by the host while the page goes on sending', async () => {
    pages.meeting.engine.mayBeHeard('singer', false)
    await eventually(() => hear(listener.page), isSilence, { withinMs: 5_000, what: 'silence' })
    expect((await truthOf(singer)).microphone).toBe('on')
    pages.meeting.engine.mayBeHeard('singer', true)
    await eventually(() => hear(listener.page), isTone(TONE_HERTZ), {
      withinMs: 5_000,
      what: 'the tone is heard again',
    })
  })
})
