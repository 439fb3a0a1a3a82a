// Who hears whom, through the real engine and real connections; counted at the receivers.
import { FIRST_SLOT_SOURCE } from '@towpath/server/src/voice/embedded/answer.ts'
import { createPeer } from '@towpath/server/src/voice/embedded/Peer.ts'
import { RECEIVER_REPORT_BYTES, writeReceiverReportInto } from '@towpath/server/src/voice/embedded/rtcp.ts'
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { createVoiceBot, type VoiceBot } from '../support/voiceBot.ts'
import { createVoiceMeeting, type VoiceMeeting } from '../support/voiceMeeting.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until `bot` has heard this many packets more. */
function hears(bot: VoiceBot, packets: number): Promise<number> {
  const before = bot.received()
  return eventually(
    () => bot.received() - before,
    (heard) => heard >= packets,
    { withinMs: 10_000, what: `${packets} packets` },
  )
}

/** Packets that arrive at `bot` within `ms`. */
async function heardWithin(bot: VoiceBot, ms: number): Promise<number> {
  const before = bot.received()
  await wait(ms)
  return bot.received() - before
}

test("VOICE-15 what a page reports of a slot, in nobody's name as pages do for what they only receive, is heard", async () => {
  const reports: Buffer[] = []
  const events = { rtp: () => undefined, rtcp: (bytes: Buffer) => reports.push(bytes), state: () => undefined }
  const peer = createPeer('reported', { address: '127.0.0.1', port: 3922 }, events)
  const bot = await createVoiceBot({
    connect: async () => ({ generation: 1, sdp: await peer.offer }),
    answer: async ({ sdp }) => expect(peer.answer(sdp)).not.toBeNull(),
  })
  const report = Buffer.alloc(RECEIVER_REPORT_BYTES)
  const rest = { loss: 0.2, lost: 9, highestSequence: 99, senderClock: 0, sinceSenderClockMs: 0 }
  for (let slot = 0; slot < SLOTS_PER_LISTENER; slot++) {
    writeReceiverReportInto(report, { source: FIRST_SLOT_SOURCE + slot, ...rest })
    // Again and again, as pages report: one may still come before the other side has its keys.
    await eventually(
      () => bot.send(report) && reports.some((one) => one.equals(report)),
      (heard) => heard,
      { withinMs: 3_000, what: `the report of slot ${slot}` },
    )
  }
  bot.close()
  peer.close()
})

describe('voice', () => {
  let meeting: VoiceMeeting
  const here = new Set<string>()
  beforeAll(async () => {
    meeting = await createVoiceMeeting(3921)
  })
  afterEach(() => {
    for (const personId of here) meeting.leave(personId)
    here.clear()
  })
  afterAll(() => meeting.close())

  function join(personId: string, x: number, meetingId?: string): Promise<VoiceBot> {
    here.add(personId)
    return meeting.join(personId, x, meetingId)
  }

  test('VOICE-6 a voice is heard without loss, and the server says who speaks and who stopped', async () => {
    const [anna, berta] = await Promise.all([join('anna', 0), join('berta', 3)])
    const speaks = meeting.next((event) => event.type === 'speaking' && event.speaking)
    anna.talk()
    expect(await speaks).toEqual({ type: 'speaking', personId: 'anna', speaking: true })
    await hears(berta, 50)
    expect(berta.lost()).toBe(0)
    expect(anna.received()).toBe(0)
    expect(meeting.slotsOf('berta')).toContain('anna')
    const stops = meeting.next((event) => event.type === 'speaking' && !event.speaking)
    anna.hush()
    expect(await stops).toEqual({ type: 'speaking', personId: 'anna', speaking: false })
  })

  test('VOICE-4 nothing is sent out of earshot, to another meeting, or of someone whose place is unknown', async () => {
    const [anna, near, far, elsewhere] = await Promise.all([
      join('anna', 0),
      join('near', 10),
      join('far', 26),
      join('elsewhere', 0, 'another walk'),
    ])
    anna.talk()
    await hears(near, 20)
    expect(far.received()).toBe(0)
    expect(elsewhere.received()).toBe(0)
    meeting.engine.place('far', 5, 1.6, 0)
    meeting.engine.place('near', 60, 1.6, 0)
    await meeting.next((event) => event.type === 'slots' && event.personId === 'far')
    await hears(far, 5)
    expect(await heardWithin(near, 300)).toBe(0)
  })

  test('AVOID-2 of two who are kept apart neither hears the other, a third hears both, also on a new connection', async () => {
    const [anna, berta, carl] = await Promise.all([join('anna', 0), join('berta', 3), join('carl', 5)])
    anna.talk()
    berta.talk()
    await Promise.all([hears(anna, 10), hears(berta, 10), hears(carl, 20)])
    const told = meeting.next((event) => event.type === 'slots' && event.personId === 'berta')
    meeting.engine.keepApart('anna', 'berta', true)
    await told
    const before = [anna.received(), berta.received()]
    await hears(carl, 50)
    expect([anna.received(), berta.received()]).toEqual(before)
    const again = await join('anna', 0)
    again.talk()
    await hears(carl, 50)
    expect([again.received(), berta.received()]).toEqual([0, before[1]])
    meeting.engine.keepApart('berta', 'anna', false)
    await Promise.all([hears(again, 10), hears(berta, 10)])
  })

  test('VOICE-19 VOICE-20 a table is heard at every seat of it, outside until it is closed, and then not one packet', async () => {
    const seat = (closed: boolean) => {
      for (const personId of ['anna', 'berta']) meeting.engine.audioSpot(personId, { id: 'table', closed })
    }
    seat(false)
    const [anna, berta, path] = await Promise.all([join('anna', 0), join('berta', 30), join('path', 1)])
    anna.talk()
    await Promise.all([hears(berta, 10), hears(path, 10)])
    const told = meeting.next((event) => event.type === 'slots' && event.personId === 'path')
    seat(true)
    await told
    const before = path.received()
    path.talk()
    await hears(berta, 50)
    expect([path.received(), anna.received()]).toEqual([before, 0])
    expect(meeting.slotsOf('berta')).not.toContain('path')
    seat(false)
    await Promise.all([hears(path, 10), hears(anna, 10)])
  })

  test('VOICE-5 whoever is silenced is heard by nobody while their page goes on sending, until allowed again', async () => {
    const [anna, berta] = await Promise.all([join('anna', 0), join('berta', 3)])
    anna.talk()
    await hears(berta, 10)
    const stops = meeting.next((event) => event.type === 'speaking' && event.personId === 'anna' && !event.speaking)
    meeting.engine.mayBeHeard('anna', false)
    await stops
    await wait(50)
    expect(await heardWithin(berta, 500)).toBe(0)
    expect(meeting.slotsOf('berta')).not.toContain('anna')
    await anna.reconnect()
    expect(await heardWithin(berta, 500)).toBe(0)
    meeting.engine.mayBeHeard('anna', true)
    await hears(berta, 10)
  })

  test('VOICE-5 silencing holds when it is told before the person ever connects', async () => {
    meeting.engine.mayBeHeard('carl', false)
    const [carl, berta] = await Promise.all([join('carl', 0), join('berta', 3)])
    carl.talk()
    expect(await heardWithin(berta, 500)).toBe(0)
  })

  test('VOICE-5 whoever is removed is heard by nobody and hears nobody, at once', async () => {
    const [anna, berta] = await Promise.all([join('anna', 0), join('berta', 3)])
    anna.talk()
    berta.talk()
    await hears(berta, 10)
    meeting.engine.disconnect('anna')
    await wait(50)
    expect(await heardWithin(berta, 400)).toBe(0)
    expect(await heardWithin(anna, 400)).toBe(0)
    expect(meeting.slotsOf('berta')).not.toContain('anna')
  })

  test('VOICE-8 a slot goes on as one stream when another voice takes it, also after a reconnection of the speaker', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `p${i}`)
    const ears = await join('ears', 0)
    const seen: { slot: number; sequence: number; timestamp: number; source: number; first: number }[] = []
    ears.onPacket((slot, bytes) => {
      const [sequence, timestamp, source] = [bytes.readUInt16BE(2), bytes.readUInt32BE(4), bytes.readUInt32BE(8)]
      seen.push({ slot, sequence, timestamp, source, first: bytes[0]! })
    })
    const voices = await Promise.all(names.map((name, i) => join(name, i === 8 ? 1 : 12)))
    for (const voice of voices.slice(0, 8)) voice.talk()
    await heardWithin(ears, 500)
    expect(meeting.slotsOf('ears')).not.toContain(null)
    expect(meeting.slotsOf('ears')).not.toContain('p8')
    const takes = meeting.next((event) => event.type === 'slots' && event.slots.includes('p8'))
    voices[8]!.talk()
    await takes
    await voices[3]!.reconnect()
    await heardWithin(ears, 500)
    expect(ears.lost()).toBe(0)
    expect(new Set(seen.map((packet) => packet.slot)).size).toBe(8)
    for (let slot = 0; slot < 8; slot++) {
      const stream = seen.filter((packet) => packet.slot === slot)
      expect(new Set(stream.map((packet) => packet.source)).size).toBe(1)
      for (let i = 1; i < stream.length; i++) {
        expect((stream[i]!.sequence - stream[i - 1]!.sequence) & 0xffff).toBe(1)
        const step = (stream[i]!.timestamp - stream[i - 1]!.timestamp) | 0
        expect(step).toBeGreaterThan(0)
        expect(step).toBeLessThan(3 * 48_000)
        expect(stream[i]!.first).toBe(0x80)
      }
    }
  })

  test('VOICE-7 a page that connects anew keeps its slots and is heard again', async () => {
    const [anna, berta] = await Promise.all([join('anna', 0), join('berta', 3)])
    anna.talk()
    await heardWithin(berta, 400)
    const before = meeting.slotsOf('berta')
    await berta.reconnect()
    await hears(berta, 10)
    expect(meeting.slotsOf('berta')).toEqual(before)
  })
})
