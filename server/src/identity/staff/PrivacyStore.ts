// What an organisation decides about personal data, as one of its members may. Implemented in `db/`. Whatever changes
// something is written into the record in the same transaction.

import type { Result } from '@towpath/shared/lib/result'
import type { RetentionRule } from '@towpath/shared/privacy/retention'
import type { Refusal } from '@towpath/shared/protocol/refusal'

export interface PrivacyStore {
  /** One for every kind, in their order. */
  retention(): Promise<readonly RetentionRule[]>
  setRetention(rule: RetentionRule): Promise<Result<null, Refusal>>
}
