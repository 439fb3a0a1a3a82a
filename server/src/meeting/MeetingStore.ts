// What a meeting needs from durable storage. Every promise resolves only after the change is committed: whatever
// was acknowledged to a person survives the loss of this process. The meeting's rules know nothing of SQL.

import type { MeetingPlan } from '@towpath/shared/meetings/MeetingPlan'
import type { Removal } from '@towpath/shared/moderation/removal'
import type { EmergencyContact } from '@towpath/shared/people/emergencyContact'
import type { Report } from '@towpath/shared/people/report'
import type { Role } from '@towpath/shared/people/role'
import type { TextLine } from '@towpath/shared/protocol/announcements'
import type { MeetingDeed } from '@towpath/shared/protocol/staff'
import type { Feeling } from '@towpath/shared/wellbeing/feeling'

/** People are about to move together: into which scene, when on the wall clock, and from which stop; null is everybody. */
export type Moving = { readonly scene: string; readonly atMs: number; readonly stop: string | null }

export type MeetingRecord = MeetingPlan & {
  readonly id: string
  readonly title: string
  readonly scene: string
  /** Participants that fit, hosts not counted. */
  readonly capacity: number
  readonly locked: boolean
  /** Only hosts are heard. */
  readonly quiet: boolean
  /** Quiet because nobody hosted it for a while, and only until a host comes in. */
  readonly hostless: boolean
  /** Nothing is heard from one table to another. */
  readonly tablesClosed: boolean
  readonly ended: boolean
  /** What people read at the door, in a host's own words. */
  readonly greeting: string | null
  readonly moving: Moving | null
  readonly contactPhone: string | null
}

/** What a host decided about somebody's coming in: nothing, that they need not wait again, or that they wait. */
export const ADMISSIONS = ['none', 'letIn', 'sentBack'] as const
export type Admission = (typeof ADMISSIONS)[number]

export type Microphone = 'on' | 'off' | 'silenced' | 'none'

export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly figure: string
  /** Id of a spot or seat, or null before the first arrival. */
  readonly place: string | null
  readonly microphone: Microphone
  /** 0, or the number in the order of raising. */
  readonly handRaised: number
  readonly helpCalled: boolean
  readonly quietPlace: boolean
  readonly removed: boolean
  /** How and why, as long as they are removed. */
  readonly removal?: Removal | null
  readonly admission: Admission
  /** Somebody sits beside them and helps. */
  readonly companion: boolean
}

/** `personId` does not want to meet `avoidedId`. */
export type Avoidance = { readonly personId: string; readonly avoidedId: string }

/** What a host did to order a meeting, for the record of its organisation. */
export type HostDeed = {
  readonly action: MeetingDeed
  readonly by: { readonly id: string; readonly name: string }
  readonly subjectName: string | null
  /** How exactly, as a line that the page puts into words. */
  readonly detail?: string
}

export type PersonChange = Partial<Omit<PersonRecord, 'id' | 'role'>>

export type MeetingChange = Partial<
  Pick<
    MeetingRecord,
    'locked' | 'quiet' | 'hostless' | 'tablesClosed' | 'ended' | 'waitingRoom' | 'greeting' | 'scene' | 'moving'
  >
>

export interface MeetingStore {
  meeting(meetingId: string): Promise<MeetingRecord | undefined>
  people(meetingId: string): Promise<readonly PersonRecord[]>
  conversation(meetingId: string): Promise<readonly TextLine[]>
  /** @returns the line's id, rising within the meeting */
  addLine(meetingId: string, line: Omit<TextLine, 'id'>): Promise<number>
  savePerson(meetingId: string, personId: string, change: PersonChange): Promise<void>
  avoidances(meetingId: string): Promise<readonly Avoidance[]>
  /** Holds in this meeting, and from then on in every meeting of the organisation. */
  saveAvoidance(meetingId: string, avoidance: Avoidance, avoided: boolean): Promise<void>
  /** What holds for this person here, with what follows them from other meetings of the organisation. */
  followAvoidances(meetingId: string, personId: string): Promise<readonly Avoidance[]>
  /** @returns the report's id */
  addReport(meetingId: string, report: Omit<Report, 'id'>): Promise<number>
  /** The oldest first. */
  openReports(meetingId: string): Promise<readonly Report[]>
  closeReport(meetingId: string, reportId: number, hostId: string): Promise<void>
  /** In the place of an earlier one. Goes when the meeting ends; once it has ended nothing is kept. */
  saveContact(meetingId: string, personId: string, contact: EmergencyContact, atMs: number): Promise<void>
  dropContact(meetingId: string, personId: string): Promise<void>
  contact(meetingId: string, personId: string): Promise<EmergencyContact | undefined>
  /** Ids of those who gave one. */
  contactsOf(meetingId: string): Promise<readonly string[]>
  /** Into the sealed record of the organisation; nothing while the meeting belongs to none. */
  recordDeed(meetingId: string, deed: HostDeed): Promise<void>
  saveMeeting(meetingId: string, change: MeetingChange): Promise<void>
  /** One more of this answer; whose it was is not kept. */
  countFeeling(meetingId: string, feeling: Feeling): Promise<void>
}
