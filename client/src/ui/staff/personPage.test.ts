import type { PersonFile } from '@towpath/shared/protocol/staffPrivacy'
import { expect, it } from 'vitest'
import type { Words } from '../../i18n/useWords.ts'
import { personPage } from './personPage.ts'

const NASTY = `</td><script>alert(1)</script><img src=x onerror="alert(2)"> & 'quoted'`
const t = ((key: string, values?: object) => `${key}${values ? JSON.stringify(values) : ''}`) as unknown as Words

const file: PersonFile = {
  organisation: NASTY,
  name: NASTY,
  visits: [
    {
      ...{ meeting: NASTY, role: 'resident', name: NASTY, figure: 'f1', place: null, microphone: 'off' },
      ...{
        removedBecause: { reason: 'other', sentence: NASTY },
        handRaised: false,
        helpCalled: true,
        companion: true,
        quietPlace: false,
        admission: 'none',
        removed: true,
        lastSeen: '2030-01-01T12:00:00.000Z',
      },
    },
  ],
  lines: [{ meeting: NASTY, at: '2030-01-01T12:00:00.000Z', text: NASTY }],
  invitations: [{ meeting: NASTY, name: NASTY, used: ['2030-01-01T12:00:00.000Z'] }],
  avoided: [{ meeting: NASTY, name: NASTY }],
  contacts: [{ meeting: NASTY, name: NASTY, telephone: '020 1234567' }],
  told: [{ meeting: NASTY, at: '2030-01-01T12:00:00.000Z', kind: 'other', sentence: NASTY }],
  toldAbout: [],
  done: [{ meeting: NASTY, at: '2030-01-01T12:00:00.000Z', action: 'meeting.silence' }],
}

it('PRIVACY-4 the page to read stands on its own: everything is text, nothing runs and nothing is fetched', () => {
  const page = personPage(file, { t, language: 'nl', now: new Date(0) })
  expect(page).toContain('<html lang="nl">')
  expect(
    page.match(/<(?!\/?(html|head|meta|title|style|body|h1|h2|p|table|thead|tbody|tr|th|td)\b|!doctype)/g),
  ).toBeNull()
  expect(page).not.toMatch(/<[^>]*(src|href|on\w+)\s*=|@import|url\(/i)
  expect(page).toContain('privacy.file.none')
  expect(page).toContain('&#60;script&#62;')
})
