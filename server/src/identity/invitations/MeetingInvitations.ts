// What staff need from durable storage about the invitations of their organisation's meetings. Implemented in `db/`. Every
// change is written into the record with the meeting's title and never with the name of a participant: that record stays.

import type { Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { MeetingRecord } from '../../meeting/MeetingStore.ts'
import type { InvitationKind } from '../IdentityStore.ts'
import type { SealedLink } from '../newLink.ts'

export type InvitationUse = { readonly at: Date; readonly knownDevice: boolean }

export type InvitationEntry = {
  readonly id: string
  readonly kind: InvitationKind
  readonly name: string | null
  readonly language: string | null
  /** Whose friend a friend is. */
  readonly friendOf: string | null
  /** Who of the staff invited, as long as they are staff. */
  readonly madeBy: string | null
  readonly withdrawn: boolean
  /** Somebody whom it brought was taken out, and it lets them in no more. */
  readonly closed: boolean
  /** The secret, sealed: a letter is printed long after the invitation was made, and every letter at once on the day before. */
  readonly sealed: string | null
  readonly useCount: number
  /** The newest first, and not all of many. */
  readonly uses: readonly InvitationUse[]
}

export type NewInvited = SealedLink & { readonly name: string; readonly language: string }

type Done = Promise<Result<null, Refusal>>

/** `staff.notYours` for a meeting of another organisation, for none, and for an invitation of another meeting. */
export interface MeetingInvitations {
  /** Host links left out; the oldest first. */
  read(
    meetingId: string,
  ): Promise<Result<{ readonly meeting: MeetingRecord; readonly entries: readonly InvitationEntry[] }, Refusal>>
  invite(meetingId: string, invited: NewInvited): Done
  rename(meetingId: string, invitationId: string, name: string): Done
  withdraw(meetingId: string, invitationId: string): Done
  /** Everything that was handed out for this meeting, host links excepted. */
  withdrawAll(meetingId: string): Done
  /** In place of the one before it, for the same person; what was withdrawn is good again. */
  replaceLink(meetingId: string, invitationId: string, link: SealedLink): Done
  /** Lets those in again whom this invitation brought and who were removed. @returns who they are in the meeting */
  letBack(meetingId: string, invitationId: string): Promise<Result<readonly string[], Refusal>>
}
