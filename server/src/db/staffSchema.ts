// The tables of organisations and their staff. The first four are better-auth's, under our names; accounts and sessions are
// its business. Part of the schema from which migrations are generated.

import { STAFF_LINK_KINDS, STAFF_ROLES } from '@towpath/shared/protocol/staff'
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from './drizzle.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const staffUsers = pgTable('staff_users', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Small letters only. Known to colleagues, used for signing in; nothing is ever sent there. */
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

const ownUser = () =>
  text('user_id')
    .notNull()
    .references(() => staffUsers.id, { onDelete: 'cascade' })

export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: ownUser(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** Whether the second step of signing in was taken in this session. */
    secondFactor: boolean('second_factor').notNull().default(false),
    /** Whether it began with a link that signs in, and no password was set in it since. */
    byLink: boolean('by_link').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('staff_sessions_user').on(table.userId)],
)

export const staffAccounts = pgTable(
  'staff_accounts',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: ownUser(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text(),
    /** Argon2id, see `identity/staff/password.ts`. */
    password: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('staff_accounts_user').on(table.userId)],
)

export const staffVerifications = pgTable('staff_verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const organisations = pgTable('organisations', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  /** The end of the record of actions, so that entries missing at its end show as well. */
  recordLength: integer('record_length').notNull().default(0),
  recordSeal: text('record_seal').notNull().default(''),
  /** The last entry that was cut off because it was old enough, and the proof that we cut it. */
  recordCut: integer('record_cut').notNull().default(0),
  recordCutSeal: text('record_cut_seal').notNull().default(''),
  recordCutProof: text('record_cut_proof').notNull().default(''),
})

const ownOrganisation = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' })

/** Everybody works for one organisation, so a session names it without being asked. */
export const members = pgTable(
  'members',
  {
    userId: ownUser().primaryKey(),
    organisationId: ownOrganisation(),
    role: text({ enum: STAFF_ROLES }).notNull(),
  },
  (table) => [index('members_organisation').on(table.organisationId)],
)

/** Links that are good once: the row goes when the link is used. */
export const staffLinks = pgTable(
  'staff_links',
  {
    id: text().primaryKey(),
    kind: text({ enum: STAFF_LINK_KINDS }).notNull(),
    secretHash: text('secret_hash').notNull(),
    /** Only the first organiser's link is shown again, so only that one is kept, sealed with SECRET. */
    sealed: text(),
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    role: text({ enum: STAFF_ROLES }),
    /** For whom a link for signing in was made. */
    userId: text('user_id').references(() => staffUsers.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('staff_links_secret_hash').on(table.secretHash)],
)

/** What staff did. Only ever added to; each entry is sealed together with the one before it. */
export const staffRecord = pgTable(
  'staff_record',
  {
    organisationId: ownOrganisation(),
    number: integer().notNull(),
    at: moment('at').notNull(),
    action: text().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    subjectName: text('subject_name'),
    role: text({ enum: STAFF_ROLES }),
    /** As it was called then; null for what was not done in a meeting. */
    meetingTitle: text('meeting_title'),
    /** How exactly, where that matters; one line that the page puts into words. */
    detail: text(),
    seal: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.number] })],
)
