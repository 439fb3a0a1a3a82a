// Reads the loss that listeners report and what they miss, and writes the report that makes a speaker's Opus carry repair data for it.
// RTCP of one person is never forwarded to another. Untrusted bytes never throw here.

const SENDER_REPORT = 200
const RECEIVER_REPORT = 201
const TRANSPORT_FEEDBACK = 205
const NACK_FORMAT = 1
const BLOCK_BYTES = 24
export const RECEIVER_REPORT_BYTES = 8 + BLOCK_BYTES

export const NACK_BYTES = 16

export type RtcpReader = {
  /** The other side misses this packet of this source. */
  missing(source: number, sequence: number): void
  /** `fraction` is 0 to 255, of 256. */
  loss(source: number, fraction: number): void
  /** Middle 32 bits of the sender's clock. */
  senderClock(middle: number): void
}

/** Walks a compound packet; stops at the first thing that makes no sense. */
export function readRtcp(bytes: Buffer, reader: RtcpReader): void {
  let at = 0
  while (at + 8 <= bytes.length && bytes[at]! >> 6 === 2) {
    const end = at + 4 + bytes.readUInt16BE(at + 2) * 4
    if (end > bytes.length) return
    const type = bytes[at + 1]!
    let block = at + 8
    if (type === SENDER_REPORT && at + 28 <= end) {
      reader.senderClock(bytes.readUInt32BE(at + 10))
      block = at + 28
    } else if (type !== RECEIVER_REPORT) block = end
    if (type === TRANSPORT_FEEDBACK && (bytes[at]! & 0x1f) === NACK_FORMAT) readMissing(bytes, at, end, reader)
    for (let count = bytes[at]! & 0x1f; count > 0 && block + BLOCK_BYTES <= end; count--, block += BLOCK_BYTES) {
      reader.loss(bytes.readUInt32BE(block), bytes[block + 4]!)
    }
    at = end
  }
}

/** Pairs of a sequence number and a mask of the sixteen that follow it (RFC 4585). */
function readMissing(bytes: Buffer, at: number, end: number, reader: RtcpReader): void {
  for (let pair = at + 12; pair + 4 <= end; pair += 4) {
    const first = bytes.readUInt16BE(pair)
    const following = bytes.readUInt16BE(pair + 2)
    const source = bytes.readUInt32BE(at + 8)
    reader.missing(source, first)
    for (let bit = 0; bit < 16; bit++) {
      if ((following >> bit) & 1) reader.missing(source, (first + bit + 1) & 0xffff)
    }
  }
}

/** Asks for `count` packets from `first` on; at most 17. */
export function writeNackInto(out: Buffer, source: number, first: number, count: number): void {
  out[0] = 0x80 | NACK_FORMAT
  out[1] = TRANSPORT_FEEDBACK
  out.writeUInt16BE(3, 2)
  out.writeUInt32BE(1, 4)
  out.writeUInt32BE(source, 8)
  out.writeUInt16BE(first & 0xffff, 12)
  out.writeUInt16BE((1 << (count - 1)) - 1, 14)
}

export type ReceiverReport = {
  readonly source: number
  /** 0 to 1. */
  readonly loss: number
  readonly lost: number
  readonly highestSequence: number
  readonly senderClock: number
  readonly sinceSenderClockMs: number
}

export function writeReceiverReportInto(out: Buffer, report: ReceiverReport): void {
  out.fill(0, 0, RECEIVER_REPORT_BYTES)
  out[0] = 0x81
  out[1] = RECEIVER_REPORT
  out.writeUInt16BE(7, 2)
  out.writeUInt32BE(1, 4)
  out.writeUInt32BE(report.source, 8)
  out[12] = Math.min(255, Math.round(report.loss * 256))
  out.writeUIntBE(Math.min(0x7fffff, Math.max(0, report.lost)), 13, 3)
  out.writeUInt32BE(report.highestSequence >>> 0, 16)
  if (report.senderClock === 0) return
  out.writeUInt32BE(report.senderClock, 24)
  out.writeUInt32BE(Math.min(0xffffffff, Math.round((report.sinceSenderClockMs * 65536) / 1000)), 28)
}
