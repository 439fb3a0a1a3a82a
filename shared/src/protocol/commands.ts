// THE catalogue of what a page may ask of a meeting. Wire names are dotted; identity is never part of a payload.

import { z } from 'zod'
import { KIND_SENTENCES } from '../moderation/kindSentences.ts'
import { MODERATION_ACTIONS } from '../moderation/ModerationAction.ts'
import { REMOVAL_REASONS } from '../moderation/removal.ts'
import { CONTACT_NAME_MOST, CONTACT_TELEPHONE_MOST, type EmergencyContact } from '../people/emergencyContact.ts'
import { REPORT_KINDS, REPORT_SENTENCE_MAX } from '../people/report.ts'
import { ROLES } from '../people/role.ts'
import type { Vec3 } from '../scene/SceneManifest.ts'
import { FEELINGS } from '../wellbeing/feeling.ts'
import { ANNOUNCEMENT_MAX_CHARACTERS, TEXT_MAX_CHARACTERS } from './announcements.ts'
import { defineCommand } from './defineCommand.ts'

const everyone = ROLES
const id = z.string().min(1).max(64)
const nothing = z.strictObject({})
const sdp = z.string().min(1).max(16_000)

/** Where the person stands or sits now, as the server decided it. */
export type Placement = {
  readonly place: string
  readonly seated: boolean
  readonly position: Vec3
  readonly yawRadians: number
}

export const COMMANDS = {
  'text.say': defineCommand<{ id: number }>()({
    payload: z.strictObject({
      text: z
        .string()
        .min(1)
        .max(4 * TEXT_MAX_CHARACTERS),
    }),
    by: everyone,
    rate: { count: 5, perMs: 10_000 },
  }),
  'hand.set': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ raised: z.boolean() }),
    by: everyone,
    rate: { count: 10, perMs: 10_000 },
  }),
  'help.set': defineCommand<{ hostHere: boolean }>()({
    payload: z.strictObject({ called: z.boolean() }),
    by: everyone,
    rate: { count: 10, perMs: 10_000 },
  }),
  'microphone.set': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ microphone: z.enum(['on', 'off', 'none']) }),
    by: everyone,
    rate: { count: 20, perMs: 10_000 },
  }),
  'away.set': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ away: z.boolean() }),
    by: everyone,
    rate: { count: 20, perMs: 10_000 },
  }),
  /** Along with the host who leads a walk, or no more. */
  'walk.set': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ along: z.boolean() }),
    by: everyone,
    rate: { count: 10, perMs: 10_000 },
  }),
  /** The page shows a plain place instead of the scene. */
  'scene.failed': defineCommand<Record<string, never>>()({
    payload: nothing,
    by: everyone,
    rate: { count: 10, perMs: 10_000 },
  }),
  /** To the quiet place, and back from it. */
  'quiet.set': defineCommand<{ hostHere: boolean }>()({
    payload: z.strictObject({ quiet: z.boolean() }),
    by: everyone,
    rate: { count: 20, perMs: 10_000 },
  }),
  'feel.say': defineCommand<{ hostHere: boolean }>()({
    payload: z.strictObject({ feeling: z.enum(FEELINGS) }),
    by: everyone,
    rate: { count: 10, perMs: 60_000 },
  }),
  'headset.set': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ worn: z.boolean() }),
    by: everyone,
    rate: { count: 20, perMs: 10_000 },
  }),
  'go.toStop': defineCommand<Placement>()({
    payload: z.strictObject({ stop: id }),
    by: everyone,
    rate: { count: 10, perMs: 5_000 },
  }),
  'go.toPlace': defineCommand<Placement>()({
    payload: z.strictObject({ place: id }),
    by: everyone,
    rate: { count: 10, perMs: 5_000 },
  }),
  /** Through a door into another scene. */
  'go.through': defineCommand<Placement>()({
    payload: z.strictObject({ passage: id }),
    by: everyone,
    rate: { count: 10, perMs: 5_000 },
  }),
  /** To where somebody is, in whatever scene. */
  'go.toPerson': defineCommand<Placement>()({
    payload: z.strictObject({ person: id }),
    by: everyone,
    rate: { count: 10, perMs: 5_000 },
  }),
  'go.standUp': defineCommand<Placement>()({ payload: nothing, by: everyone, rate: { count: 10, perMs: 5_000 } }),
  'voice.connect': defineCommand<{ generation: number; sdp: string }>()({
    payload: nothing,
    by: everyone,
    rate: { count: 10, perMs: 20_000 },
  }),
  'voice.answer': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ generation: z.int().nonnegative(), sdp }),
    by: everyone,
    rate: { count: 10, perMs: 20_000 },
  }),
  'person.avoid': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ person: id, avoided: z.boolean() }),
    by: everyone,
    rate: { count: 10, perMs: 10_000 },
  }),
  'person.report': defineCommand<{ hostHere: boolean }>()({
    payload: z.strictObject({
      person: id,
      kind: z.enum(REPORT_KINDS),
      sentence: z.string().max(4 * REPORT_SENTENCE_MAX),
    }),
    by: everyone,
    rate: { count: 5, perMs: 60_000 },
  }),
  'report.close': defineCommand<Record<string, never>>()({
    payload: z.strictObject({ report: z.int().positive() }),
    by: ['host'],
    rate: { count: 20, perMs: 10_000 },
  }),
  /** Whom to call if something happens to this person; null takes it away. */
  'contact.set': defineCommand<Record<string, never>>()({
    payload: z.strictObject({
      contact: z
        .strictObject({
          name: z.string().max(4 * CONTACT_NAME_MOST),
          telephone: z.string().max(4 * CONTACT_TELEPHONE_MOST),
        })
        .nullable(),
    }),
    by: ['resident', 'helper'],
    rate: { count: 10, perMs: 60_000 },
  }),
  'contact.show': defineCommand<EmergencyContact>()({
    payload: z.strictObject({ person: id }),
    by: ['host'],
    rate: { count: 10, perMs: 60_000 },
  }),
  /** Of the private line that this person is in; without one nothing happens. */
  'line.end': defineCommand<Record<string, never>>()({
    payload: nothing,
    by: everyone,
    rate: { count: 10, perMs: 10_000 },
  }),
  moderate: defineCommand<{ carriedOut: number }>()({
    payload: z.strictObject({
      action: z.enum(MODERATION_ACTIONS),
      target: id.optional(),
      /** The second of two. */
      other: id.optional(),
      /** Where somebody is put, or the scene that people move to. */
      place: id.optional(),
      /** Why somebody is removed; without one it is `other`. */
      reason: z.enum(REMOVAL_REASONS).optional(),
      /** With which somebody is told that they do not come in now, unless the host has words of their own. */
      sentence: z.enum(KIND_SENTENCES).optional(),
      /** What is announced, said at the door, or added to why somebody is removed; other actions have no words. */
      text: z
        .string()
        .min(1)
        .max(4 * ANNOUNCEMENT_MAX_CHARACTERS)
        .optional(),
    }),
    by: ['host'],
    rate: { count: 30, perMs: 10_000 },
  }),
  leave: defineCommand<Record<string, never>>()({ payload: nothing, by: everyone, rate: { count: 2, perMs: 1_000 } }),
  /** Asked every 3 s: the answer's delay is the round trip, its absence a dead line. */
  heartbeat: defineCommand<{ serverTimeMs: number }>()({
    payload: z.strictObject({
      /** As the page measured it since the last one. */
      line: z
        .strictObject({ roundTripMs: z.number().nonnegative().max(60_000), lost: z.number().min(0).max(1) })
        .optional(),
    }),
    by: everyone,
    rate: { count: 20, perMs: 10_000 },
  }),
} as const

export type CommandName = keyof typeof COMMANDS
export type CommandPayload<N extends CommandName> = z.infer<(typeof COMMANDS)[N]['payload']>
export type CommandAnswer<N extends CommandName> = NonNullable<(typeof COMMANDS)[N]['answer']>
