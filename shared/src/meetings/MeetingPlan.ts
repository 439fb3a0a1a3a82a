// What an organisation plans about a meeting: when it is, how it sounds, what its participants may do. Plain data,
// kept with the meeting and known to both ends.

export const VOICE_MODES = ['placed', 'equal'] as const
/** Heard from where people stand, or everybody equally loud. */
export type VoiceMode = (typeof VOICE_MODES)[number]

/** What participants may do; hosts may all of it. */
export type May = {
  readonly write: boolean
  readonly speak: boolean
  readonly move: boolean
  readonly inviteFriend: boolean
}

export type MeetingPlan = {
  /** Null when it is open at any time, as the open house is. */
  readonly startsAtMs: number | null
  readonly lengthMinutes: number | null
  /** IANA name of the zone in which its hour is told. */
  readonly timeZone: string
  /** BCP 47 tags of what is spoken there. */
  readonly languages: readonly string[]
  readonly waitingRoom: boolean
  readonly voiceMode: VoiceMode
  readonly may: May
  /** Meetings made from one another share it. */
  readonly seriesId: string | null
  readonly cancelled: boolean
}

export const MEETING_LANGUAGES = ['en', 'nl', 'sv', 'no', 'da', 'de'] as const

export const TITLE_MOST = 80
export const LENGTH_LEAST_MINUTES = 15
export const LENGTH_MOST_MINUTES = 240
export const CAPACITY_MOST = 50
/** More would not find room beside the participants. */
export const HOSTS_MOST = 4

/** A meeting that is always open. */
export const AT_ANY_TIME: MeetingPlan = {
  startsAtMs: null,
  lengthMinutes: null,
  timeZone: 'Europe/Amsterdam',
  languages: ['en', 'nl'],
  waitingRoom: false,
  voiceMode: 'placed',
  may: { write: true, speak: true, move: true, inviteFriend: false },
  seriesId: null,
  cancelled: false,
}
