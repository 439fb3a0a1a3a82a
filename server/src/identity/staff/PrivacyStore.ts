// What an organisation decides about personal data, as one of its members may. Implemented in `db/`. Whatever changes
// something is written into the record in the same transaction.

import type { Result } from '@towpath/shared/lib/result'
import type { RetentionRule } from '@towpath/shared/privacy/retention'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { FoundPerson, PersonFile } from '@towpath/shared/protocol/staffPrivacy'

export interface PrivacyStore {
  /** One for every kind, in their order. */
  retention(): Promise<readonly RetentionRule[]>
  setRetention(rule: RetentionRule): Promise<Result<null, Refusal>>
  /** @param name any part of it */
  findPeople(name: string): Promise<readonly FoundPerson[]>
  /** Handing it over is written down, what is in it is not. */
  personFile(personId: string): Promise<Result<PersonFile, Refusal>>
  /** @param isHere whether somebody is in a meeting at this moment, who would go on being stored */
  erasePerson(
    personId: string,
    instead: string,
    isHere: (meetingId: string, personId: string) => boolean,
  ): Promise<Result<null, Refusal>>
}
