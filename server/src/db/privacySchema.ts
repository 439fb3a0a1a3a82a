// The tables of what organisations decide about personal data. Part of the schema from which migrations are generated.

import { RETENTION_KINDS, type RetentionKind } from '@towpath/shared/privacy/retention'
import { integer, pgTable, primaryKey, text } from './drizzle.ts'
import { organisations } from './staffSchema.ts'

/** Only what an organisation changed; the rest is as usual. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    kind: text({ enum: RETENTION_KINDS as [RetentionKind, ...RetentionKind[]] }).notNull(),
    hours: integer().notNull(),
    reason: text(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.kind] })],
)
