// Pages that were tampered with: they may waste their own sound, never reach others, and never stop the engine.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { tonePacket, type VoiceBot } from '../support/voiceBot.ts'
import { createVoiceMeeting, type VoiceMeeting } from '../support/voiceMeeting.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('hostile voice', () => {
  let meeting: VoiceMeeting
  let mallory: VoiceBot
  let berta: VoiceBot
  let anna: VoiceBot
  let process: number | undefined
  beforeAll(async () => {
    meeting = await createVoiceMeeting(3922)
    process = meeting.engine.processId()
    ;[mallory, berta, anna] = await Promise.all([
      meeting.join('mallory', 0),
      meeting.join('berta', 3),
      meeting.join('anna', 4),
    ])
  })
  afterAll(() => meeting.close())

  async function stillWell(): Promise<void> {
    anna.talk()
    const before = berta.received()
    const what = 'the others are heard'
    await eventually(
      () => berta.received() - before,
      (heard) => heard > 20,
      { withinMs: 10_000, what },
    )
    const stops = meeting.next((event) => event.type === 'speaking' && event.personId === 'anna' && !event.speaking)
    anna.hush()
    await stops
    expect(meeting.engine.processId()).toBe(process)
    expect(meeting.engine.counters().restarts).toBe(0)
  }

  test('VOICE-8 random and mutated packets, other payload types and RTCP reach nobody', async () => {
    const odd: Buffer[] = []
    let sequence = 0
    // Every packet has a number of its own, or replay protection would drop it before the engine sees it.
    const fresh = () =>
      tonePacket({ sequence: ++sequence, timestamp: sequence * 960, source: mallory.source, decibels: -20 })
    for (const bytes of fc.sample(fc.uint8Array({ maxLength: 1_200 }), { numRuns: 150, seed: 7 })) {
      odd.push(Buffer.concat([fresh().subarray(0, 12), Buffer.from(bytes)]))
      // What is Opus by chance is no attack.
      odd.at(-1)![1] = 96
      odd.push(Buffer.from(bytes))
    }
    for (let type = 0; type < 128; type++) {
      if (type === 111) continue
      const packet = fresh()
      packet[1] = type
      odd.push(packet)
    }
    for (let length = 0; length <= 20; length++) odd.push(fresh().subarray(0, length))
    const padded = fresh()
    padded[0]! |= 0x20
    padded[padded.length - 1] = 255
    const sources = fresh().subarray(0, 60)
    sources[0]! |= 0x0f
    const extension = fresh()
    extension.writeUInt16BE(0xffff, 14)
    odd.push(padded, sources, extension)
    const heard: number[] = []
    berta.onPacket((_slot, bytes) => heard.push(bytes.length))
    for (const packet of odd) {
      mallory.send(packet)
      await wait(2)
    }
    await wait(1_200)
    expect(heard).toEqual([])
    expect(meeting.engine.counters().dropped.malformed).toBeGreaterThan(50)
    berta.onPacket(null)
    await stillWell()
  })

  test('VOICE-9 a flood is cut to the allowed rate, and nobody else is the poorer', async () => {
    const before = berta.received()
    const end = performance.now() + 2_000
    let sequence = 10_000
    let offered = 0
    while (performance.now() < end) {
      for (let i = 0; i < 20; i++) {
        sequence++
        offered++
        mallory.send(
          tonePacket({ sequence: sequence & 0xffff, timestamp: sequence * 960, source: mallory.source, decibels: -10 }),
        )
      }
      await wait(5)
    }
    await wait(200)
    const heard = berta.received() - before
    expect(offered).toBeGreaterThan(600)
    expect(heard).toBeGreaterThan(100)
    expect(heard).toBeLessThanOrEqual(60 + 120 * 2.3)
    await stillWell()
  })

  test('VOICE-6 sound that claims silence or carries no level is not forwarded', async () => {
    await wait(2_200)
    const before = berta.received()
    for (let i = 0; i < 50; i++) {
      const sequence = 40_000 + i
      const packet = tonePacket({
        sequence,
        timestamp: sequence * 960,
        source: mallory.source,
        decibels: i % 2 ? -127 : -20,
      })
      if (i % 2 === 0) packet[16] = 0x20
      mallory.send(packet)
      await wait(10)
    }
    await wait(200)
    expect(berta.received()).toBe(before)
  })

  test('VOICE-10 answers of a megabyte, with ten thousand candidates, or made of noise are refused or cleaned', async () => {
    const signal = meeting.signalOf('eve')
    const { generation, sdp } = await signal.connect()
    const { engine } = meeting
    const noise = fc.sample(fc.string({ maxLength: 2_000 }), { numRuns: 50, seed: 8 })
    for (const bad of [
      'x'.repeat(1_000_000),
      'a=candidate:1 1 UDP 1 10.0.0.1 9 typ host\r\n'.repeat(10_000),
      sdp,
      ...noise,
    ]) {
      expect(await engine.answer('eve', generation, bad)).toBe(false)
    }
    for (const odd of [null, undefined, 7, {}, ['v=0']]) {
      expect(await engine.answer('eve', generation, odd as unknown as string)).toBe(false)
    }
    await stillWell()
  })

  test('VOICE-7 a storm of offers that nobody answers leaves the others talking', async () => {
    const offers = await Promise.allSettled(Array.from({ length: 60 }, () => meeting.engine.connect('walk', 'eve')))
    expect(offers.at(-1)!.status).toBe('fulfilled')
    meeting.engine.disconnect('eve')
    await stillWell()
    expect(meeting.warnings.length).toBeLessThan(10)
  })
})
