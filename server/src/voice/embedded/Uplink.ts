// What one person's page sends: checks every packet, tells sound from silence, and knows who is speaking.
// Owned by the switchboard, one a person. It must never throw and never forward by itself.
import type { VoiceDrop } from '../VoiceEngine.ts'
import { RecentPackets } from './RecentPackets.ts'
import { emptyRtpPacket, type RtpPacket, readRtpInto } from './rtpPacket.ts'

const PACKETS_A_SECOND = 120
const BYTES_A_SECOND = 16_000
/** Above this a packet holds sound worth forwarding; above the second, speech. */
const SOUND_DECIBELS = -60
const SPEECH_DECIBELS = -50
const SPEECH_GOES_ON_DECIBELS = -55
/** Sound goes on being forwarded this long, so that the end of a word is not cut. */
const SOUND_HOLD_MS = 2_000
const SPEAKING_HOLD_MS = 700
/** A discontinuous-transmission frame: too small to carry a voice, needed to end one cleanly. */
const QUIET_FRAME_BYTES = 3
/** Speech is two loud packets within this time: one alone is a click. */
const SECOND_PACKET_MS = 100

export class Uplink {
  readonly packet: RtpPacket = emptyRtpPacket()
  readonly recent = new RecentPackets()
  speaking = false
  /** Smoothed level of what is heard, for choosing slots. */
  decibels = -127
  /** Packets of the sender's numbering that were kept back on purpose, so that listeners see no gap. */
  skipped = 0
  received = 0
  /** How many packets are missing right before the one just accepted. */
  gap = 0
  /** Sequence number with its wraps counted; -1 before the first packet. */
  highestSequence = -1
  #firstSequence = 0
  #expectedAtReport = 0
  #receivedAtReport = 0
  #packetsLeft = PACKETS_A_SECOND / 2
  #bytesLeft = BYTES_A_SECOND / 2
  #refilledMs = 0
  #soundMs = Number.NEGATIVE_INFINITY
  #loudMs = Number.NEGATIVE_INFINITY
  #speechMs = Number.NEGATIVE_INFINITY

  /** Null when the packet may be forwarded, else why not. Fills `packet`. */
  accept(bytes: Buffer, nowMs: number): VoiceDrop | null {
    if (!this.#within(bytes.length, nowMs)) return this.#skip('tooMany')
    if (!readRtpInto(bytes, this.packet)) return 'malformed'
    this.received++
    this.#follow(this.packet.sequence)
    const { decibels, payloadStart, payloadEnd } = this.packet
    if (Number.isNaN(decibels)) return this.#skip('silence')
    this.#hear(decibels, nowMs)
    const silent = nowMs - this.#soundMs > SOUND_HOLD_MS && payloadEnd - payloadStart > QUIET_FRAME_BYTES
    if (silent) return this.#skip('silence')
    this.recent.keep(bytes, (this.packet.sequence - this.skipped) & 0xffff, this.packet)
    return null
  }

  /** Made a sound in the last moments. */
  active(nowMs: number): boolean {
    return nowMs - this.#soundMs <= SOUND_HOLD_MS
  }

  /** True when `speaking` changed. Call it a few times a second, since silence brings no packets. */
  settle(nowMs: number): boolean {
    const speaking = nowMs - this.#speechMs <= SPEAKING_HOLD_MS
    if (speaking === this.speaking) return false
    this.speaking = speaking
    if (!this.active(nowMs)) this.decibels = -127
    return true
  }

  /** Packets that never came. */
  get lost(): number {
    return Math.max(0, this.#expected() - this.received)
  }

  /** Share of packets lost since the last call, 0 to 1. */
  takeLoss(): number {
    const expected = this.#expected() - this.#expectedAtReport
    const received = this.received - this.#receivedAtReport
    this.#expectedAtReport += expected
    this.#receivedAtReport += received
    return expected > 0 ? Math.min(1, Math.max(0, 1 - received / expected)) : 0
  }

  #expected(): number {
    return this.highestSequence < 0 ? 0 : this.highestSequence - this.#firstSequence + 1
  }

  /** Silenced or gone: whatever was said before counts no more. */
  hush(): void {
    this.#soundMs = this.#loudMs = this.#speechMs = Number.NEGATIVE_INFINITY
    this.decibels = -127
  }

  #hear(decibels: number, nowMs: number): void {
    this.decibels += (decibels - this.decibels) * (decibels > this.decibels ? 0.5 : 0.02)
    if (decibels >= SOUND_DECIBELS) this.#soundMs = nowMs
    if (decibels < SPEECH_GOES_ON_DECIBELS) return
    const goesOn = nowMs - this.#speechMs <= SPEAKING_HOLD_MS
    if (goesOn || (decibels >= SPEECH_DECIBELS && nowMs - this.#loudMs <= SECOND_PACKET_MS)) this.#speechMs = nowMs
    if (decibels >= SPEECH_DECIBELS) this.#loudMs = nowMs
  }

  #within(bytes: number, nowMs: number): boolean {
    const seconds = Math.min(0.5, Math.max(0, (nowMs - this.#refilledMs) / 1000))
    this.#refilledMs = nowMs
    this.#packetsLeft = Math.min(PACKETS_A_SECOND / 2, this.#packetsLeft + seconds * PACKETS_A_SECOND)
    this.#bytesLeft = Math.min(BYTES_A_SECOND / 2, this.#bytesLeft + seconds * BYTES_A_SECOND)
    if (this.#packetsLeft < 1 || this.#bytesLeft < bytes) return false
    this.#packetsLeft -= 1
    this.#bytesLeft -= bytes
    return true
  }

  #follow(sequence: number): void {
    if (this.highestSequence < 0) this.highestSequence = this.#firstSequence = sequence
    const ahead = (sequence - this.highestSequence) & 0xffff
    this.gap = ahead > 1 && ahead < 0x8000 ? ahead - 1 : 0
    if (ahead < 0x8000) this.highestSequence += ahead
  }

  #skip(reason: VoiceDrop): VoiceDrop {
    this.skipped = (this.skipped + 1) & 0xffff
    return reason
  }
}
