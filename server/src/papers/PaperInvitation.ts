// What a letter, a card or a calendar file tells about a meeting. Holds the secrets of an invitation: never kept, never logged.

export type PaperInvitation = {
  readonly title: string
  /** Six digits. */
  readonly code: string
  /** Leads a participant straight to the meeting. */
  readonly link: string
  /** The page without an invitation: short enough to be typed from paper, for those who have the code. */
  readonly address: string
  readonly contactPhone: string | null
  /** From when the code works, where it does not always. */
  readonly codeFrom?: MeetingTime
}

export type MeetingTime = { readonly startsAt: Date; readonly timeZone: string }

export function groupCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

/** The address as people have to type it: a browser adds https by itself, though not before a port. */
export function typedAddress(address: string): string {
  return address.replace(/^https:\/\/(?=[^:]+$)|^http:\/\//, '')
}
