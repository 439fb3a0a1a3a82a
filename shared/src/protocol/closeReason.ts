// Why a connection ended, as WebSocket close codes. Everything not listed here is a fault of the line, and the page tries again.

export const CLOSE_CODES = {
  /** The person left by their own wish. */
  left: 4000,
  /** The server goes down for a moment, or the heart beat was lost: come back at once. */
  comeBack: 4010,
  removed: 4400,
  ended: 4401,
  openedElsewhere: 4402,
  nonsense: 4403,
  tooMuch: 4404,
  oldPage: 4405,
  /** A host asks the person to wait at the door. */
  waitAtDoor: 4406,
  /** What was stored of them has been erased, on their own wish: they are somebody new from now on. */
  erased: 4407,
} as const

export type CloseReason = keyof typeof CLOSE_CODES

/** Reasons after which the page must not come back by itself. */
export const FINAL_REASONS: ReadonlySet<CloseReason> = new Set([
  'left',
  'removed',
  'ended',
  'openedElsewhere',
  'nonsense',
  'tooMuch',
  'oldPage',
  'waitAtDoor',
  'erased',
])

export function closeReasonOf(code: number): CloseReason | undefined {
  for (const [reason, known] of Object.entries(CLOSE_CODES)) if (known === code) return reason as CloseReason
  return undefined
}
