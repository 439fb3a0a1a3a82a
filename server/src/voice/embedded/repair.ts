// Two remedies against loss: what is missing is asked for again, and Opus carries repair data for what would come too late.
// Opus carries repair data only as far as its sender believes that packets get lost. A speaker's page sees the way to us alone,
// so we report to it the loss of the whole way: to us, and on to the worst off of those who hear it.
import { FIRST_SLOT_SOURCE } from './answer.ts'
import type { Connection } from './Connection.ts'
import { NACK_BYTES, RECEIVER_REPORT_BYTES, readRtcp, writeNackInto, writeReceiverReportInto } from './rtcp.ts'
import { RTP_HEADER_BYTES } from './rtpPacket.ts'

/** More repair data than for this loss costs more sound than it saves. */
const MOST_LOSS = 0.25
/** What listeners reported fades by this much a report, so that one bad moment is forgotten in some seconds. */
const FADE = 0.85

/** A listener who asks for more than this a report is not on a bad line. */
const REPEATS_A_REPORT = 60
/** A longer gap is a pause of the network: asking for all of it would make it worse. */
const LONGEST_GAP = 8

const out = Buffer.alloc(RECEIVER_REPORT_BYTES)
const nack = Buffer.alloc(NACK_BYTES)
const again = Buffer.alloc(1500)

/** Asks the speaker's page for what is missing before the packet just accepted. */
export function askAgain(speaker: Connection): void {
  const { gap, packet } = speaker.uplink
  if (gap > LONGEST_GAP || !speaker.peer) return
  writeNackInto(nack, speaker.microphoneSource, packet.sequence - gap, gap)
  speaker.peer.send(0, nack)
}

function sendAgain(listener: Connection, speaker: Connection, slot: number, sequence: number): void {
  if (listener.repeatsLeft <= 0 || !speaker.mayBeHeard) return
  const stream = listener.streams[slot]!
  const spoken = stream.spokenAs(sequence)
  const kept = spoken < 0 ? null : speaker.uplink.recent.find(spoken)
  if (!kept?.bytes) return
  listener.repeatsLeft--
  stream.repeatInto(again, sequence, kept.timestamp)
  const size = kept.bytes.copy(again, RTP_HEADER_BYTES, kept.payloadStart, kept.payloadEnd)
  listener.peer?.send(slot, again.subarray(0, RTP_HEADER_BYTES + size))
}

/** What a listener misses is sent again, what was lost goes to the speaker concerned, and the sender's clock is kept. */
export function takeReports(
  person: Connection,
  bytes: Buffer,
  people: ReadonlyMap<string, Connection>,
  nowMs: number,
): void {
  // The library hands the same packet to every track that it speaks of.
  if (person.lastRtcp?.equals(bytes)) return
  person.lastRtcp = bytes
  const speakerOf = (source: number) => {
    const personId = person.slots[source - FIRST_SLOT_SOURCE]
    return personId ? people.get(personId) : undefined
  }
  readRtcp(bytes, {
    missing(source, sequence) {
      const speaker = speakerOf(source)
      if (speaker) sendAgain(person, speaker, source - FIRST_SLOT_SOURCE, sequence)
    },
    loss(source, fraction) {
      const speaker = speakerOf(source)
      if (speaker) speaker.lossAtListeners = Math.max(speaker.lossAtListeners, Math.min(MOST_LOSS, fraction / 256))
    },
    senderClock(middle) {
      person.senderClock = middle
      person.senderClockMs = nowMs
    },
  })
}

export function reportToSpeaker(person: Connection, nowMs: number): void {
  const { uplink } = person
  person.repeatsLeft = REPEATS_A_REPORT
  if (!person.peer || uplink.received === 0) return
  const onTheWay = uplink.takeLoss()
  const loss = Math.min(MOST_LOSS, 1 - (1 - onTheWay) * (1 - person.lossAtListeners))
  person.lossAtListeners *= FADE
  writeReceiverReportInto(out, {
    source: person.microphoneSource,
    loss,
    lost: uplink.lost,
    highestSequence: uplink.highestSequence,
    senderClock: person.senderClock,
    sinceSenderClockMs: nowMs - person.senderClockMs,
  })
  person.peer.send(0, out)
}
