// The tables. Migrations are generated from this file (`drizzle-kit generate`) and committed beside it; they only go forward.

import { AT_ANY_TIME, type May, VOICE_MODES } from '@towpath/shared/meetings/MeetingPlan'
import type { Removal } from '@towpath/shared/moderation/removal'
import { REPORT_KINDS, type Report } from '@towpath/shared/people/report'
import { ROLES } from '@towpath/shared/people/role'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { ADMISSIONS, type Moving } from '../meeting/MeetingStore.ts'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from './drizzle.ts'
import { organisations, staffUsers } from './staffSchema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const meetings = pgTable('meetings', {
  id: text().primaryKey(),
  title: text().notNull(),
  scene: text().notNull(),
  capacity: integer().notNull(),
  locked: boolean().notNull().default(false),
  quiet: boolean().notNull().default(false),
  /** Quiet because nobody hosted it for a while: the next host who comes in mends it. */
  hostless: boolean().notNull().default(false),
  /** Nothing is heard from one table to another. */
  tablesClosed: boolean('tables_closed').notNull().default(false),
  /** What people read at the door, in a host's own words. */
  greeting: text(),
  contactPhone: text('contact_phone'),
  /** Counted down, and kept until everybody is there. */
  moving: jsonb().$type<Moving>(),
  /** Null until the first organisation takes over what was there before it. */
  organisationId: text('organisation_id').references(() => organisations.id),
  createdAt: moment('created_at').notNull().defaultNow(),
  endedAt: moment('ended_at'),
  /** Null when it is open at any time. */
  startsAt: moment('starts_at'),
  lengthMinutes: integer('length_minutes'),
  timeZone: text('time_zone').notNull().default(AT_ANY_TIME.timeZone),
  languages: jsonb()
    .$type<readonly string[]>()
    .notNull()
    .default([...AT_ANY_TIME.languages]),
  waitingRoom: boolean('waiting_room').notNull().default(AT_ANY_TIME.waitingRoom),
  voiceMode: text('voice_mode', { enum: VOICE_MODES }).notNull().default(AT_ANY_TIME.voiceMode),
  may: jsonb().$type<May>().notNull().default(AT_ANY_TIME.may),
  /** Meetings made from one another share it. */
  seriesId: text('series_id'),
  cancelledAt: moment('cancelled_at'),
  /** Counts changes of the plan, so that of two who change it at once only one does. */
  version: integer().notNull().default(1),
})

/** Members of the organisation who are to host it. */
export const meetingHosts = pgTable(
  'meeting_hosts',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => staffUsers.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.userId] }), index('meeting_hosts_user').on(table.userId)],
)

export const INVITATION_KINDS = ['code', 'participant', 'host', 'personal', 'friend'] as const

export const invitations = pgTable(
  'invitations',
  {
    id: text().primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    kind: text({ enum: INVITATION_KINDS }).notNull(),
    /** SHA-256 of a secret of 128 bit, or HMAC of a six-digit code; see `identity/invitationSecret.ts`. */
    secretHash: text('secret_hash').notNull(),
    /** The secret itself, sealed with SECRET, where it has to be shown again. A host link is shown once and never kept. */
    sealed: text(),
    role: text({ enum: ROLES }).notNull(),
    /** Who is invited by a personal link, in the language of their letter. */
    name: text(),
    language: text(),
    /** Withdrawn: the secret lets nobody in. A new link makes it good again. */
    revoked: boolean().notNull().default(false),
    revokedAt: moment('revoked_at'),
    /** Whom it brought was removed for good: no secret of this invitation lets them in, also not a new one. */
    closed: boolean().notNull().default(false),
    /** The one device that a used host link or a friend's link belongs to. */
    usedBy: text('used_by'),
    /** The member of staff who invited; stays valid when they leave. */
    madeBy: text('made_by').references(() => staffUsers.id, { onDelete: 'set null' }),
    /** The personal invitation whose owner brings this friend. */
    friendOf: text('friend_of').references((): AnyPgColumn => invitations.id, { onDelete: 'cascade' }),
    /** The member of staff for whom a host link was made at signing in; withdrawn when that person leaves. */
    staffId: text('staff_id').references(() => staffUsers.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** When a host's device was last sent to the desk with it: of several the last one counts. */
    openedAt: moment('opened_at'),
  },
  (table) => [
    uniqueIndex('invitations_secret_hash').on(table.secretHash),
    uniqueIndex('invitations_friend_of').on(table.friendOf),
    index('invitations_meeting').on(table.meetingId),
  ],
)

/** When an invitation let somebody in. No address and no description of a browser: the device is the hash that people have. */
export const invitationUses = pgTable(
  'invitation_uses',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    deviceHash: text('device_hash').notNull(),
    /** This device had used the invitation before. */
    knownDevice: boolean('known_device').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('invitation_uses_invitation').on(table.invitationId, table.id)],
)

export const people = pgTable(
  'people',
  {
    id: text().primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    deviceHash: text('device_hash').notNull(),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    figure: text().notNull(),
    place: text(),
    microphone: text({ enum: ['on', 'off', 'silenced', 'none'] })
      .notNull()
      .default('off'),
    handRaised: integer('hand_raised').notNull().default(0),
    helpCalled: boolean('help_called').notNull().default(false),
    quietPlace: boolean('quiet_place').notNull().default(false),
    removed: boolean().notNull().default(false),
    /** How and why, as long as they are removed. */
    removal: jsonb().$type<Removal>(),
    admission: text({ enum: ADMISSIONS }).notNull().default('none'),
    companion: boolean().notNull().default(false),
    lastSeen: moment('last_seen').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('people_invitation_device').on(table.invitationId, table.deviceHash),
    index('people_meeting').on(table.meetingId),
  ],
)

/** The conversation, for those who come in late or come back. Erased when the meeting ends, after 24 hours at the latest. */
export const lines = pgTable(
  'lines',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    name: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    text: text().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('lines_meeting').on(table.meetingId, table.id), index('lines_at').on(table.at)],
)

/** Who does not want to meet whom. Lasts as long as both are part of the meeting. */
export const avoidances = pgTable(
  'avoidances',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    avoidedId: text('avoided_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.avoidedId] }),
    index('avoidances_meeting').on(table.meetingId),
  ],
)

/** What hosts were told about somebody. Stays when it was dealt with, until the meeting itself is erased. */
export const reports = pgTable(
  'reports',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    kind: text({ enum: REPORT_KINDS }).notNull(),
    sentence: text().notNull(),
    at: moment('at').notNull(),
    by: jsonb('told_by').$type<Report['by']>().notNull(),
    about: jsonb('about').$type<Report['about']>().notNull(),
    near: jsonb('near').$type<Report['near']>().notNull(),
    lines: jsonb('lines').$type<Report['lines']>().notNull(),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
  },
  (table) => [index('reports_meeting').on(table.meetingId, table.id)],
)
