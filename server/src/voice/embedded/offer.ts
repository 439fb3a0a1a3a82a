// Finishes the native library's offer for browsers: the audio level that tells who speaks, and the address to announce.
import { AUDIO_LEVEL_ID, OPUS_PAYLOAD_TYPE } from './rtpPacket.ts'

const CANDIDATE_PRIORITY = 2_130_706_431

/** `address` is announced instead of the machine's own addresses when it is given. */
export function finishOffer(sdp: string, where: { readonly address: string | null; readonly port: number }): string {
  const lines = sdp.split('\r\n')
  const own = lines.filter((line) => line.startsWith('a=candidate:'))
  // A machine without a network is still a place to try things on.
  const address = where.address ?? (own.length === 0 ? '127.0.0.1' : null)
  const candidates = address ? [`a=candidate:1 1 UDP ${CANDIDATE_PRIORITY} ${address} ${where.port} typ host`] : own
  const finished: string[] = []
  for (const line of lines) {
    // Lip-sync grouping would make browsers delay one voice for another.
    if (line.startsWith('a=candidate:') || line === 'a=end-of-candidates' || line.startsWith('a=group:LS')) continue
    finished.push(line)
    // What got lost may be asked for again, both ways.
    if (line.startsWith(`a=rtpmap:${OPUS_PAYLOAD_TYPE} `)) finished.push(`a=rtcp-fb:${OPUS_PAYLOAD_TYPE} nack`)
    if (line !== 'a=mid:up') continue
    finished.push(`a=extmap:${AUDIO_LEVEL_ID} urn:ietf:params:rtp-hdrext:ssrc-audio-level`)
    finished.push(...candidates, 'a=end-of-candidates')
  }
  return finished.join('\r\n')
}
