// What coming in needs from durable storage. Implemented in `db/`; the rules here know nothing of SQL.

import type { Role } from '@towpath/shared/people/role'
import type { Admission, MeetingRecord, PersonRecord } from '../meeting/MeetingStore.ts'

export type InvitationKind = 'code' | 'participant' | 'host' | 'personal' | 'friend'

export type Invitation = {
  readonly id: string
  readonly kind: InvitationKind
  readonly role: Role
  readonly meeting: MeetingRecord
  /** Whom a personal link greets, in which language. */
  readonly invited: { readonly name: string; readonly language: string } | null
  readonly withdrawn: boolean
  /** Whom it brought was removed for good. */
  readonly closed: boolean
  /** Hash of the device that a used host link or friend's link belongs to. */
  readonly usedBy: string | null
}

export type NewInvitation = {
  readonly meetingId: string
  readonly kind: InvitationKind
  readonly role: Role
  readonly secretHash: string
  /** Null for what is shown only once. */
  readonly sealed: string | null
}

export type NewMeeting = { readonly title: string; readonly scene: string; readonly capacity: number }

export interface IdentityStore {
  /** Undefined when unknown; one that was withdrawn says so. */
  findInvitation(secretHash: string): Promise<Invitation | undefined>
  /** Binds the invitation to the device unless it is bound already. @returns the device that it is bound to now */
  useInvitation(invitationId: string, deviceHash: string): Promise<string>
  /** A personal link is one person on whatever device; with any other, every device is somebody else. */
  findPerson(invitation: Pick<Invitation, 'id' | 'kind'>, deviceHash: string): Promise<PersonRecord | undefined>
  removedNames(invitationId: string): Promise<readonly string[]>
  /** Makes the person, or takes over name and figure of one who comes back. Resolves once it is committed. */
  keepPerson(person: {
    readonly id: string
    readonly meetingId: string
    readonly invitationId: string
    readonly deviceHash: string
    readonly name: string
    readonly role: Role
    readonly figure: string
    readonly companion?: boolean
    /** Undefined leaves it as it is. */
    readonly admission?: Admission
  }): Promise<void>
  /** Writes down that the invitation let somebody in, and whether this device had used it before. */
  noteUse(invitationId: string, deviceHash: string, at: Date): Promise<void>
  /** The meeting that this device may host, if it has not ended; of several the one whose desk was opened last. */
  hostedBy(deviceHash: string): Promise<MeetingRecord | undefined>
  /** Those that are open at any time, oldest first. */
  openMeetings(): Promise<readonly MeetingRecord[]>
  /** When the next meeting of the series after this one starts that is still to come and not cancelled. */
  nextOfSeries(meeting: MeetingRecord, nowMs: number): Promise<number | null>
  /** Planned meetings whose end lies before this moment and that nobody ended. */
  unendedBefore(endMs: number): Promise<readonly string[]>
  addMeeting(meeting: NewMeeting): Promise<MeetingRecord>
  /** False when the same secret is in use already, and nothing was added. */
  addInvitation(invitation: NewInvitation): Promise<boolean>
  sealedInvitation(meetingId: string, kind: InvitationKind): Promise<{ id: string; sealed: string } | undefined>
  revokeInvitation(invitationId: string): Promise<void>
}
