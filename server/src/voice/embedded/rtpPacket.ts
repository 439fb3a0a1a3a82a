// Reads one RTP packet as a page sends it and writes the plain header that listeners get. Untrusted bytes never throw here.

/** The one payload type we negotiate: Opus. */
export const OPUS_PAYLOAD_TYPE = 111
/** Id of the audio-level header extension (RFC 6464) in our offers. */
export const AUDIO_LEVEL_ID = 1
export const RTP_HEADER_BYTES = 12
const LARGEST_OPUS_PAYLOAD = 1275
const ONE_BYTE_EXTENSIONS = 0xbede

/** Reused by its owner for every packet. */
export type RtpPacket = {
  sequence: number
  timestamp: number
  /** -127 to 0; NaN when the packet does not say. */
  decibels: number
  payloadStart: number
  payloadEnd: number
}

export function emptyRtpPacket(): RtpPacket {
  return { sequence: 0, timestamp: 0, decibels: Number.NaN, payloadStart: 0, payloadEnd: 0 }
}

/** RTP and RTCP share the port; RTCP types are 64 to 95 once the marker bit is masked (RFC 5761). */
export function isRtcp(bytes: Uint8Array): boolean {
  const type = bytes.length > 1 ? bytes[1]! & 0x7f : 0
  return type >= 64 && type <= 95
}

/** False when this is not an Opus packet of the shape we negotiated. `out` is then unspecified. */
export function readRtpInto(bytes: Buffer, out: RtpPacket): boolean {
  const length = bytes.length
  if (length <= RTP_HEADER_BYTES) return false
  const first = bytes[0]!
  if (first >> 6 !== 2 || (bytes[1]! & 0x7f) !== OPUS_PAYLOAD_TYPE) return false
  let at = RTP_HEADER_BYTES + (first & 0x0f) * 4
  let end = length
  if ((first & 0x20) !== 0) end -= bytes[length - 1]!
  out.decibels = Number.NaN
  if ((first & 0x10) !== 0) {
    if (at + 4 > end) return false
    const extensionEnd = at + 4 + bytes.readUInt16BE(at + 2) * 4
    if (extensionEnd > end) return false
    if (bytes.readUInt16BE(at) === ONE_BYTE_EXTENSIONS) out.decibels = readLevel(bytes, at + 4, extensionEnd)
    at = extensionEnd
  }
  const payload = end - at
  if (payload < 1 || payload > LARGEST_OPUS_PAYLOAD) return false
  out.sequence = bytes.readUInt16BE(2)
  out.timestamp = bytes.readUInt32BE(4)
  out.payloadStart = at
  out.payloadEnd = end
  return true
}

function readLevel(bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end) {
    const head = bytes[at]!
    const id = head >> 4
    if (id === 0) {
      at += 1
      continue
    }
    if (id === 15) break
    if (id === AUDIO_LEVEL_ID && at + 1 < end) return -(bytes[at + 1]! & 0x7f)
    at += 2 + (head & 0x0f)
  }
  return Number.NaN
}

/** Header without extensions, sources or padding. `out` holds the payload behind it. */
export function writeRtpHeaderInto(
  out: Buffer,
  header: { readonly marker: boolean; readonly sequence: number; readonly timestamp: number; readonly source: number },
): void {
  out[0] = 0x80
  out[1] = OPUS_PAYLOAD_TYPE | (header.marker ? 0x80 : 0)
  out.writeUInt16BE(header.sequence, 2)
  out.writeUInt32BE(header.timestamp, 4)
  out.writeUInt32BE(header.source, 8)
}
