// What the meeting tells the outside. A closed union: whoever publishes has to know every kind.

import type { Report } from '@towpath/shared/people/report'
import type { Announcements, Avoided, RemovedPerson } from '@towpath/shared/protocol/announcements'
import type { CloseReason } from '@towpath/shared/protocol/closeReason'
import type { Wellbeing } from '@towpath/shared/wellbeing/feeling'
import type { Attendee } from './Attendee.ts'

export type MeetingEvent =
  /** Came in, or came back; there is a new connection for this person. */
  | { readonly type: 'arrived'; readonly person: Attendee }
  /** The line dropped; the place is held. */
  | { readonly type: 'dropped'; readonly person: Attendee }
  | { readonly type: 'gone'; readonly person: Attendee }
  /** Something about the person is different; the facts follow. */
  | { readonly type: 'changed'; readonly person: Attendee }
  /** The person is somewhere else. `byServer` when they did not ask for it. */
  | { readonly type: 'placed'; readonly person: Attendee; readonly byServer: boolean }
  /** Gone to the quiet place, or back from it. */
  | { readonly type: 'quietPlace'; readonly person: Attendee }
  /** Two people are not shown to each other from now on, or no more. Nobody is told but those who carry it out. */
  | { readonly type: 'apart'; readonly people: readonly [Attendee, Attendee]; readonly apart: boolean }
  | { readonly type: 'avoided'; readonly personId: string; readonly people: readonly Avoided[] }
  /** To a host. */
  | { readonly type: 'reports'; readonly personId: string; readonly open: readonly Report[] }
  /** Of whom there is somebody to call. */
  | { readonly type: 'contacts'; readonly personId: string; readonly people: readonly string[] }
  | { readonly type: 'line'; readonly line: Announcements['text.line'] }
  | { readonly type: 'notice'; readonly to: readonly string[] | 'everyone'; readonly notice: Announcements['notice'] }
  | { readonly type: 'removedList'; readonly to: readonly string[]; readonly people: readonly RemovedPerson[] }
  /** To hosts. */
  | { readonly type: 'wellbeing'; readonly to: readonly string[]; readonly people: readonly Wellbeing[] }
  | ({ readonly type: 'waitingList'; readonly to: readonly string[] } & Announcements['people.waiting'])
  | { readonly type: 'voiceSlots'; readonly personId: string; readonly slots: readonly (string | null)[] }
  | { readonly type: 'voiceState'; readonly personId: string; readonly state: Announcements['voice.state'] }
  /** Lock, quiet or voice of the whole meeting. */
  | { readonly type: 'meetingChanged' }
  | { readonly type: 'closed'; readonly sessionId: string; readonly reason: CloseReason }
