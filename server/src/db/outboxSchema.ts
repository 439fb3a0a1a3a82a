// The table of mails that are not out of our hands yet. Part of the schema from which migrations are generated.

import { STAFF_MAIL_KINDS, STAFF_MAIL_TROUBLES } from '@towpath/shared/protocol/staffMail'
import { index, integer, pgTable, text, timestamp } from './drizzle.ts'
import { organisations } from './staffSchema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const outbox = pgTable(
  'outbox',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    kind: text({ enum: STAFF_MAIL_KINDS }).notNull(),
    recipient: text().notNull(),
    /** Sealed with SECRET, because the link in it lets somebody in. */
    sealed: text().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    attempts: integer().notNull(),
    nextTryAt: moment('next_try_at'),
    trouble: text({ enum: STAFF_MAIL_TROUBLES }),
  },
  (table) => [index('outbox_next_try').on(table.nextTryAt), index('outbox_organisation').on(table.organisationId)],
)
