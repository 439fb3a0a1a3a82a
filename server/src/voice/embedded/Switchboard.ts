// Who hears whom, packet by packet. Owned by the voice process; knows peers only by their port.
// It must never forward sound of someone silenced, gone, out of earshot, kept apart, in a private line or behind a closed
// table, and never throw for what pages send.
import type { AudioSpot } from '@towpath/shared/voice/audioPlaces'
import { assignSlots, type Voice } from '@towpath/shared/voice/slots'
import { ApartPairs } from '../ApartPairs.ts'
import { PrivateLines } from '../PrivateLines.ts'
import type { VoiceDrop, VoiceEvent } from '../VoiceEngine.ts'
import { VOICE_DROPS } from '../VoiceEngine.ts'
import { Connection } from './Connection.ts'
import type { PersonPlace } from './messages.ts'
import type { Peer, PeerEvents } from './Peer.ts'
import { askAgain, reportToSpeaker, takeReports } from './repair.ts'
import { RTP_HEADER_BYTES } from './rtpPacket.ts'

/** An offer that nobody answers is closed after this. */
const UNANSWERED_MS = 20_000
const REPORT_EVERY_MS = 1_000

export type SwitchboardOptions = {
  readonly createPeer: (name: string, events: PeerEvents) => Peer
  readonly nowMs: () => number
  readonly emit: (event: VoiceEvent) => void
}

export class Switchboard {
  readonly #options: SwitchboardOptions
  readonly #people = new Map<string, Connection>()
  readonly #meetings = new Map<string, Set<Connection>>()
  readonly #apart = new ApartPairs()
  readonly #lines = new PrivateLines()
  readonly #restless = new Set<string>()
  readonly #packet = Buffer.alloc(1500)
  readonly dropped = Object.fromEntries(VOICE_DROPS.map((reason) => [reason, 0])) as Record<VoiceDrop, number>
  received = 0
  forwarded = 0
  #reportedMs = 0

  constructor(options: SwitchboardOptions) {
    this.#options = options
  }

  connections(): number {
    let connected = 0
    for (const person of this.#people.values()) if (person.connected) connected++
    return connected
  }

  /** Resolves with the offer; null when the connection was replaced or ended before it was ready. */
  async connect(
    meetingId: string,
    personId: string,
    start: {
      readonly generation: number
      readonly mayBeHeard: boolean
      readonly place: PersonPlace | null
      readonly apartFrom: readonly string[]
      readonly everywhere: boolean
      readonly lineWith: string | null
      readonly audioSpot: AudioSpot
    },
  ): Promise<string | null> {
    let person = this.#people.get(personId)
    if (person && person.meetingId !== meetingId) this.disconnect(personId)
    if (!person || person.meetingId !== meetingId) {
      person = new Connection(meetingId, personId)
      this.#people.set(personId, person)
      const meeting = this.#meetings.get(meetingId) ?? new Set()
      this.#meetings.set(meetingId, meeting.add(person))
    }
    person.mayBeHeard = start.mayBeHeard
    person.everywhere = start.everywhere
    person.audioSpot = start.audioSpot
    for (const otherId of start.apartFrom) this.#apart.set(personId, otherId, true)
    if (start.lineWith !== null) this.#lines.set(personId, start.lineWith, true)
    if (start.place) [, person.x, person.y, person.z] = start.place
    const { generation } = start
    const here = person
    // A peer that was replaced may still have something to say: it is no longer listened to.
    const current = () => here.generation === generation && this.#people.get(personId) === here
    const peer = this.#options.createPeer(`${personId}:${generation}`, {
      rtp: (bytes) => current() && this.#forward(here, bytes),
      rtcp: (bytes) => current() && takeReports(here, bytes, this.#people, this.#options.nowMs()),
      state: (state) => current() && this.#turn(here, state),
    })
    person.renew(peer, generation, this.#options.nowMs())
    this.#assign(meetingId)
    const offer = await peer.offer
    return current() ? offer : null
  }

  answer(personId: string, generation: number, sdp: string): boolean {
    const person = this.#people.get(personId)
    if (!person?.peer || person.generation !== generation || person.answered) return false
    const source = person.peer.answer(sdp)
    if (source === null) return false
    person.answered = true
    person.microphoneSource = source
    return true
  }

  disconnect(personId: string): void {
    this.#apart.forget(personId)
    const otherId = this.#lines.of(personId)
    if (otherId !== null) this.privateLine(personId, otherId, false)
    const person = this.#people.get(personId)
    if (!person) return
    this.#people.delete(personId)
    const meeting = this.#meetings.get(person.meetingId)
    meeting?.delete(person)
    if (meeting?.size === 0) this.#meetings.delete(person.meetingId)
    person.peer?.close()
    person.peer = null
    this.#assign(person.meetingId)
  }

  mayBeHeard(personId: string, allowed: boolean): void {
    const person = this.#people.get(personId)
    if (!person || person.mayBeHeard === allowed) return
    person.mayBeHeard = allowed
    if (!allowed) this.#hush(person)
    this.#assign(person.meetingId)
  }

  keepApart(personId: string, otherId: string, apart: boolean): void {
    this.#apart.set(personId, otherId, apart)
    const meetingId = this.#people.get(personId)?.meetingId
    if (meetingId !== undefined) this.#assign(meetingId)
  }

  hearEverywhere(personId: string, everywhere: boolean): void {
    const person = this.#people.get(personId)
    if (!person || person.everywhere === everywhere) return
    person.everywhere = everywhere
    this.#assign(person.meetingId)
  }

  audioSpot(personId: string, spot: AudioSpot): void {
    const person = this.#people.get(personId)
    if (!person) return
    person.audioSpot = spot
    this.#assign(person.meetingId)
  }

  privateLine(personId: string, otherId: string, open: boolean): void {
    this.#lines.set(personId, otherId, open)
    for (const id of [personId, otherId]) {
      const person = this.#people.get(id)
      // A page that finds a gap asks for what is missing: what was said privately must not be there any more.
      person?.uplink.recent.forget()
      if (person) this.#assign(person.meetingId)
    }
  }

  place(places: readonly PersonPlace[]): void {
    const moved = new Set<string>()
    for (const [personId, x, y, z] of places) {
      const person = this.#people.get(personId)
      if (!person) continue
      person.x = x
      person.y = y
      person.z = z
      moved.add(person.meetingId)
    }
    for (const meetingId of moved) this.#assign(meetingId)
  }

  /** Five times a second: silence falls, slots follow, speakers learn what was lost, forgotten offers end. */
  tick(): void {
    const nowMs = this.#options.nowMs()
    const report = nowMs - this.#reportedMs >= REPORT_EVERY_MS
    if (report) this.#reportedMs = nowMs
    for (const person of this.#people.values()) {
      if (person.uplink.settle(nowMs)) this.#tellSpeaking(person)
      if (report && person.connected) reportToSpeaker(person, nowMs)
      if (person.peer && !person.answered && nowMs - person.openedMs > UNANSWERED_MS) this.#turn(person, 'lost')
    }
    for (const meetingId of this.#restless) this.#assign(meetingId)
    this.#restless.clear()
  }

  close(): void {
    for (const person of this.#people.values()) person.peer?.close()
    this.#people.clear()
    this.#meetings.clear()
  }

  #forward(speaker: Connection, bytes: Buffer): void {
    this.received++
    if (!speaker.mayBeHeard) {
      this.dropped.silenced++
      return
    }
    const nowMs = this.#options.nowMs()
    const { uplink } = speaker
    const slept = !uplink.active(nowMs)
    const refused = uplink.accept(bytes, nowMs)
    if (refused) {
      this.dropped[refused]++
      return
    }
    if (uplink.gap > 0) askAgain(speaker)
    if (uplink.settle(nowMs)) this.#tellSpeaking(speaker)
    // The first syllable must not wait for the tick.
    if (slept) this.#assign(speaker.meetingId)
    else this.#restless.add(speaker.meetingId)
    const { packet, skipped } = uplink
    const size = bytes.copy(this.#packet, RTP_HEADER_BYTES, packet.payloadStart, packet.payloadEnd)
    const out = this.#packet.subarray(0, RTP_HEADER_BYTES + size)
    for (const { listener, slot } of speaker.routes) {
      if (!listener.streams[slot]!.rewriteInto(out, packet, skipped, uplink, nowMs)) continue
      if (listener.peer!.send(slot, out)) this.forwarded++
      else this.dropped.unsendable++
    }
  }

  #turn(person: Connection, state: 'connected' | 'lost'): void {
    person.connected = state === 'connected'
    if (state === 'lost') {
      person.peer?.close()
      person.peer = null
      this.#hush(person)
    }
    this.#options.emit({ type: 'state', personId: person.personId, generation: person.generation, state })
    // A page that is new to the meeting knows nothing of slots that have not changed.
    if (person.connected) this.#options.emit({ type: 'slots', personId: person.personId, slots: person.slots })
    this.#assign(person.meetingId)
  }

  #hush(person: Connection): void {
    person.uplink.hush()
    if (person.uplink.settle(this.#options.nowMs())) this.#tellSpeaking(person)
  }

  #tellSpeaking(person: Connection): void {
    this.#restless.add(person.meetingId)
    this.#options.emit({ type: 'speaking', personId: person.personId, speaking: person.uplink.speaking })
  }

  #assign(meetingId: string): void {
    const meeting = this.#meetings.get(meetingId)
    if (!meeting) return
    const nowMs = this.#options.nowMs()
    const voices: Voice[] = []
    for (const { personId, x, y, z, connected, mayBeHeard, everywhere, audioSpot, uplink, routes } of meeting) {
      routes.length = 0
      if (!connected || !mayBeHeard) continue
      const { decibels } = uplink
      const lineWith = this.#lines.of(personId)
      const active = uplink.active(nowMs)
      voices.push({ personId, x, y, z, active, decibels, foremost: everywhere, lineWith, audioSpot })
    }
    for (const listener of meeting) {
      const { personId, x, y, z, audioSpot } = listener
      const lineWith = this.#lines.of(personId)
      const ears = { personId, x, y, z, apartFrom: this.#apart.of(personId), lineWith, audioSpot }
      const slots = assignSlots(listener.slots, ears, voices)
      if (slots !== listener.slots) {
        listener.setSlots(slots)
        this.#options.emit({ type: 'slots', personId: listener.personId, slots })
      }
      if (!listener.connected) continue
      for (const [slot, personId] of slots.entries()) {
        if (personId !== null) this.#people.get(personId)?.routes.push({ listener, slot })
      }
    }
  }
}
