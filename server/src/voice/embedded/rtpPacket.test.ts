import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyRtpPacket, isRtcp, readRtpInto, writeRtpHeaderInto } from './rtpPacket.ts'

function packet(options: { type?: number; flags?: number; extension?: number[]; payload?: number[] } = {}): Buffer {
  const { type = 111, flags = 0x80, extension, payload = [1, 2, 3] } = options
  const header = Buffer.alloc(12)
  header[0] = flags | (extension ? 0x10 : 0)
  header[1] = type
  header.writeUInt16BE(7, 2)
  header.writeUInt32BE(960, 4)
  if (!extension) return Buffer.concat([header, Buffer.from(payload)])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xbede, 0)
  head.writeUInt16BE(extension.length / 4, 2)
  return Buffer.concat([header, head, Buffer.from(extension), Buffer.from(payload)])
}

describe('RTP packets', () => {
  test('VOICE-8 whatever bytes come, reading never throws, and what is accepted lies within the packet', () => {
    const out = emptyRtpPacket()
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 1500 }),
      fc.uint8Array({ minLength: 13, maxLength: 100 }).map((odd) => {
        odd[0] = 0x80 | (odd[0]! & 0x3f)
        odd[1] = 111
        return odd
      }),
    )
    fc.assert(
      fc.property(bytes, (odd) => {
        const buffer = Buffer.from(odd)
        if (!readRtpInto(buffer, out)) return
        expect(out.payloadStart).toBeGreaterThanOrEqual(12)
        expect(out.payloadEnd).toBeGreaterThan(out.payloadStart)
        expect(out.payloadEnd).toBeLessThanOrEqual(buffer.length)
        expect(Number.isNaN(out.decibels) || (out.decibels <= 0 && out.decibels >= -127)).toBe(true)
      }),
      { seed: 11, numRuns: 5000 },
    )
  })

  test('the level is found behind padding and other extensions, and missing is not a number', () => {
    const out = emptyRtpPacket()
    expect(readRtpInto(packet({ extension: [0x10, 0x80 | 30, 0, 0] }), out)).toBe(true)
    expect(out.decibels).toBe(-30)
    expect(readRtpInto(packet({ extension: [0, 0x21, 9, 9, 0x10, 45, 0, 0] }), out)).toBe(true)
    expect(out.decibels).toBe(-45)
    expect(readRtpInto(packet({ extension: [0xf0, 0x10, 0x10, 5] }), out)).toBe(true)
    expect(out.decibels).toBeNaN()
    expect(readRtpInto(packet(), out)).toBe(true)
    expect(out.decibels).toBeNaN()
  })

  test('VOICE-8 other types, other versions, empty and oversized payloads are refused', () => {
    const out = emptyRtpPacket()
    for (const type of [0, 63, 96, 110, 112, 127]) expect(readRtpInto(packet({ type }), out)).toBe(false)
    expect(readRtpInto(packet({ flags: 0x40 }), out)).toBe(false)
    expect(readRtpInto(packet({ payload: [] }), out)).toBe(false)
    expect(readRtpInto(packet({ payload: new Array(1276).fill(1) }), out)).toBe(false)
    expect(readRtpInto(packet({ flags: 0xa0, payload: [1, 2, 3] }), out)).toBe(false)
    expect(readRtpInto(packet({ flags: 0xa0, payload: [1, 2, 2] }), out)).toBe(true)
    expect(out.payloadEnd - out.payloadStart).toBe(1)
  })

  test('RTCP is told from RTP by its type, and a written header reads back', () => {
    expect(isRtcp(Buffer.from([0x80, 200]))).toBe(true)
    expect(isRtcp(Buffer.from([0x80, 207]))).toBe(true)
    expect(isRtcp(Buffer.from([0x80, 111]))).toBe(false)
    expect(isRtcp(Buffer.from([0x80, 0x80 | 111]))).toBe(false)
    expect(isRtcp(Buffer.alloc(0))).toBe(false)
    const bytes = Buffer.alloc(13, 1)
    writeRtpHeaderInto(bytes, { marker: true, sequence: 65_535, timestamp: 4_294_967_295, source: 5 })
    const out = emptyRtpPacket()
    expect(readRtpInto(bytes, out)).toBe(true)
    expect(out).toMatchObject({ sequence: 65_535, timestamp: 4_294_967_295 })
  })
})
