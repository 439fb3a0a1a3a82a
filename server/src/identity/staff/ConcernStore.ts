// Notes about people whom hosts worry about, as one member of an organisation may use them. Implemented in `db/`. Nothing
// here takes a note away: only time does.

import type { Result } from '@towpath/shared/lib/result'
import type { Concern } from '@towpath/shared/privacy/concern'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { ListedConcern } from '@towpath/shared/protocol/staffConcerns'

export type Contact = { readonly userId: string; readonly name: string }

export interface ConcernStore {
  contact(): Promise<Contact | undefined>
  /** By an organiser, who cannot be it by their own word. */
  nameContact(userId: string): Promise<Result<null, Refusal>>
  send(concern: Concern): Promise<Result<Contact | undefined, Refusal>>
  sentByMe(): Promise<readonly Date[]>
  /** The rest is for the contact alone. */
  list(): Promise<Result<readonly ListedConcern[], Refusal>>
  read(id: string): Promise<Result<{ readonly author: string; readonly concern: Concern }, Refusal>>
  dealtWith(id: string): Promise<Result<null, Refusal>>
}
