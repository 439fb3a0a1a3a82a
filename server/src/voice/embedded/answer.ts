// Takes from a page's answer the few values that a connection needs and writes a clean answer from them.
// Nothing else of what a page sends ever reaches the native library: no candidates, no unknown lines.
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'
import { AUDIO_LEVEL_ID, OPUS_PAYLOAD_TYPE } from './rtpPacket.ts'

export const LARGEST_ANSWER_CHARACTERS = 32_768
const USERNAME = /^a=ice-ufrag:([\w+/-]{4,64})$/m
const PASSWORD = /^a=ice-pwd:([\w+/-]{22,128})$/m
const FINGERPRINT = /^a=fingerprint:sha-256 ((?:[0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2})$/im
const SETUP = /^a=setup:(active|passive)$/m
const SOURCE = /^a=ssrc:(\d{1,10})\b/m

/** Sources of the slots are fixed; a page may not claim one of them for itself. */
export const FIRST_SLOT_SOURCE = 0x70770000

export type AnswerKeys = {
  readonly ufrag: string
  readonly password: string
  readonly fingerprint: string
  readonly setup: 'active' | 'passive'
  /** The one source that the page sends its microphone with. */
  readonly source: number
}

/** Null when the answer is too large or lacks one of its values. */
export function readAnswer(sdp: unknown): AnswerKeys | null {
  if (typeof sdp !== 'string' || sdp.length > LARGEST_ANSWER_CHARACTERS) return null
  const text = sdp.replaceAll('\r\n', '\n')
  const ufrag = USERNAME.exec(text)?.[1]
  const password = PASSWORD.exec(text)?.[1]
  const fingerprint = FINGERPRINT.exec(text)?.[1]?.toUpperCase()
  const setup = SETUP.exec(text)?.[1]
  const source = Number(SOURCE.exec(upSection(text))?.[1] ?? Number.NaN)
  if (!ufrag || !password || !fingerprint || (setup !== 'active' && setup !== 'passive')) return null
  if (!(source > 0 && source <= 0xffffffff)) return null
  if (source >= FIRST_SLOT_SOURCE && source < FIRST_SLOT_SOURCE + SLOTS_PER_LISTENER) return null
  return { ufrag, password, fingerprint, setup, source }
}

function upSection(text: string): string {
  for (const section of text.split(/^(?=m=)/m)) if (/^a=mid:up$/m.test(section)) return section
  return ''
}

export function writeAnswer(keys: AnswerKeys): string {
  const mids = ['up', ...Array.from({ length: SLOTS_PER_LISTENER }, (_, slot) => `s${slot}`)]
  const lines = ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=-', 't=0 0', `a=group:BUNDLE ${mids.join(' ')}`]
  for (const mid of mids) {
    lines.push(`m=audio 9 UDP/TLS/RTP/SAVPF ${OPUS_PAYLOAD_TYPE}`, 'c=IN IP4 0.0.0.0', `a=mid:${mid}`)
    lines.push(mid === 'up' ? 'a=sendonly' : 'a=recvonly', 'a=rtcp-mux', `a=rtpmap:${OPUS_PAYLOAD_TYPE} opus/48000/2`)
    if (mid === 'up') {
      lines.push(`a=extmap:${AUDIO_LEVEL_ID} urn:ietf:params:rtp-hdrext:ssrc-audio-level`)
      lines.push(`a=ssrc:${keys.source} cname:up`)
      for (let slot = 0; slot < SLOTS_PER_LISTENER; slot++) lines.push(`a=ssrc:${FIRST_SLOT_SOURCE + slot} cname:up`)
    }
    lines.push(`a=ice-ufrag:${keys.ufrag}`, `a=ice-pwd:${keys.password}`)
    lines.push(`a=fingerprint:sha-256 ${keys.fingerprint}`, `a=setup:${keys.setup}`)
  }
  return `${lines.join('\r\n')}\r\n`
}
