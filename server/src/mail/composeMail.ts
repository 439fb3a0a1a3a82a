// What a mail to staff says, in the language of whoever reads it: as plain text, and as the same in plain HTML. Pure.

import { fill, PAPER_WORDS, type PaperLanguage } from '../papers/paperWords.ts'
import type { Mail } from './MailCarrier.ts'

export type StaffLetter = {
  readonly kind: 'invitation' | 'signIn'
  readonly language: PaperLanguage
  readonly organisation: string
  /** Who invites. */
  readonly name: string
  readonly link: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const inHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

export function composeMail({
  kind,
  language,
  organisation,
  name,
  link,
}: StaffLetter): Pick<Mail, 'subject' | 'text' | 'html'> {
  const words = PAPER_WORDS[language].mail
  const say = (sentence: string) => fill(sentence, { organisation, name })
  const isInvitation = kind === 'invitation'
  const before = isInvitation ? [say(words.invitationWhat), words.invitationHow] : [say(words.signInWhat)]
  const after = [isInvitation ? words.invitationUntil : words.signInUntil, words.keep, words.notYou]
  const anchor = `<a href="${inHtml(link)}">${inHtml(link)}</a>`
  const paragraphs = [...[words.hello, ...before].map(inHtml), anchor, ...after.map(inHtml)]
  return {
    subject: say(isInvitation ? words.invitationSubject : words.signInSubject),
    text: `${[words.hello, ...before, link, ...after].join('\n\n')}\n`,
    html:
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>` +
      `<body style="font: 20px/1.5 sans-serif">${paragraphs.map((one) => `<p>${one}</p>`).join('')}</body></html>`,
  }
}
