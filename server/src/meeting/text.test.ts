import { describe, expect, it } from 'vitest'
import { openHostedMeeting } from './testMeeting.ts'
import { cleanText } from './text.ts'

const code = (outcome: { ok: boolean }) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok')

describe('the conversation', () => {
  it('TEXT-1 author, role, time and number are stamped by the server', async () => {
    const test = await openHostedMeeting()
    expect(await test.ask('ann', 'text.say', { text: 'Good morning' })).toEqual({ ok: true, value: { id: 1 } })
    const line = {
      id: 1,
      personId: 'ann',
      name: 'Ann',
      role: 'resident',
      text: 'Good morning',
      atMs: test.clock.wallMs(),
    }
    expect(test.told('line')).toEqual([{ type: 'line', line }])
    expect(test.store.lines.get(test.meeting.id)).toEqual([line])
  })

  it('TEXT-2 a text of 500 characters is said, one of 501 is not; characters are code points', async () => {
    const test = await openHostedMeeting()
    expect(code(await test.ask('ann', 'text.say', { text: '🙂'.repeat(500) }))).toBe('ok')
    expect(code(await test.ask('ann', 'text.say', { text: '🙂'.repeat(501) }))).toBe('text.tooLong')
  })

  it('TEXT-3 what cannot be seen is taken out, and a text of nothing else is refused', async () => {
    const test = await openHostedMeeting()
    expect(cleanText(' a\u202eb\u0000c\u200bd\r\ne\u2028f \n\n\n\n g\ud800 ')).toBe('abcd\ne\nf \n\n g')
    expect(cleanText('e\u0301')).toBe('é')
    for (const text of ['   ', '\u200b\u200d\u2060', '\n\n', '\u0007'])
      expect(code(await test.ask('ann', 'text.say', { text }))).toBe('text.empty')
    expect(test.told('line')).toEqual([])
  })

  it('TEXT-4 nothing is told before it is stored', async () => {
    const test = await openHostedMeeting()
    test.store.broken = true
    await expect(test.ask('ann', 'text.say', { text: 'Hello' })).rejects.toThrow()
    expect(test.told('line')).toEqual([])
  })
})

describe('a line that is held back', () => {
  const SECRET = 'mine is NL91 ABNA 0417 1643 00'

  it('TEXT-6 is refused with its kind, told to nobody and stored nowhere', async () => {
    const test = await openHostedMeeting()
    await test.arrive({ id: 'helper', role: 'helper', name: 'Henk' })
    expect(code(await test.ask('ann', 'text.say', { text: SECRET }))).toBe('text.iban')
    expect(code(await test.ask('helper', 'text.say', { text: 'call 06 12 34 56 78' }))).toBe('text.telephone')
    expect(code(await test.ask('ann', 'text.say', { text: 'exam\u200bple[dot]com' }))).toBe('text.webAddress')
    expect(test.told('line')).toEqual([])
    expect(test.store.lines.get(test.meeting.id)).toEqual([])
    expect(code(await test.ask('ann', 'text.say', { text: 'On 12-05-2024 at 14.30' }))).toBe('ok')
  })

  it('TEXT-6 is said when a host writes it', async () => {
    const test = await openHostedMeeting()
    expect(code(await test.ask('host', 'text.say', { text: 'The programme is at https://example.org' }))).toBe('ok')
  })

  it('TEXT-7 is told to every host with who and what kind, and to nobody else, without the text', async () => {
    const test = await openHostedMeeting()
    await test.arrive({ id: 'host2', role: 'host', name: 'Harm' })
    await test.ask('ann', 'text.say', { text: SECRET })
    const told = test.told('notice').filter(({ notice }) => notice.code.startsWith('heldBack'))
    const notice = { code: 'heldBackIban', name: 'Ann', personId: 'ann' }
    expect(told).toEqual([{ type: 'notice', to: ['host', 'host2'], notice }])
    expect(JSON.stringify(test.events)).not.toContain('ABNA')
  })
})
