// A voice without a browser: answers the engine's offer, sends a tone, counts what arrives in each slot.
// Owned by the test or the load run that made it; close it, or the process stays alive.
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import native, { type PeerConnection, type Track } from 'node-datachannel'
import { OPUS_TONE } from './tones.ts'

const FRAME_MS = 20
const FRAME_SAMPLES = 960
const HEADER_BYTES = 20

export type BotSignal = {
  connect(): Promise<{ readonly generation: number; readonly sdp: string }>
  answer(answer: { readonly generation: number; readonly sdp: string }): Promise<unknown>
}

export type SlotCount = {
  received: number
  /** Gaps in the numbering that were not filled later. */
  lost: number
  highestSequence: number
  lastTimestamp: number
  lastAtMs: number
}

export type VoiceBot = {
  readonly slots: readonly SlotCount[]
  /** The source number that the engine knows this page by: packets of another never get past the library. */
  readonly source: number
  state(): string
  /** Level as the header carries it, -127 to 0. */
  talk(decibels?: number): void
  hush(): void
  /** Any bytes at all, as a tampered page would. False when the connection does not take them. */
  send(bytes: Buffer): boolean
  /** Called with every packet that arrives, before it is counted. */
  onPacket(listener: ((slot: number, bytes: Buffer) => void) | null): void
  received(): number
  lost(): number
  sent(): number
  /** A fresh connection, as after a loss; counts go on. */
  reconnect(): Promise<void>
  close(): void
}

/** Resolves when media can flow; rejects when it cannot within `withinMs`. */
export async function createVoiceBot(
  signal: BotSignal,
  options: { readonly withinMs?: number } = {},
): Promise<VoiceBot> {
  const slots: SlotCount[] = Array.from({ length: SLOTS_PER_LISTENER }, () => ({
    received: 0,
    lost: 0,
    highestSequence: -1,
    lastTimestamp: 0,
    lastAtMs: 0,
  }))
  let connection: PeerConnection | null = null
  let microphone: Track | null = null
  // The library forgets the handlers of a track that nobody holds.
  let held: Track[] = []
  let timer: NodeJS.Timeout | undefined
  let listener: ((slot: number, bytes: Buffer) => void) | null = null
  let sequence = Math.floor(Math.random() * 65_536)
  let timestamp = Math.floor(Math.random() * 4_294_967_296)
  let sent = 0
  const source = 1 + Math.floor(Math.random() * 1_000_000_000)

  function count(slot: number, bytes: Buffer): void {
    const type = bytes[1]! & 0x7f
    if (type >= 64 && type <= 95) return
    listener?.(slot, bytes)
    const counted = slots[slot]!
    const arrived = bytes.readUInt16BE(2)
    counted.received++
    counted.lastTimestamp = bytes.readUInt32BE(4)
    counted.lastAtMs = performance.now()
    if (counted.highestSequence < 0) counted.highestSequence = arrived
    else {
      const ahead = (arrived - counted.highestSequence) & 0xffff
      if (ahead < 0x8000) {
        counted.lost += Math.max(0, ahead - 1)
        counted.highestSequence = arrived
      } else counted.lost--
    }
  }

  async function connect(): Promise<void> {
    connection?.close()
    const offer = await signal.connect()
    const peer = new native.PeerConnection('bot', { iceServers: [], disableAutoNegotiation: true })
    connection = peer
    for (const slot of slots) slot.highestSequence = -1
    const connected = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no voice connection')), options.withinMs ?? 10_000)
      peer.onStateChange((state) => {
        if (state !== 'connected' && state !== 'failed') return
        clearTimeout(late)
        if (state === 'connected') resolve()
        else reject(new Error('voice connection failed'))
      })
    })
    connected.catch(() => {})
    held = []
    peer.onTrack((track) => {
      held.push(track)
      if (track.mid() === 'up') microphone = track
      else track.onMessage((bytes) => count(Number(track.mid().slice(1)), bytes))
    })
    peer.setRemoteDescription(offer.sdp, 'offer')
    peer.setLocalDescription('answer')
    const sdp = peer.localDescription()!.sdp.replace('a=mid:up\r\n', `a=mid:up\r\na=ssrc:${source} cname:bot\r\n`)
    await signal.answer({ generation: offer.generation, sdp })
    await connected
  }

  function send(bytes: Buffer): boolean {
    try {
      return microphone?.sendMessageBinary(bytes) ?? false
    } catch {
      return false
    }
  }

  function frame(decibels: number): void {
    sequence = (sequence + 1) & 0xffff
    timestamp = (timestamp + FRAME_SAMPLES) >>> 0
    if (send(tonePacket({ sequence, timestamp, source, decibels }))) sent++
  }

  // On a machine that is out of breath a handshake may overtake its own answer; a page would try again as well.
  await connect().catch(connect)
  return {
    slots,
    source,
    state: () => connection?.state() ?? 'closed',
    talk(decibels = -20) {
      clearInterval(timer)
      let due = performance.now()
      timer = setInterval(() => {
        // Timers run late on a busy machine: catch up as a sound card would.
        for (; due <= performance.now(); due += FRAME_MS) frame(decibels)
      }, FRAME_MS / 2)
    },
    hush() {
      clearInterval(timer)
    },
    send,
    onPacket(next) {
      listener = next
    },
    received: () => slots.reduce((sum, slot) => sum + slot.received, 0),
    lost: () => slots.reduce((sum, slot) => sum + slot.lost, 0),
    sent: () => sent,
    reconnect: connect,
    close() {
      clearInterval(timer)
      connection?.close()
      connection = null
    },
  }
}

export type TonePacket = { sequence: number; timestamp: number; source: number; decibels: number }

/** One frame of the tone with its audio level, as Chromium would send it. */
export function tonePacket({ sequence, timestamp, source, decibels }: TonePacket): Buffer {
  const payload = OPUS_TONE[sequence % OPUS_TONE.length]!
  const bytes = Buffer.alloc(HEADER_BYTES + payload.length)
  bytes[0] = 0x90
  bytes[1] = 111
  bytes.writeUInt16BE(sequence, 2)
  bytes.writeUInt32BE(timestamp, 4)
  bytes.writeUInt32BE(source, 8)
  bytes.writeUInt16BE(0xbede, 12)
  bytes.writeUInt16BE(1, 14)
  bytes[16] = 0x10
  bytes[17] = 0x80 | -decibels
  payload.copy(bytes, HEADER_BYTES)
  return bytes
}
