// What an organisation decides about personal data, as one of its members may. Implemented in `db/`. Whatever changes
// something is written into the record in the same transaction.

import type { Result } from '@towpath/shared/lib/result'
import type { RetentionRule } from '@towpath/shared/privacy/retention'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { FoundPerson, PersonFile } from '@towpath/shared/protocol/staffPrivacy'

/** The meetings that run, where whoever is concerned may be at this moment. */
export type InMeetings = {
  /** They are told and gone, and nothing of them is stored any more, once it resolves. */
  letGo(meetingId: string, personId: string): Promise<void>
  tellOfFile(meetingId: string, personId: string, by: string): void
}

export interface PrivacyStore {
  /** One for every kind, in their order. */
  retention(): Promise<readonly RetentionRule[]>
  setRetention(rule: RetentionRule): Promise<Result<null, Refusal>>
  /** @param name any part of it */
  findPeople(name: string): Promise<readonly FoundPerson[]>
  /** Handing it over is written down, what is in it is not. */
  personFile(personId: string, inMeetings: InMeetings): Promise<Result<PersonFile, Refusal>>
  erasePerson(personId: string, instead: string, inMeetings: InMeetings): Promise<Result<null, Refusal>>
}
