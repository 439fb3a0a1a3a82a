import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_SLOT_SOURCE, LARGEST_ANSWER_CHARACTERS, readAnswer, writeAnswer } from './answer.ts'

const FINGERPRINT = Array.from({ length: 32 }, (_, i) => i.toString(16).padStart(2, '0')).join(':')
const good = (more: Record<string, string> = {}) => {
  const lines = {
    start: 'v=0',
    media: 'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    mid: 'a=mid:up',
    source: 'a=ssrc:4242 cname:page',
    ufrag: 'a=ice-ufrag:abcd',
    password: 'a=ice-pwd:abcdefghijklmnopqrstuvwx',
    fingerprint: `a=fingerprint:sha-256 ${FINGERPRINT}`,
    setup: 'a=setup:active',
    slot: 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:s0\r\na=ssrc:777 cname:other',
    ...more,
  }
  return `${Object.values(lines).join('\r\n')}\r\n`
}

describe('answers', () => {
  test('VOICE-10 the five values are taken, from the microphone alone', () => {
    expect(readAnswer(good())).toEqual({
      ufrag: 'abcd',
      password: 'abcdefghijklmnopqrstuvwx',
      fingerprint: FINGERPRINT.toUpperCase(),
      setup: 'active',
      source: 4242,
    })
    expect(readAnswer(good({ source: 'a=x:y' }))).toBeNull()
  })

  test('VOICE-10 without one of them, with a slot as source, or too large it is refused', () => {
    for (const name of ['ufrag', 'password', 'fingerprint', 'setup', 'mid'])
      expect(readAnswer(good({ [name]: 'a=x:y' }))).toBeNull()
    for (const source of [0, FIRST_SLOT_SOURCE, FIRST_SLOT_SOURCE + 7, 4_294_967_296]) {
      expect(readAnswer(good({ source: `a=ssrc:${source} cname:x` }))).toBeNull()
    }
    expect(readAnswer(good({ setup: 'a=setup:actpass' }))).toBeNull()
    expect(readAnswer(good({ more: ' '.repeat(LARGEST_ANSWER_CHARACTERS) }))).toBeNull()
  })

  test('VOICE-10 nothing but the values reaches the clean answer, whatever else is in it', () => {
    const clean = writeAnswer(readAnswer(good())!)
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^a=[a-z-]{1,12}:[ -~]{0,60}$/)), (extra) => {
        const candidates = 'a=candidate:1 1 UDP 1 10.0.0.1 9 typ host'
        const keys = readAnswer(
          good({
            more: [...extra.filter((line) => !/ufrag|pwd|finger|setup|ssrc/.test(line)), candidates].join('\r\n'),
          }),
        )
        expect(keys && writeAnswer(keys)).toBe(clean)
      }),
      { seed: 13 },
    )
    expect(clean).not.toContain('candidate')
    expect(readAnswer(clean)).toEqual(readAnswer(good()))
  })

  test('VOICE-10 anything at all never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (odd) => {
        expect(readAnswer(odd)).toBeNull()
      }),
      { seed: 14 },
    )
  })
})
