// A line of the conversation: cleaned, stamped here with author, time and number, kept, then told to everyone.

import { type HeldBackKind, heldBack } from '@towpath/shared/conversation/heldBack'
import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type NoticeCode, TEXT_MAX_CHARACTERS } from '@towpath/shared/protocol/announcements'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { inTurnOf, type MeetingCore } from './MeetingCore.ts'

/** How much of the conversation somebody who comes in gets to read. */
export const BACKLOG_LINES = 100

/** Control but line breaks and tabs, direction and zero width but the joiners, private, unassigned, halves of pairs. */
const UNSEEN = /(?![\n\t\p{Join_Control}])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu
const MANY_BREAKS = /\n{3,}/g

/** As it will be shown: normalised, without what cannot be seen. */
export function cleanText(input: string): string {
  return input
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(MANY_BREAKS, '\n\n')
    .trim()
}

const HELD_BACK_NOTICE: Readonly<Record<HeldBackKind, NoticeCode>> = {
  webAddress: 'heldBackWebAddress',
  mailAddress: 'heldBackMailAddress',
  iban: 'heldBackIban',
  cardNumber: 'heldBackCardNumber',
  telephone: 'heldBackTelephone',
}

/** What is left of what somebody wrote, or why it cannot be shown. */
export function readText(input: string, most: number): Result<string, Refusal> {
  const text = cleanText(input)
  if (text.replace(/[\p{Join_Control}\s]/gu, '') === '') return refused(refusal('text.empty'))
  if ([...text].length > most) return refused(refusal('text.tooLong', { most }))
  return ok(text)
}

export async function say(
  core: MeetingCore,
  person: Attendee,
  input: string,
): Promise<Result<{ id: number }, Refusal>> {
  const read = readText(input, TEXT_MAX_CHARACTERS)
  if (!read.ok) return read
  const text = read.value
  const kind = person.role === 'host' ? undefined : heldBack(text)
  if (kind) return holdBack(core, person, kind)
  return inTurnOf(core, person, async () => {
    const line = { personId: person.id, name: person.name, role: person.role, text, atMs: core.clock.wallMs() }
    const id = await core.store.addLine(core.id, line)
    core.emit({ type: 'line', line: { id, ...line } })
    return ok({ id })
  })
}

/** Hosts hear who and what kind, so that they can talk to the person. The text itself goes nowhere. */
function holdBack(core: MeetingCore, person: Attendee, kind: HeldBackKind): Result<{ id: number }, Refusal> {
  const notice = { code: HELD_BACK_NOTICE[kind], name: person.name, personId: person.id }
  core.emit({ type: 'notice', to: core.roster.hostsHere().map((host) => host.id), notice })
  return refused(refusal(`text.${kind}`))
}
