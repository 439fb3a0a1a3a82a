// Tells the outside what happened in a meeting: facts, announcements, closed lines. Total over `MeetingEvent`.

import { CLOSE_CODES, type CloseReason } from '@towpath/shared/protocol/closeReason'
import { type MeetingState, PersonState } from '@towpath/shared/state/MeetingState'
import { type Attendee, isSpeaking } from '../meeting/Attendee.ts'
import type { Meeting } from '../meeting/Meeting.ts'
import type { MeetingEvent } from '../meeting/MeetingEvent.ts'
import { joinPoses } from './joinPoses.ts'
import type { PoseLane } from './poseLane.ts'
import type { Session } from './Session.ts'

export type Outside = {
  readonly meeting: Meeting
  readonly state: MeetingState
  readonly poses: PoseLane
  readonly sessions: ReadonlyMap<string, Session>
  readonly after: (delayMs: number, work: () => void) => void
}

type EventOf<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>
type Publishers = { readonly [T in MeetingEvent['type']]: (outside: Outside, event: EventOf<T>) => void }

/** So long the answer and the last notices get to go out before the line is closed. */
const LAST_WORDS_MS: Partial<Record<CloseReason, number>> = { left: 250, ended: 250 }

const PUBLISHERS: Publishers = {
  arrived(outside, { person }) {
    outside.poses.leave(person)
    writeFacts(outside, person)
  },
  dropped(outside, { person }) {
    outside.poses.leave(person)
    writeFacts(outside, person)
  },
  gone({ state, poses }, { person }) {
    poses.leave(person)
    state.people.delete(person.id)
  },
  changed(outside, { person }) {
    outside.poses.speaking(person)
    writeFacts(outside, person)
  },
  placed(outside, { person, byServer }) {
    outside.poses.jumped(person)
    writeFacts(outside, person)
    if (byServer) sessionOf(outside, person.id)?.announce('moved', person.placement)
  },
  quietPlace(outside, { person }) {
    const session = sessionOf(outside, person.id)
    if (person.quietPlace) outside.poses.leave(person)
    else if (session?.ready) joinPoses(outside, person, session)
  },
  apart({ poses }, { people: [person, other], apart }) {
    poses.keepApart(person, other, apart)
  },
  avoided(outside, { personId, people }) {
    sessionOf(outside, personId)?.announce('avoided', { people })
  },
  reports(outside, { personId, open }) {
    sessionOf(outside, personId)?.announce('reports', { open })
  },
  contacts(outside, { personId, people }) {
    sessionOf(outside, personId)?.announce('contacts', { people })
  },
  line({ sessions, meeting }, { line }) {
    for (const session of sessions.values())
      if (!meeting.areApart(session.personId, line.personId)) session.announce('text.line', line)
  },
  notice(outside, { to, notice }) {
    if (to === 'everyone') for (const session of outside.sessions.values()) session.announce('notice', notice)
    else for (const personId of to) sessionOf(outside, personId)?.announce('notice', notice)
  },
  removedList(outside, { to, people }) {
    for (const personId of to) sessionOf(outside, personId)?.announce('people.removed', { people })
  },
  wellbeing(outside, { to, people }) {
    for (const personId of to) sessionOf(outside, personId)?.announce('wellbeing', { people })
  },
  waitingList(outside, { to, people, greeting }) {
    for (const personId of to) sessionOf(outside, personId)?.announce('people.waiting', { people, greeting })
  },
  voiceSlots(outside, { personId, slots }) {
    sessionOf(outside, personId)?.announce('voice.slots', { slots })
  },
  voiceState(outside, { personId, state }) {
    sessionOf(outside, personId)?.announce('voice.state', state)
  },
  meetingChanged({ state, meeting }) {
    writeMeeting(state, meeting)
  },
  closed({ sessions, after }, { sessionId, reason }) {
    const session = sessions.get(sessionId)
    const close = () => session?.client.leave(CLOSE_CODES[reason], reason)
    const delayMs = LAST_WORDS_MS[reason]
    if (delayMs === undefined) close()
    else after(delayMs, close)
  },
}

export function publish<T extends MeetingEvent['type']>(outside: Outside, event: EventOf<T>): void {
  PUBLISHERS[event.type as T](outside, event)
}

export function writeMeeting(state: MeetingState, meeting: Meeting): void {
  state.meetingId = meeting.id
  state.title = meeting.title
  state.scene = meeting.scene
  state.walkLeader = meeting.walk?.leaderId ?? ''
  state.movingTo = meeting.moving?.scene ?? ''
  state.movingFrom = meeting.moving?.stop ?? ''
  state.locked = meeting.isLocked
  state.quiet = meeting.isQuiet
  state.waitingRoom = meeting.hasWaitingRoom
  state.tablesClosed = meeting.hasClosedTables
  state.voiceUp = meeting.voiceUp
  state.voiceMode = meeting.voiceMode
  state.mayWrite = meeting.may.write
  state.mayMove = meeting.may.move
}

/** Values that stay as they are cost nothing on the wire. */
function writeFacts({ state, meeting }: Outside, person: Attendee): void {
  const known = state.people.get(person.id)
  const facts = known ?? new PersonState()
  facts.id = person.id
  facts.name = person.name
  facts.role = person.role
  facts.figure = person.figure
  facts.poseId = person.poseId
  facts.place = person.placement.place
  facts.seated = person.placement.seated
  facts.microphone = person.microphone
  facts.speaking = isSpeaking(person)
  facts.handRaised = person.handRaised
  facts.away = person.away
  facts.reconnecting = person.sessionId === undefined
  facts.helpCalled = person.helpCalled
  facts.listens = meeting.listens(person)
  facts.reach = person.reach
  facts.lineWith = person.lineWith
  facts.quietPlace = person.quietPlace
  facts.companion = person.companion
  facts.weak = person.weak
  facts.walks = meeting.walk?.along.has(person.id) ?? false
  if (!known) state.people.set(person.id, facts)
}

function sessionOf({ meeting, sessions }: Outside, personId: string): Session | undefined {
  const sessionId = meeting.person(personId)?.sessionId
  return sessionId === undefined ? undefined : sessions.get(sessionId)
}
