import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NACK_BYTES, RECEIVER_REPORT_BYTES, readRtcp, writeNackInto, writeReceiverReportInto } from './rtcp.ts'

describe('RTCP', () => {
  test('a report that is written reads back, also behind another packet', () => {
    const out = Buffer.alloc(RECEIVER_REPORT_BYTES)
    const report = {
      source: 4242,
      loss: 0.25,
      lost: 12,
      highestSequence: 70_000,
      senderClock: 99,
      sinceSenderClockMs: 1_000,
    }
    writeReceiverReportInto(out, report)
    expect(out.readUInt32BE(16)).toBe(70_000)
    expect(out.readUInt32BE(28)).toBe(65_536)
    const goodbye = Buffer.from([0x80, 203, 0, 1, 0, 0, 0, 1])
    const heard: number[][] = []
    readRtcp(Buffer.concat([goodbye, out]), {
      loss: (source, fraction) => heard.push([source, fraction]),
      senderClock: () => {},
      missing: () => {},
    })
    expect(heard).toEqual([[4242, 64]])
  })

  test('what is asked for again reads back, across the wrap of the numbers', () => {
    const out = Buffer.alloc(NACK_BYTES)
    for (const count of [1, 2, 8, 17]) {
      writeNackInto(out, 4242, 65_530, count)
      const asked: number[] = []
      readRtcp(out, {
        missing: (source, sequence) => source === 4242 && asked.push(sequence),
        loss: () => {},
        senderClock: () => {},
      })
      expect(asked).toEqual(Array.from({ length: count }, (_, i) => (65_530 + i) & 0xffff))
    }
  })

  test('whatever bytes come, reading ends and never throws', () => {
    const seldom = fc.uint8Array({ maxLength: 300 }).map((bytes) => {
      if (bytes.length > 1) {
        bytes[0] = 0x80 | (bytes[0]! & 0x1f)
        bytes[1] = [200, 201, 205][bytes[1]! % 3]!
      }
      return bytes
    })
    fc.assert(
      fc.property(fc.oneof(seldom, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        readRtcp(Buffer.from(bytes), {
          missing: (source, sequence) => expect(source >= 0 && sequence <= 65_535).toBe(true),
          loss: (source, fraction) => expect(source >= 0 && fraction <= 255).toBe(true),
          senderClock: (middle) => expect(middle).toBeGreaterThanOrEqual(0),
        })
      }),
      { seed: 15, numRuns: 3000 },
    )
  })
})
