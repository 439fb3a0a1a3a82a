// The tables of the second step of signing in. Part of the schema from which migrations are generated.

import { index, integer, pgTable, text } from './drizzle.ts'
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
