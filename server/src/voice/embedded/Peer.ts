// One person's WebRTC connection: microphone in, fixed slots out. The only file that touches the native library's connections.
// Owned by the switchboard. Calls into native code never throw out of here.
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import native, { type Track } from 'node-datachannel'
import { FIRST_SLOT_SOURCE, readAnswer, writeAnswer } from './answer.ts'
import { finishOffer } from './offer.ts'
import { isRtcp, OPUS_PAYLOAD_TYPE } from './rtpPacket.ts'

/** Repair data and silence suppression on, one channel, speech rates. */
const FORMAT = 'minptime=10;useinbandfec=1;usedtx=1;stereo=0;maxaveragebitrate=32000'

export type PeerPlace = { readonly address: string | null; readonly port: number }

export type PeerEvents = {
  rtp(bytes: Buffer): void
  rtcp(bytes: Buffer): void
  /** `lost` at most once, and the last event of a peer. */
  state(state: 'connected' | 'lost'): void
}

export type Peer = {
  readonly offer: Promise<string>
  /** The source number of the microphone, or null when the answer is of no use. */
  answer(sdp: string): number | null
  /** RTP of one slot, or RTCP by any slot. False when it could not be sent. */
  send(slot: number, bytes: Buffer): boolean
  close(): void
}

export function createPeer(name: string, where: PeerPlace, events: PeerEvents): Peer {
  const connection = new native.PeerConnection(name, {
    iceServers: [],
    enableIceUdpMux: true,
    portRangeBegin: where.port,
    portRangeEnd: where.port,
    disableAutoNegotiation: true,
  })
  let ended = false
  // The library forgets the handlers of a track that nobody holds: every track stays referenced until the peer is closed.
  const held = new Set<Track>()
  const up = new native.Audio('up', 'RecvOnly')
  up.addOpusCodec(OPUS_PAYLOAD_TYPE, FORMAT)
  const microphone = connection.addTrack(up)
  held.add(microphone)
  // Also what pages report of the slots: the answer that we write says that these sources are the microphone's.
  microphone.onMessage((bytes) => (isRtcp(bytes) ? events.rtcp(bytes) : events.rtp(bytes)))
  const slots = Array.from({ length: SLOTS_PER_LISTENER }, (_, slot) => {
    const media = new native.Audio(`s${slot}`, 'SendOnly')
    media.addOpusCodec(OPUS_PAYLOAD_TYPE, FORMAT)
    media.addSSRC(FIRST_SLOT_SOURCE + slot, 'towpath', `slot${slot}`, `s${slot}`)
    return connection.addTrack(media)
  })

  function end(): void {
    if (ended) return
    ended = true
    events.state('lost')
  }

  connection.onStateChange((state) => {
    if (ended) return
    if (state === 'connected') events.state('connected')
    // `disconnected` may heal; the page decides when it has waited long enough.
    else if (state === 'failed' || state === 'closed') end()
  })
  const offer = new Promise<string>((resolve, reject) => {
    connection.onGatheringStateChange((state) => {
      if (state !== 'complete') return
      const description = connection.localDescription()
      if (description) resolve(finishOffer(description.sdp, where))
      else reject(new Error('the voice library made no offer'))
    })
  })
  connection.setLocalDescription('offer')

  return {
    offer,
    answer(sdp) {
      const keys = readAnswer(sdp)
      if (!keys || ended) return null
      try {
        connection.setRemoteDescription(writeAnswer(keys), 'answer')
        return keys.source
      } catch {
        return null
      }
    },
    send(slot, bytes) {
      if (ended) return false
      try {
        return slots[slot]!.sendMessageBinary(bytes)
      } catch {
        return false
      }
    },
    close() {
      ended = true
      held.clear()
      try {
        connection.close()
      } catch {
        // Already gone in the native library: nothing is left to close.
      }
    },
  }
}
