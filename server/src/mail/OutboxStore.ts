// What waits to be mailed, in durable storage. Implemented in `db/`.

import type { StaffMailKind, StaffMailTrouble } from '@towpath/shared/protocol/staffMail'

export type KeptMail = {
  readonly id: string
  readonly organisationId: string
  readonly kind: StaffMailKind
  readonly recipient: string
  /** Subject and both bodies, sealed: they hold a link that lets somebody in. */
  readonly sealed: string
  readonly createdAt: Date
  /** When the link in it is worth nothing any more. */
  readonly expiresAt: Date
  readonly attempts: number
  /** Null when nobody tries any more. */
  readonly nextTryAt: Date | null
  readonly trouble: StaffMailTrouble | null
}

export interface OutboxStore {
  add(mail: KeptMail): Promise<void>
  dueIds(now: Date): Promise<readonly string[]>
  /** Takes one that is due for this process alone, and puts its next try off. Undefined when somebody else was faster. */
  take(id: string, now: Date, nextTryAt: Date): Promise<KeptMail | undefined>
  /** When the next try after this many would be, or null to give up. */
  note(id: string, trouble: StaffMailTrouble, nextTryAt: Date | null): Promise<void>
  /** Nothing of a mail stays once it is out of our hands. */
  remove(id: string): Promise<void>
  forgetBefore(expiredBefore: Date): Promise<void>
  waitingOf(organisationId: string): Promise<readonly KeptMail[]>
}
