// One connection to one meeting, as far as the page needs it. It lives once: whoever comes back opens another.

import type { AnnouncementName, Announcements } from '@towpath/shared/protocol/announcements'
import type { PersonFacts } from '../state/facts.ts'

/** The facts as the wire library keeps them: the same objects, changed in place. Never hand them on. */
export type MirroredState = {
  readonly meetingId: string
  readonly title: string
  readonly scene: string
  readonly walkLeader: string
  readonly movingTo: string
  readonly movingFrom: string
  readonly locked: boolean
  readonly tablesClosed: boolean
  readonly voiceUp: boolean
  readonly quiet: boolean
  readonly voiceMode?: string
  readonly waitingRoom: boolean
  readonly mayWrite: boolean
  readonly mayMove: boolean
  readonly people?: { forEach(each: (person: MirroredPerson) => void): void }
}

export type MirroredPerson = { readonly [Fact in keyof PersonFacts]: PersonFacts[Fact] }

export type SocketEvents = {
  /** After every change, at most 20 times a second. */
  readonly onState: (state: MirroredState) => void
  readonly onAnnouncement: <N extends AnnouncementName>(name: N, payload: Announcements[N]) => void
  readonly onPoses: (type: number, bytes: Uint8Array) => void
  /** Once, and nothing after it. A WebSocket close code. */
  readonly onClosed: (code: number) => void
  readonly onTraffic: (direction: 'down' | 'up', bytes: number) => void
}

export type MeetingSocket = {
  /** Rejects with an error whose `reason` is a `Refusal` when the meeting said no, without one when it did not answer. */
  request(name: string, payload: unknown, timeoutMs: number): Promise<unknown>
  sendPoses(bytes: Uint8Array): void
  close(code: number): void
}

/** What opens one connection, within 60 s of its making. */
export type Ticket = { readonly meetingId: string; readonly ticket: string }

export type OpenSocket = (ticket: Ticket, events: SocketEvents) => Promise<MeetingSocket>

/** Thrown by `OpenSocket` when the door closed the connection with a code of ours. */
export class ClosedAtTheDoor extends Error {
  readonly closeCode: number
  constructor(closeCode: number) {
    super(`closed with ${closeCode} before joining`)
    this.closeCode = closeCode
  }
}
