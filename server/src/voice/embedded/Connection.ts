// One person in the voice process: what they send, what they hear, where they are. Owned by the switchboard.
import type { AudioSpot } from '@towpath/shared/voice/audioPlaces'
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import { FIRST_SLOT_SOURCE } from './answer.ts'
import type { Peer } from './Peer.ts'
import { SlotStream } from './SlotStream.ts'
import { Uplink } from './Uplink.ts'

/** Someone hears this person, in this slot. */
export type Route = { readonly listener: Connection; readonly slot: number }

export class Connection {
  readonly personId: string
  readonly meetingId: string
  generation = 0
  peer: Peer | null = null
  connected = false
  answered = false
  openedMs = 0
  mayBeHeard = true
  /** Heard by the whole meeting. */
  everywhere = false
  audioSpot: AudioSpot = null
  /** Not a number until the meeting has said where the person is: out of everybody's earshot. */
  x = Number.NaN
  y = Number.NaN
  z = Number.NaN
  uplink = new Uplink()
  slots: readonly (string | null)[] = new Array(SLOTS_PER_LISTENER).fill(null)
  streams: SlotStream[] = []
  routes: Route[] = []
  /** Worst loss that somebody who hears this person reported lately, 0 to 1. */
  lossAtListeners = 0
  microphoneSource = 0
  /** Packets that may still be sent again to this listener before the next report. */
  repeatsLeft = 0
  lastRtcp: Buffer | null = null
  senderClock = 0
  senderClockMs = 0

  constructor(meetingId: string, personId: string) {
    this.meetingId = meetingId
    this.personId = personId
  }

  /** Whoever is in a slot from now on begins anew there: what they said to others meanwhile must not be asked for. */
  setSlots(slots: readonly (string | null)[]): void {
    for (const [slot, stream] of this.streams.entries()) if (slots[slot] !== this.slots[slot]) stream.endTurn()
    this.slots = slots
  }

  /** A new peer starts new streams in the same slots, and is silent until it is heard. */
  renew(peer: Peer, generation: number, nowMs: number): void {
    this.peer?.close()
    this.peer = peer
    this.generation = generation
    this.connected = false
    this.answered = false
    this.openedMs = nowMs
    this.streams = Array.from({ length: SLOTS_PER_LISTENER }, (_, slot) => new SlotStream(FIRST_SLOT_SOURCE + slot))
    const speaking = this.uplink.speaking
    this.uplink = new Uplink()
    this.uplink.speaking = speaking
    this.lossAtListeners = 0
    this.senderClock = 0
  }
}
