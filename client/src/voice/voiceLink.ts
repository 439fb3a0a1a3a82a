// One connection to the voice engine, of one generation: it is answered once, lives, and ends. Owned by the voice session,
// which opens another when this one fails.
import type { VoiceSignal } from './VoiceSession.ts'

/** `disconnected` may heal by itself for this long. */
const MAY_HEAL_MS = 3_000
const CONNECT_WITHIN_MS = 8_000

export type VoiceLinkEvents = {
  connected(): void
  /** Nothing comes through any more; it may heal by itself, and is then connected again. */
  wavers(): void
  /** At most once; the link is closed by then. */
  failed(): void
  track(slot: number, track: MediaStreamTrack): void
}

export type VoiceLink = {
  readonly generation: number
  readonly connected: boolean
  send(track: MediaStreamTrack | null): void
  stats(): Promise<RTCStatsReport>
  close(): void
}

/** Resolves when the answer is given; `stale()` tells that nobody waits for it any more. Rejects when there is no voice to be had. */
export async function openVoiceLink(
  signal: VoiceSignal,
  microphone: MediaStreamTrack | null,
  events: VoiceLinkEvents,
  stale: () => boolean,
): Promise<VoiceLink> {
  const offer = await signal.connect()
  if (stale()) throw new Error('a newer connection took over')
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' })
  let connected = false
  let ended = false
  let healing: ReturnType<typeof setTimeout> | undefined
  const patience = setTimeout(fail, CONNECT_WITHIN_MS)

  function close(): void {
    ended = true
    connected = false
    clearTimeout(patience)
    clearTimeout(healing)
    connection.onconnectionstatechange = connection.ontrack = null
    connection.close()
  }

  function fail(): void {
    if (ended) return
    close()
    events.failed()
  }

  connection.ontrack = ({ track, transceiver }) => {
    // Sound as soon as it is there; the buffer grows by itself where the network asks for it.
    transceiver.receiver.jitterBufferTarget = 0
    events.track(Number(transceiver.mid?.slice(1)), track)
  }
  connection.onconnectionstatechange = () => {
    clearTimeout(healing)
    const state = connection.connectionState
    connected = state === 'connected'
    if (state === 'connected') {
      clearTimeout(patience)
      events.connected()
    } else if (state === 'disconnected') {
      healing = setTimeout(fail, MAY_HEAL_MS)
      events.wavers()
    } else if (state === 'failed' || state === 'closed') fail()
  }

  try {
    await connection.setRemoteDescription({ type: 'offer', sdp: offer.sdp })
    const up = connection.getTransceivers().find((transceiver) => transceiver.mid === 'up')
    if (!up) throw new Error('the offer has no way up')
    up.direction = 'sendonly'
    if (microphone) await up.sender.replaceTrack(microphone)
    await connection.setLocalDescription()
    if (stale()) throw new Error('a newer connection took over')
    await signal.answer({ generation: offer.generation, sdp: connection.localDescription!.sdp })
    return {
      generation: offer.generation,
      get connected() {
        return connected
      },
      // Without a new offer: the way up was agreed on whether or not a microphone was open.
      send: (track) => void up.sender.replaceTrack(track).catch(() => undefined),
      stats: () => connection.getStats(),
      close,
    }
  } catch (fault) {
    close()
    throw fault
  }
}
