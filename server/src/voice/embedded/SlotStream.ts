// One slot of one listener as an RTP stream: whoever speaks in it, the browser sees one source whose sequence and time go on.
// Owned by the listener's connection.
import { type RtpPacket, writeRtpHeaderInto } from './rtpPacket.ts'

const SAMPLES_PER_MS = 48
const FRAME_SAMPLES = 960
/** Packets that come later than this many others are not worth forwarding. */
const LATEST_PACKETS = 500

export class SlotStream {
  #speaker: object | null = null
  #sequenceShift = 0
  #timeShift = 0
  #sequence = 0
  #timestamp = 0
  #atMs = 0
  /** How far back packets of the present speaker reach; older ones belong to someone else's turn. */
  #reach = 0
  readonly #header = { marker: false, sequence: 0, timestamp: 0, source: 0 }

  constructor(source: number) {
    this.#header.source = source
  }

  /** Writes the header of this slot into `out`. False when the packet is too late to be sent. `speaker` is only compared. */
  rewriteInto(out: Buffer, packet: RtpPacket, skipped: number, speaker: object, nowMs: number): boolean {
    const header = this.#header
    header.marker = speaker !== this.#speaker
    const incoming = (packet.sequence - skipped) & 0xffff
    if (header.marker) this.#switchTo(speaker, incoming, packet.timestamp, nowMs)
    const sequence = (incoming + this.#sequenceShift) & 0xffff
    const timestamp = (packet.timestamp + this.#timeShift) >>> 0
    const ahead = (sequence - this.#sequence) & 0xffff
    if (ahead < 0x8000) {
      this.#reach = Math.min(LATEST_PACKETS, this.#reach + ahead)
      this.#sequence = sequence
      this.#timestamp = timestamp
      this.#atMs = nowMs
    } else if (0x10000 - ahead > this.#reach) return false
    header.sequence = sequence
    header.timestamp = timestamp
    writeRtpHeaderInto(out, header)
    return true
  }

  /** The number that the present speaker gave to what this slot sent as `sequence`; -1 when it was someone else's. */
  spokenAs(sequence: number): number {
    const behind = (this.#sequence - sequence) & 0xffff
    return behind <= this.#reach ? (sequence - this.#sequenceShift) & 0xffff : -1
  }

  /** Nothing from before is repeated, and whoever speaks next, also the same person, starts with their next packet. */
  endTurn(): void {
    this.#speaker = null
    this.#reach = -1
  }

  /** Writes the header of a packet that this slot has sent before. */
  repeatInto(out: Buffer, sequence: number, timestamp: number): void {
    const header = this.#header
    header.marker = false
    header.sequence = sequence
    header.timestamp = (timestamp + this.#timeShift) >>> 0
    writeRtpHeaderInto(out, header)
  }

  #switchTo(speaker: object, incoming: number, timestamp: number, nowMs: number): void {
    const silence = Math.max(FRAME_SAMPLES, Math.round((nowMs - this.#atMs) * SAMPLES_PER_MS))
    this.#sequenceShift = (this.#sequence + 1 - incoming) & 0xffff
    this.#timeShift = (this.#timestamp + silence - timestamp) >>> 0
    this.#sequence = (this.#sequence + 1) & 0xffff
    this.#reach = 0
    this.#speaker = speaker
  }
}
