// What handing a meeting over to another device needs from durable storage. Implemented in `db/`; the rules are in `handOver.ts`.

type Me = { readonly name: string; readonly figure: string }

export type NewHandOver = {
  readonly invitationId: string
  /** The device that hands over. */
  readonly deviceHash: string
  readonly codeHash: string
  readonly me: Me | null
  readonly expiresAt: Date
}

export type HandedOver = {
  /** By which the invitation itself is found, if it is still good. */
  readonly invitationHash: string
  /** The device that handed over. */
  readonly deviceHash: string
  readonly me: Me | null
}

export type Taking = {
  readonly deviceHash: string
  readonly passHash: string
  readonly now: Date
  readonly expiresAt: Date
}

export interface HandOverStore {
  /** Replaces digits of the same device for the same invitation. False when these digits mean something already. */
  open(handOver: NewHandOver): Promise<boolean>
  /** Uses the digits up, for one of those who try at once. Undefined when they are unknown, used or too old. */
  take(codeHash: string, taking: Taking): Promise<HandedOver | undefined>
  /** What this device has a pass for. */
  passed(passHash: string, deviceHash: string, now: Date): Promise<HandedOver | undefined>
}
