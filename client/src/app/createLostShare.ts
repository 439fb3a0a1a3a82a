// What share of the sound never came since it was last asked, over all voices. Between two heartbeats, so it is small work.

import type { VoiceSlotReport } from '../voice/VoiceSession.ts'

type Counts = Pick<VoiceSlotReport, 'personId' | 'packetsReceived' | 'packetsLost'>

/** Few packets say nothing. */
const ENOUGH_PACKETS = 25

export function createLostShare(): (slots: readonly Counts[]) => number {
  let before = new Map<string, Counts>()
  return (slots) => {
    let [received, lost] = [0, 0]
    for (const slot of slots) {
      const known = before.get(slot.personId)
      // Somebody who came into another slot counts from nothing again.
      const from =
        known && known.packetsReceived <= slot.packetsReceived ? known : { packetsReceived: 0, packetsLost: 0 }
      received += slot.packetsReceived - from.packetsReceived
      lost += Math.max(0, slot.packetsLost - from.packetsLost)
    }
    before = new Map(slots.map((slot) => [slot.personId, slot]))
    return received + lost < ENOUGH_PACKETS ? 0 : lost / (received + lost)
  }
}
