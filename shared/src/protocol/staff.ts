// The HTTP side of organisations and their staff, below /api/staff: what the pages below /host ask and are answered.

import type { ModerationActionId } from '../moderation/ModerationAction.ts'
import type { Refusal } from './refusal.ts'
import type { StaffNeed } from './staffAccount.ts'

export const STAFF_ROLES = ['organiser', 'host'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const STAFF_LINK_KINDS = ['organiser', 'invitation', 'signIn', 'wayBack'] as const
export type StaffLinkKind = (typeof STAFF_LINK_KINDS)[number]

/** What is written down when staff do it. */
export const STAFF_ACTIONS = [
  'founded',
  'signedIn',
  'invited',
  'joined',
  'signInLinkMade',
  'roleChanged',
  'removed',
  'openedDesk',
  'openedDeskOf',
  'retentionChanged',
  'personExported',
  'personErased',
  'contactNamed',
  'concernSent',
  'concernRead',
  'concernDealtWith',
  'planned',
  'planChanged',
  'planDuplicated',
  'planCancelled',
  'planRestored',
  'linkMailed',
  'passwordChanged',
  'secondFactorSet',
  'secondFactorReset',
  'recoveryCodeUsed',
  'passkeyAdded',
  'passkeyRemoved',
  'signInLinkAsked',
  'wayBackMade',
  'wayBackUsed',
  'personInvited',
  'invitationRenamed',
  'invitationWithdrawn',
  'invitationsWithdrawn',
  'invitationRenewed',
  'invitationReopened',
] as const
/** What hosts do in a meeting. Every action of the list is written down without being named here. */
export type MeetingDeed = `meeting.${ModerationActionId | 'closeReport' | 'showContact'}`
export type StaffAction = (typeof STAFF_ACTIONS)[number] | MeetingDeed

/** Long enough to need no rules about signs; what else is refused says `checkPassword.ts`. */
export const PASSWORD_LEAST = 15
export const PASSWORD_MOST = 128
export const ORGANISATION_NAME_MOST = 80

export type StaffRefused = { readonly ok: false; readonly refusal: Refusal }
export type StaffDone = { readonly ok: true } | StaffRefused

/** GET /api/staff/links/:link */
export type StaffLinkAnswer =
  | { readonly ok: true; readonly kind: StaffLinkKind; readonly organisation: string | null; readonly role: StaffRole }
  | StaffRefused

/** POST /api/staff/links/:link. A link for signing in needs nothing of this, one for getting back in the password alone, and only the first organiser names an organisation. */
export type StaffLinkRequest = {
  readonly organisation?: string
  readonly name?: string
  readonly email?: string
  readonly password?: string
}

/** GET /api/staff/me */
export type StaffMeAnswer =
  | {
      readonly ok: true
      /** What has to be done before the rest is open. */
      readonly need: StaffNeed | null
      readonly name: string
      readonly role: StaffRole
      readonly organisation: string
      /** The meeting whose desk is open to this person, if there is one. */
      readonly meetingTitle: string | null
      readonly meetingId: string | null
      /** To organisers: since when unusually many wrong codes come in, for a day; null when nothing is unusual. */
      readonly guessesSince: string | null
      /** Reads the notes about people whom hosts worry about. */
      readonly isContact: boolean
    }
  | StaffRefused

export type StaffMember = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  readonly hasSecondFactor: boolean
  readonly isMe: boolean
}

/** GET /api/staff/members */
export type StaffMembersAnswer = { readonly ok: true; readonly members: readonly StaffMember[] } | StaffRefused

/** POST /api/staff/invitations and /api/staff/members/:id/sign-in-link: shown once, to be copied. */
export type StaffNewLinkAnswer = { readonly ok: true; readonly link: string } | StaffRefused

/** POST /api/staff/desk: what opens the desk on this device. */
export type StaffDeskAnswer = { readonly ok: true; readonly invitation: string } | StaffRefused

export type StaffEntry = {
  readonly number: number
  readonly at: string
  readonly action: StaffAction
  readonly actorName: string
  readonly subjectName: string | null
  readonly role: StaffRole | null
  readonly meetingTitle: string | null
  /** One line that the page puts into words, see `privacy/retention.ts`. */
  readonly detail: string | null
  /** Came with a host link that was made for nobody by name; `actorName` is what they called themselves. */
  readonly byLink: boolean
}

/** GET /api/staff/record, newest first. `brokenAt` is the number of the first entry that is missing or was changed. */
export type StaffRecordAnswer =
  | { readonly ok: true; readonly entries: readonly StaffEntry[]; readonly brokenAt: number | null }
  | StaffRefused
