import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyRtpPacket } from './rtpPacket.ts'
import { SlotStream } from './SlotStream.ts'

const out = Buffer.alloc(100)

function send(stream: SlotStream, speaker: object, sequence: number, timestamp: number, nowMs: number) {
  const packet = { ...emptyRtpPacket(), sequence: sequence & 0xffff, timestamp: timestamp >>> 0 }
  if (!stream.rewriteInto(out, packet, 0, speaker, nowMs)) return null
  return { sequence: out.readUInt16BE(2), timestamp: out.readUInt32BE(4), marker: (out[1]! & 0x80) !== 0 }
}

describe('a slot as one stream', () => {
  test('VOICE-8 numbers go on by one and time goes on by what passed, whoever speaks and wherever their numbers are', () => {
    const turn = fc.record({
      sequence: fc.integer({ min: 0, max: 65_535 }),
      timestamp: fc.integer({ min: 0, max: 4_294_967_295 }),
      packets: fc.integer({ min: 1, max: 30 }),
      pauseMs: fc.integer({ min: 0, max: 5_000 }),
    })
    fc.assert(
      fc.property(fc.array(turn, { minLength: 2, maxLength: 10 }), (turns) => {
        const stream = new SlotStream(5)
        let nowMs = 1_000
        let last: { sequence: number; timestamp: number } | null = null
        for (const { sequence, timestamp, packets, pauseMs } of turns) {
          const speaker = {}
          for (let i = 0; i < packets; i++) {
            nowMs += i === 0 ? pauseMs : 20
            const sent = send(stream, speaker, sequence + i, timestamp + i * 960, nowMs)!
            expect(sent.marker).toBe(i === 0)
            if (last) {
              expect((sent.sequence - last.sequence) & 0xffff).toBe(1)
              const step = (sent.timestamp - last.timestamp) >>> 0
              expect(step).toBe(i === 0 ? Math.max(960, pauseMs * 48) : 960)
            }
            last = sent
          }
        }
      }),
      { seed: 12, numRuns: 300 },
    )
  })

  test('VOICE-8 what got lost stays a gap, what comes late takes its own place', () => {
    const stream = new SlotStream(5)
    const speaker = {}
    const first = send(stream, speaker, 100, 0, 0)!
    const third = send(stream, speaker, 102, 1_920, 40)!
    expect(third.sequence - first.sequence).toBe(2)
    expect(send(stream, speaker, 101, 960, 41)!.sequence - first.sequence).toBe(1)
    expect(send(stream, speaker, 103, 2_880, 60)!.sequence - first.sequence).toBe(3)
  })

  test('VOICE-8 a late packet of before the turn is not sent, also after the numbers have wrapped', () => {
    const stream = new SlotStream(5)
    const speaker = {}
    send(stream, {}, 500, 0, 0)
    const first = send(stream, speaker, 9, 0, 20)!
    expect(send(stream, speaker, 8, 0, 21)).toBeNull()
    let last = first.sequence
    for (let i = 1; i < 140_000; i++) {
      const sent = send(stream, speaker, 9 + i, i * 960, i * 20)!
      if (((sent.sequence - last) & 0xffff) !== 1) throw new Error(`gap at ${i}`)
      last = sent.sequence
    }
  })

  test('packets kept back on purpose leave no gap', () => {
    const stream = new SlotStream(5)
    const speaker = {}
    const packet = { ...emptyRtpPacket(), sequence: 10 }
    stream.rewriteInto(out, packet, 0, speaker, 0)
    const before = out.readUInt16BE(2)
    packet.sequence = 15
    stream.rewriteInto(out, packet, 4, speaker, 100)
    expect(out.readUInt16BE(2) - before).toBe(1)
  })
})
