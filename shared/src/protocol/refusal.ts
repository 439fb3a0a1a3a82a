// Every rule a person can run into, as a closed list of codes. The sentence is made by the reader's own page.

export const REFUSAL_CODES = [
  'command.unknown',
  'command.malformed',
  'command.tooOften',
  'command.notAllowed',
  'fault',
  'join.unknownInvitation',
  'join.usedUp',
  'join.full',
  'join.locked',
  'join.ended',
  'join.removed',
  'join.oldPage',
  'join.ticket',
  'name.empty',
  'name.tooLong',
  'name.unreadable',
  'name.taken',
  'name.reserved',
  'place.unknown',
  'place.taken',
  'place.full',
  'seat.none',
  'text.empty',
  'text.tooLong',
  'text.webAddress',
  'text.mailAddress',
  'text.iban',
  'text.cardNumber',
  'text.telephone',
  'avoid.staff',
  'avoid.self',
  'avoid.nobody',
  'report.nobody',
  'report.self',
  'report.unknown',
  'moderation.outranked',
  'moderation.self',
  'moderation.nobody',
  'voice.quiet',
  'voice.onLine',
  'voice.answered',
  'voice.unavailable',
  'voice.stale',
  'voice.malformed',
  'staff.notYours',
  'staff.wrongPassword',
  'staff.link',
  'staff.organisation',
  'staff.email',
  'staff.emailTaken',
  'staff.password',
  'staff.lastOrganiser',
  'staff.noMeeting',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** `params` fill the placeholders of the sentence; never put a token or an address there. */
export type Refusal = { readonly code: RefusalCode; readonly params?: Readonly<Record<string, string | number>> }

export function refusal(code: RefusalCode, params?: Refusal['params']): Refusal {
  return params ? { code, params } : { code }
}
