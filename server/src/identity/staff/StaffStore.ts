// What organisations and their staff need from durable storage. Implemented in `db/`. Whatever changes something writes it
// into the record in the same transaction: nothing is done without being written down.

import type { Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { StaffLinkKind, StaffRole } from '@towpath/shared/protocol/staff'
import type { MeetingRecord } from '../../meeting/MeetingStore.ts'
import type { PlanStore } from '../../programme/PlanStore.ts'
import type { MeetingInvitations } from '../invitations/MeetingInvitations.ts'
import type { AccountStore, Passkey } from './AccountStore.ts'
import type { ConcernStore } from './ConcernStore.ts'
import type { PrivacyStore } from './PrivacyStore.ts'
import type { SealedEntry } from './recordSeal.ts'

/** Somebody signed in, and the one organisation that they work for. */
export type Member = {
  readonly userId: string
  readonly name: string
  readonly role: StaffRole
  readonly organisationId: string
  readonly organisation: string
  /** Whether there is a second step that they take when they sign in. */
  readonly hasSecondFactor: boolean
}

export type StaffPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  readonly hasSecondFactor: boolean
}

export type StaffLink = {
  readonly kind: StaffLinkKind
  readonly role: StaffRole
  /** Null for the link of the first organiser, who names it. */
  readonly organisation: string | null
}

/** `passwordHash` as `hashPassword` gives it; `email` in small letters. */
export type NewPerson = { readonly name: string; readonly email: string; readonly passwordHash: string }

export type NewLink = { readonly secretHash: string; readonly expiresAt: Date }

/** One of the organisation's own that is still good. `person` is whom a sign-in link signs in. */
export type OwnLink = {
  readonly kind: 'invitation' | 'signIn'
  readonly person: { readonly name: string; readonly email: string } | null
  readonly expiresAt: Date
}

type Done = Result<null, Refusal>

/** One organisation's records, as one of its members may use them. There is no way from here to another organisation's. */
export interface OrganisationStore {
  readonly plans: PlanStore
  readonly concerns: ConcernStore
  readonly privacy: PrivacyStore
  readonly invitations: MeetingInvitations
  people(): Promise<readonly StaffPerson[]>
  /** Oldest first, with the number of the first entry that is missing or was changed. */
  record(): Promise<{ readonly entries: readonly SealedEntry[]; readonly brokenAt: number | null }>
  noteSignIn(): Promise<void>
  invite(role: StaffRole, link: NewLink): Promise<Done>
  makeSignInLink(userId: string, link: NewLink): Promise<Done>
  ownLink(secretHash: string): Promise<OwnLink | undefined>
  noteMailed(subjectName?: string): Promise<void>
  /** They sign in with the password alone next time, and every session of theirs ends. */
  resetSecondFactor(userId: string): Promise<Done>
  changeRole(userId: string, role: StaffRole): Promise<Done>
  /** Ends every session of theirs and withdraws the host links made for them. */
  remove(userId: string): Promise<Done>
  /** The oldest that is open at any time and has not ended. */
  openMeeting(): Promise<MeetingRecord | undefined>
  /** The sealed host link that this member's device has for the meeting, which counts as opened now. */
  deskLink(meetingId: string, deviceHash: string): Promise<string | undefined>
  /** At signing out: nobody hosts from this device, or from any, in this member's name any more. */
  withdrawDeskLinks(deviceHash?: string): Promise<void>
  addDeskLink(
    meeting: MeetingRecord,
    link: { readonly secretHash: string; readonly sealed: string; readonly deviceHash: string },
  ): Promise<void>
}

export interface StaffStore {
  within(member: Member): OrganisationStore
  accountOf(member: Member): AccountStore
  memberOf(userId: string): Promise<Member | undefined>
  hasOrganisation(): Promise<boolean>
  /** The sealed secret of the link for the first organiser. */
  firstLink(): Promise<string | undefined>
  /** In place of any that was there. */
  replaceFirstLink(link: { readonly secretHash: string; readonly sealed: string }): Promise<void>
  /** Undefined when unknown, used or too old. */
  findLink(secretHash: string): Promise<StaffLink | undefined>
  /** Uses the link up and makes the organisation, which takes over the meetings that belong to nobody. @returns the new user's id */
  found(secretHash: string, organisation: string, person: NewPerson): Promise<Result<string, Refusal>>
  join(secretHash: string, person: NewPerson): Promise<Result<string, Refusal>>
  /** Keeps a link for whoever signs in with this address. Undefined when nobody does, or nobody may by a link alone. */
  askForSignInLink(email: string, link: NewLink): Promise<Member | undefined>
  findPasskey(id: string): Promise<Passkey | undefined>
  /** Signs its owner in. False when it was used meanwhile, or is gone. */
  usePasskey(passkey: Passkey, newCounter: number): Promise<boolean>
  /** In place of an older one. Without an address it is for the only organiser there is. */
  makeWayBack(email: string | undefined, link: NewLink): Promise<'made' | 'nobody' | 'several'>
  /** Their password is another one, their second step is gone, and so is every session. @returns the organiser's id */
  useWayBack(secretHash: string, passwordHash: string): Promise<Result<string, Refusal>>
  /** @returns for whom the link was made */
  useSignInLink(secretHash: string): Promise<Result<string, Refusal>>
}
