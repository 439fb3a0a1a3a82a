// The table of who does not want to meet whom in any meeting of an organisation. Part of the schema from which migrations are
// generated.

import { pgTable, primaryKey, text, timestamp } from './drizzle.ts'
import { organisations } from './staffSchema.ts'

/** Devices as people have them: a hash, and no name. */
export const keptApart = pgTable(
  'kept_apart',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    byDevice: text('by_device').notNull(),
    avoidedDevice: text('avoided_device').notNull(),
    since: timestamp('since', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.byDevice, table.avoidedDevice] })],
)
