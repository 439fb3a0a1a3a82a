// The HTTP side of what an organisation decides about personal data, below /api/staff.

import type { RetentionRule } from '../privacy/retention.ts'
import type { StaffRefused } from './staff.ts'

/** GET /api/staff/retention. What is usual and possible says `RETENTION`. */
export type StaffRetentionAnswer = { readonly ok: true; readonly rules: readonly RetentionRule[] } | StaffRefused

/** POST /api/staff/retention/:kind */
export type StaffRetentionRequest = { readonly hours: number; readonly reason: string | null }

/** One person in the organisation's meetings: what came from the same device under the same name. */
export type FoundPerson = {
  readonly id: string
  readonly name: string
  /** The newest first. */
  readonly meetings: readonly string[]
  readonly lastSeen: string
}

/** GET /api/staff/people?name=, the newest first, at most `PEOPLE_FOUND_MOST`. */
export type StaffPeopleAnswer = { readonly ok: true; readonly people: readonly FoundPerson[] } | StaffRefused
export const PEOPLE_FOUND_MOST = 50

/** Everything that is stored about one person. Who told something about them is not theirs to know. */
export type PersonFile = {
  readonly organisation: string
  readonly name: string
  readonly visits: readonly {
    readonly meeting: string
    readonly role: string
    readonly name: string
    readonly figure: string
    readonly place: string | null
    readonly microphone: string
    readonly handRaised: boolean
    readonly helpCalled: boolean
    /** Somebody sits beside them and helps. */
    readonly companion: boolean
    readonly quietPlace: boolean
    /** What a host decided at the door. */
    readonly admission: string
    readonly removed: boolean
    /** Why, as the host chose and wrote it. */
    readonly removedBecause: { readonly reason: string; readonly sentence: string } | null
    readonly lastSeen: string
  }[]
  /** By name: whom the letter was for, and when it let somebody in. */
  readonly invitations: readonly { readonly meeting: string; readonly name: string; readonly used: readonly string[] }[]
  readonly lines: readonly { readonly meeting: string; readonly at: string; readonly text: string }[]
  readonly avoided: readonly { readonly meeting: string; readonly name: string }[]
  /** Whom to call if something happens to them, while it is kept. */
  readonly contacts: readonly { readonly meeting: string; readonly name: string; readonly telephone: string }[]
  readonly told: readonly {
    readonly meeting: string
    readonly at: string
    readonly kind: string
    readonly sentence: string
  }[]
  readonly toldAbout: readonly { readonly meeting: string; readonly at: string; readonly kind: string }[]
  readonly done: readonly { readonly meeting: string; readonly at: string; readonly action: string }[]
}

/** POST /api/staff/people/:id/file */
export type StaffPersonFileAnswer = { readonly ok: true; readonly file: PersonFile } | StaffRefused

/** POST /api/staff/people/:id/erase. `instead` stands where the name stood, in the language of whoever erases. */
export type StaffEraseRequest = { readonly instead: string }
export const INSTEAD_MOST = 40
