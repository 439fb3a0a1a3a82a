// What is stored about one person as a page that stands on its own: no script, nothing fetched, in the language of whoever
// made it. Everything that people wrote is put into it as text.

import type { PersonFile } from '@towpath/shared/protocol/staffPrivacy'
import type { Words } from '../../i18n/useWords.ts'

type Row = Readonly<Record<string, string>>

const STYLE = `body{font:1.25rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:.5rem;text-align:left;vertical-align:top}`

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function table(rows: readonly Row[], none: string): string {
  const [first] = rows
  if (!first) return `<p>${escapeHtml(none)}</p>`
  const head = Object.keys(first).map((title) => `<th scope="col">${escapeHtml(title)}</th>`)
  const body = rows.map(
    (row) =>
      `<tr>${Object.values(row)
        .map((value) => `<td>${escapeHtml(value)}</td>`)
        .join('')}</tr>`,
  )
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

export function personPage(file: PersonFile, { t, language, now }: { t: Words; language: string; now: Date }): string {
  const { name, organisation } = file
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const when = (at: string) => moment.format(new Date(at))
  const yes = (value: boolean) => t(value ? 'privacy.file.yes' : 'privacy.file.no')
  const [whenTitle, meetingTitle, what] = [t('privacy.file.when'), t('privacy.file.meeting'), t('privacy.file.what')]
  const parts: readonly [string, readonly Row[]][] = [
    [
      t('privacy.file.visits'),
      file.visits.map((visit) => ({
        [meetingTitle]: visit.meeting,
        [whenTitle]: when(visit.lastSeen),
        [t('privacy.file.name')]: visit.name,
        [t('privacy.file.role')]: t(`meeting:role.${visit.role}` as 'meeting:role.resident'),
        [t('privacy.file.figure')]: visit.figure,
        [t('privacy.file.place')]: visit.place ?? '',
        [t('privacy.file.microphone')]: visit.microphone,
        [t('privacy.file.handRaised')]: yes(visit.handRaised),
        [t('privacy.file.helpCalled')]: yes(visit.helpCalled),
        [t('privacy.file.companion')]: yes(visit.companion),
        [t('privacy.file.quietPlace')]: yes(visit.quietPlace),
        [t('privacy.file.removed')]: [yes(visit.removed), visit.removedBecause?.sentence].filter(Boolean).join('. '),
      })),
    ],
    [
      t('privacy.file.invitations'),
      file.invitations.map(({ meeting, name: invited, used }) => ({
        [meetingTitle]: meeting,
        [t('privacy.file.name')]: invited,
        [t('privacy.file.used')]: used.map(when).join(', '),
      })),
    ],
    [
      t('privacy.file.lines', { name }),
      file.lines.map(({ meeting, at, text }) => ({ [whenTitle]: when(at), [meetingTitle]: meeting, [what]: text })),
    ],
    [
      t('privacy.file.avoided', { name }),
      file.avoided.map((one) => ({ [meetingTitle]: one.meeting, [t('privacy.file.name')]: one.name })),
    ],
    [
      t('privacy.file.contacts', { name }),
      file.contacts.map((one) => ({
        [meetingTitle]: one.meeting,
        [t('privacy.file.name')]: one.name,
        [t('contact.telephone')]: one.telephone,
      })),
    ],
    [
      t('privacy.file.told', { name }),
      file.told.map(({ meeting, at, kind, sentence }) => ({
        [whenTitle]: when(at),
        [meetingTitle]: meeting,
        [what]: `${t(`report.kind.${kind}` as 'report.kind.other')}. ${sentence}`,
      })),
    ],
    [
      t('privacy.file.toldAbout', { name }),
      file.toldAbout.map(({ meeting, at, kind }) => ({
        [whenTitle]: when(at),
        [meetingTitle]: meeting,
        [what]: t(`report.kind.${kind}` as 'report.kind.other'),
      })),
    ],
    [
      t('privacy.file.done', { name }),
      file.done.map(({ meeting, at, action }) => ({
        [whenTitle]: when(at),
        [meetingTitle]: meeting,
        [what]: t(`staff.did.${action}` as 'staff.did.meeting.silence', { actor: organisation, subject: name }),
      })),
    ],
  ]
  const title = escapeHtml(t('privacy.file.title', { name }))
  const made = escapeHtml(t('privacy.file.by', { organisation, when: moment.format(now) }))
  const sections = parts.map(
    ([heading, rows]) => `<h2>${escapeHtml(heading)}</h2>${table(rows, t('privacy.file.none'))}`,
  )
  const never = escapeHtml(t('privacy.file.never'))
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1><p>${made}</p>${sections.join('')}<p>${never}</p></body></html>`
}
