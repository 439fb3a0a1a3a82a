import { describe, expect, it } from 'vitest'
import { composeMail, type StaffLetter } from './composeMail.ts'

const LETTER: StaffLetter = {
  kind: 'invitation',
  language: 'en',
  organisation: 'Buurthuis',
  name: 'Olga',
  link: 'https://towpath.test/host/link/abc',
}

describe('a mail to staff', () => {
  it('STAFF-17 says in the language of its reader what it is, how long it is good and that it may be left alone', () => {
    const english = composeMail(LETTER)
    expect(english.subject).toBe('An invitation from Buurthuis')
    for (const told of ['Olga invites you', `${LETTER.link}\n`, 'three days', 'do not need to do anything'])
      expect(english.text).toContain(told)
    const dutch = composeMail({ ...LETTER, kind: 'signIn', language: 'nl' })
    expect(dutch.subject).toBe('Uw link om u aan te melden bij Buurthuis')
    expect(dutch.text).toContain('tien minuten')
    expect(dutch.html).toContain('<html lang="nl">')
  })

  it('says the same as text and as HTML, and what people write stays what they wrote', () => {
    const { text, html } = composeMail({ ...LETTER, name: '<b onclick="x">Olga</b>', organisation: "A & {{link}} 'B'" })
    expect(text).toContain(`<b onclick="x">Olga</b> invites you to help with meetings of A & {{link}} 'B'`)
    expect(html).not.toMatch(/<b[ >]|onclick="/)
    const asText = html
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
    expect(asText).toBe(text.replaceAll('\n', ''))
  })
})
