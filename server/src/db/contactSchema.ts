// The table of whom to call if something happens to somebody, given for one meeting. Part of the schema from which migrations
// are generated.

import { pgTable, text, timestamp } from './drizzle.ts'
import { people } from './schema.ts'

/** Sealed with a key that is not in the database; goes with the visit. */
export const emergencyContacts = pgTable('emergency_contacts', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  sealed: text().notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
})
