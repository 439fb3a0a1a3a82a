// The tables of the second step of signing in. Part of the schema from which migrations are generated.

import { bigint, index, integer, pgTable, text, timestamp } from './drizzle.ts'
import { staffUsers } from './staffSchema.ts'

export const staffFactors = pgTable('staff_factors', {
  userId: text('user_id')
    .primaryKey()
    .references(() => staffUsers.id, { onDelete: 'cascade' }),
  /** The key of the authenticator app, sealed with SECRET. */
  sealed: text(),
  /** One that was shown and of which no code was typed yet. */
  proposed: text(),
  /** The half minute of the last code that was taken: no code is good twice. */
  lastStep: integer('last_step').notNull().default(0),
})

/** Codes on paper, each good once: the row goes when it is used. */
export const staffRecoveryCodes = pgTable(
  'staff_recovery_codes',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => staffUsers.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
  },
  (table) => [index('staff_recovery_codes_user').on(table.userId)],
)

export const staffPasskeys = pgTable(
  'staff_passkeys',
  {
    /** As the authenticator calls it. */
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => staffUsers.id, { onDelete: 'cascade' }),
    /** What its owner calls it. */
    name: text().notNull(),
    publicKey: text('public_key').notNull(),
    /** Goes up with every use; one that does not was copied. */
    counter: bigint({ mode: 'number' }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [index('staff_passkeys_user').on(table.userId)],
)
