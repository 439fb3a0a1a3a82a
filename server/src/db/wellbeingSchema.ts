// The table of how people felt: how often each answer was given in a meeting, and by nobody. Part of the schema from which
// migrations are generated.

import { FEELINGS } from '@towpath/shared/wellbeing/feeling'
import { integer, pgTable, primaryKey, text } from './drizzle.ts'
import { meetings } from './schema.ts'

export const feelings = pgTable(
  'feelings',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    answer: text({ enum: FEELINGS }).notNull(),
    count: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.answer] })],
)
