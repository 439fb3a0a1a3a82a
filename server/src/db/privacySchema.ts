// The tables of what organisations decide about personal data. Part of the schema from which migrations are generated.

import { RETENTION_KINDS, type RetentionKind } from '@towpath/shared/privacy/retention'
import { index, integer, pgTable, primaryKey, text, timestamp } from './drizzle.ts'
import { organisations, staffUsers } from './staffSchema.ts'

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

/** Who reads the notes about people whom hosts worry about: one member, named by an organiser. */
export const safeguardingContacts = pgTable('safeguarding_contacts', {
  organisationId: text('organisation_id')
    .primaryKey()
    .references(() => organisations.id, { onDelete: 'cascade' }),
  userId: text('user_id')
    .notNull()
    .references(() => staffUsers.id, { onDelete: 'cascade' }),
})

/** Sealed whole, author and person included: the row says when there was a note and nothing else. */
export const concernNotes = pgTable(
  'concern_notes',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    authorId: text('author_id').references(() => staffUsers.id, { onDelete: 'set null' }),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
    sealed: text().notNull(),
    dealtWithAt: timestamp('dealt_with_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [index('concern_notes_organisation').on(table.organisationId, table.at)],
)
