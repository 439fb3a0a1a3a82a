// What the server tells pages besides the facts: one message each, to everyone or to one person. Never a sentence, always a code.

import type { Removal } from '../moderation/removal.ts'
import type { Report } from '../people/report.ts'
import type { Role } from '../people/role.ts'
import type { Wellbeing } from '../wellbeing/feeling.ts'
import type { Placement } from './commands.ts'
import type { WaitingPerson } from './waiting.ts'

/** Of one line, in code points. Lies here because the page needs it, and the page imports no parsers. */
export const TEXT_MAX_CHARACTERS = 500

/** Of what a host announces: short enough to be read at a glance and spoken in one breath or two. */
export const ANNOUNCEMENT_MAX_CHARACTERS = 200

export type TextLine = {
  readonly id: number
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly text: string
  readonly atMs: number
}

/** Somebody whom a host took out of the meeting. */
export type RemovedPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
} & Pick<Removal, 'forGood' | 'reason' | 'sentence'>

export const NOTICE_CODES = [
  'silencedByHost',
  'microphoneAsked',
  'handLowered',
  'helpIsComing',
  'helpCalled',
  'quietPlace',
  'feelsUnwell',
  'wantsToStop',
  'broughtHere',
  'broughtToHost',
  'wordGiven',
  'wordTaken',
  'lineOpen',
  'lineEnded',
  'lineOver',
  'seated',
  'swapped',
  'putBack',
  'plainPlace',
  'walkOffered',
  'walkOver',
  'moveSoon',
  'moveOff',
  'tooNear',
  'lookAt',
  'announcement',
  'roomQuiet',
  'roomOpen',
  'locked',
  'unlocked',
  'tablesClosed',
  'tablesOpen',
  'arrived',
  'left',
  'broughtBack',
  'someoneWaits',
  'helpAtDoor',
  'meetingEnds',
  'hostAway',
  'hostBack',
  'reported',
  'contactSeen',
  'fileSaved',
  'heldBackWebAddress',
  'heldBackMailAddress',
  'heldBackIban',
  'heldBackCardNumber',
  'heldBackTelephone',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

/** Somebody whom this reader does not want to meet. */
export type Avoided = { readonly personId: string; readonly name: string }

export type Announcements = {
  /** First thing after joining: who I am, where I stand, and the conversation so far. */
  welcome: {
    readonly personId: string
    readonly poseId: number
    readonly role: Role
    readonly placement: Placement
    readonly microphone: 'on' | 'off' | 'silenced' | 'none'
    readonly conversation: readonly TextLine[]
    /** Whom this person does not want to meet; never who does not want to meet them. */
    readonly avoided: readonly Avoided[]
    readonly serverTimeMs: number
  }
  'text.line': TextLine
  /** `text` is what a host announced, and stands in no other notice. */
  notice: { readonly code: NoticeCode; readonly name?: string; readonly personId?: string; readonly text?: string }
  /** All whom this person does not want to meet, after a change by themselves. */
  avoided: { readonly people: readonly Avoided[] }
  /** To hosts alone, on coming in and after every change: everybody who was removed. */
  'people.removed': { readonly people: readonly RemovedPerson[] }
  /** To hosts alone, on coming in and after every change: who waits at the door, and the words that they read there. */
  'people.waiting': { readonly people: readonly WaitingPerson[]; readonly greeting: string | null }
  /** To hosts alone: what they were told and have not dealt with, the oldest first. */
  reports: { readonly open: readonly Report[] }
  /** To hosts alone: how people feel, and how long they have worn a headset. */
  wellbeing: { readonly people: readonly Wellbeing[] }
  /** Of whom there is somebody to call: all for a host, at most themselves for anybody else. Never who it is. */
  contacts: { readonly people: readonly string[] }
  /** The server moved this person; the page fades out, is there, and fades in. */
  moved: Placement
  /** Who fills the voice slots of this reader, by index. */
  'voice.slots': { readonly slots: readonly (string | null)[] }
  'voice.state': { readonly state: 'connected' | 'lost'; readonly generation: number }
}

export type AnnouncementName = keyof Announcements
