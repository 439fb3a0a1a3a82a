// The table of meetings handed from one device to another. Part of the schema from which migrations are generated.

import { bigint, index, isNull, pgTable, text, timestamp, uniqueIndex } from './drizzle.ts'
import { invitations } from './schema.ts'

export const handOvers = pgTable(
  'hand_overs',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    /** The device that hands over, as whose person the other one comes in. */
    deviceHash: text('device_hash').notNull(),
    /** HMAC of the six digits, until they are used. */
    codeHash: text('code_hash'),
    /** What somebody who has not come in yet had chosen, so that nothing is typed in a headset. */
    name: text(),
    figure: text(),
    /** The one device that used the digits, and SHA-256 of the pass that it got for them. */
    takenBy: text('taken_by'),
    passHash: text('pass_hash'),
    /** Of the digits, or of the pass once they are used. */
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    uniqueIndex('hand_overs_code_hash').on(table.codeHash),
    uniqueIndex('hand_overs_pass_hash').on(table.passHash),
    uniqueIndex('hand_overs_open').on(table.invitationId, table.deviceHash).where(isNull(table.takenBy)),
    index('hand_overs_expires').on(table.expiresAt),
  ],
)
