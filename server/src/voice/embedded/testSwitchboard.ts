// A switchboard with fakes around it, for tests: peers that keep what they are sent, and a clock turned by hand.

import type { VoiceEvent } from '../VoiceEngine.ts'
import type { PeerEvents } from './Peer.ts'
import { Switchboard } from './Switchboard.ts'

type FakePeer = {
  name: string
  events: PeerEvents
  sent: { slot: number; type: number }[]
  sequences: number[]
  closed: boolean
}

const rights = { mayBeHeard: true, apartFrom: [], everywhere: false, lineWith: null, audioSpot: null }
export const plain = { ...rights, generation: 1, place: null }

export function makeSwitchboard() {
  let nowMs = 1_000
  const peers: FakePeer[] = []
  const events: VoiceEvent[] = []
  const board = new Switchboard({
    nowMs: () => nowMs,
    emit: (event) => events.push(event),
    createPeer(name, peerEvents) {
      const fake: FakePeer = { name, events: peerEvents, sent: [], sequences: [], closed: false }
      peers.push(fake)
      return {
        offer: Promise.resolve(`offer ${name}`),
        answer: (sdp) => (sdp === 'good' ? 4242 : null),
        send(slot, bytes) {
          fake.sequences.push(bytes.readUInt16BE(2))
          return fake.sent.push({ slot, type: bytes[1]! }) > 0
        },
        close: () => {
          fake.closed = true
        },
      }
    },
  })
  async function join(personId: string, x: number, generation = 1, mayBeHeard = true): Promise<FakePeer> {
    await board.connect('m', personId, { ...plain, generation, mayBeHeard, place: [personId, x, 0, 0] })
    board.answer(personId, generation, 'good')
    const fake = peers.at(-1)!
    fake.events.state('connected')
    return fake
  }
  let sequence = 0
  const speak = (fake: FakePeer) => {
    const bytes = Buffer.alloc(60)
    bytes[0] = 0x90
    bytes[1] = 111
    bytes.writeUInt16BE(++sequence & 0xffff, 2)
    bytes.writeUInt32BE((sequence * 960) >>> 0, 4)
    bytes.writeUInt32BE(0xbede0001, 12)
    bytes[16] = 0x10
    bytes[17] = 20
    nowMs += 20
    fake.events.rtp(bytes)
  }
  const pass = (ms: number) => {
    nowMs += ms
    board.tick()
  }
  /** Sound that was sent to them; they are asked for lost packets on the same way. */
  const sounds = (fake: FakePeer) => fake.sent.filter(({ type }) => (type & 0x7f) === 111).length
  const skip = (packets: number) => {
    sequence += packets
  }
  return { board, skip, sounds, peers, events, join, speak, pass }
}
