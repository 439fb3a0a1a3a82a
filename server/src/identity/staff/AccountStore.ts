// What one member's own account needs from durable storage: password, second factor, passkeys. Implemented in `db/`.
// Whatever changes something writes it into the record in the same transaction.

import type { StaffPasskey } from '@towpath/shared/protocol/staffPasskeys'

export type Account = {
  readonly email: string
  /** Whether an authenticator app is set up. */
  readonly hasApp: boolean
  readonly recoveryCodesLeft: number
}

export type Passkey = {
  readonly id: string
  readonly userId: string
  readonly name: string
  /** In base64url. */
  readonly publicKey: string
  readonly counter: number
}

/** One member's own, and nobody else's. */
export interface AccountStore {
  read(): Promise<Account>
  passwordHash(): Promise<string | undefined>
  /** Ends every other session of theirs. */
  changePassword(passwordHash: string, keptSessionId: string): Promise<void>
  /** Keeps a key that counts only once a code of it was typed. */
  proposeKey(sealed: string): Promise<void>
  proposedKey(): Promise<string | undefined>
  /** From now on the proposed key is the one; older codes on paper are worth nothing any more. */
  setUpKey(step: number, recoveryHashes: readonly string[], sessionId: string): Promise<void>
  key(): Promise<string | undefined>
  /** Uses the half minute up, and with it everything before. False when it was used already. */
  useStep(step: number, sessionId: string): Promise<boolean>
  /** False when there is none like it. */
  passkeys(): Promise<readonly StaffPasskey[]>
  /** False when it belongs to somebody already. It was shown just now, so this session has taken both steps. */
  addPasskey(passkey: Omit<Passkey, 'userId'>, sessionId: string): Promise<boolean>
  /** False when it is not theirs. */
  removePasskey(id: string): Promise<boolean>
  useRecoveryCode(hash: string, sessionId: string): Promise<boolean>
}
