// The last second of what one person sent, for listeners who missed some of it. Owned by the uplink.
// Holds the bytes as they came; it must never outlive its person.

const KEPT_PACKETS = 64

export type RecentPacket = {
  sequence: number
  timestamp: number
  payloadStart: number
  payloadEnd: number
  bytes: Buffer | null
}

export class RecentPackets {
  readonly #ring: RecentPacket[] = Array.from({ length: KEPT_PACKETS }, () => {
    return { sequence: -1, timestamp: 0, payloadStart: 0, payloadEnd: 0, bytes: null }
  })

  keep(bytes: Buffer, sequence: number, from: Readonly<Omit<RecentPacket, 'bytes' | 'sequence'>>): void {
    const kept = this.#ring[sequence % KEPT_PACKETS]!
    kept.sequence = sequence
    kept.timestamp = from.timestamp
    kept.payloadStart = from.payloadStart
    kept.payloadEnd = from.payloadEnd
    kept.bytes = bytes
  }

  /** Nobody can ask for any of it again. */
  forget(): void {
    for (const kept of this.#ring) {
      kept.sequence = -1
      kept.bytes = null
    }
  }

  find(sequence: number): RecentPacket | null {
    const kept = this.#ring[sequence % KEPT_PACKETS]!
    return kept.sequence === sequence ? kept : null
  }
}
