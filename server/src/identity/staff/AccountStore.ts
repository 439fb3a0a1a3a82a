// What one member's own account needs from durable storage: password, second factor, passkeys. Implemented in `db/`.
// Whatever changes something writes it into the record in the same transaction.

export type Account = {
  readonly email: string
  /** Whether an authenticator app is set up. */
  readonly hasApp: boolean
  readonly recoveryCodesLeft: number
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
  useRecoveryCode(hash: string, sessionId: string): Promise<boolean>
}
