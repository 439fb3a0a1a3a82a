// What a room does for its meeting: connections in and out, lanes wired, order kept among sockets. Owned by one room.

import type { Client } from '@colyseus/core'
import type { Clock } from '@towpath/shared/lib/clock'
import { type Result, refused } from '@towpath/shared/lib/result'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import type { MeetingState } from '@towpath/shared/state/MeetingState'
import type { Meeting } from '../meeting/Meeting.ts'
import type { MeetingDirectory } from '../meeting/MeetingDirectory.ts'
import type { PoseVerdict } from '../presence/PoseRelay.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { joinPoses } from './joinPoses.ts'
import { createPoseLane, type PoseLane } from './poseLane.ts'
import { publish, writeMeeting } from './publish.ts'
import type { RoomLog } from './RoomLog.ts'
import { Session } from './Session.ts'
import type { Strike } from './Strikes.ts'

export type MeetingHostOptions = {
  readonly meeting: Meeting
  readonly manifests: readonly SceneManifest[]
  readonly state: MeetingState
  readonly directory: MeetingDirectory
  readonly clock: Clock
  readonly log: RoomLog
  readonly after: (delayMs: number, work: () => void) => void
  /** Ends the room, and resolves when that is done. */
  readonly close: () => Promise<unknown>
}

/** A page says within this that it is ready. */
const READY_WITHIN_MS = 15_000
/** A reader that is so far behind will not catch up. */
const MOST_BUFFERED_BYTES = 1_000_000
/** So long a meeting goes on running after the last person left or was expected. */
const QUIET_MS = 180_000

export class MeetingHost {
  readonly #options: MeetingHostOptions
  readonly #sessions = new Map<string, Session>()
  readonly #poses: PoseLane
  readonly #dispatch: Dispatch
  readonly #running: { ended(whenDone: Promise<unknown>): void }
  #wantedAtMs: number
  #closing = false

  constructor(options: MeetingHostOptions) {
    const { meeting, manifests, clock, log, state, directory, after } = options
    this.#options = options
    const nowMs = () => clock.monotonicMs()
    this.#wantedAtMs = nowMs()
    this.#poses = createPoseLane(manifests, clock, (poseId) => this.#poseNonsense(poseId))
    this.#dispatch = createDispatch({
      meeting,
      nowMs,
      log,
      struck: (session, strike) => this.strike(session, strike),
    })
    meeting.readHeadsFrom(this.#poses.headOf)
    const outside = { meeting, state, poses: this.#poses, sessions: this.#sessions, after }
    meeting.listen((event) => publish(outside, event))
    writeMeeting(state, meeting)
    this.#running = directory.runs(meeting, () => {
      this.#wantedAtMs = nowMs()
    })
  }

  get dispatch(): Dispatch {
    return this.#dispatch
  }

  sessionOf(client: Client): Session | undefined {
    return this.#sessions.get(client.sessionId)
  }

  async arrive(client: Client, personId: string): Promise<Result<undefined, Refusal>> {
    // The room is on its way out; with a fresh ticket the page finds the next one.
    if (this.#closing) return refused(refusal('join.ticket'))
    const { meeting, clock } = this.#options
    const session = new Session(client, personId, clock.monotonicMs())
    this.#sessions.set(session.id, session)
    const came = await meeting.arrive({ personId, sessionId: session.id })
    if (!came.ok) return came
    session.welcome(came.value)
    return { ok: true, value: undefined }
  }

  async leave(client: Client, byOwnWish: boolean): Promise<void> {
    const session = this.sessionOf(client)
    if (!session) return
    this.#sessions.delete(session.id)
    this.#wantedAtMs = this.#options.clock.monotonicMs()
    if (byOwnWish) await this.#options.meeting.leave(session.personId, session.id)
    else this.#options.meeting.drop(session.personId, session.id)
  }

  /** The page has the state and hears us: from now on poses flow. */
  ready(client: Client): void {
    const session = this.sessionOf(client)
    const person = session && this.#options.meeting.person(session.personId)
    if (!session || session.ready || person?.sessionId !== session.id) return
    session.ready = true
    joinPoses({ meeting: this.#options.meeting, poses: this.#poses }, person, session)
  }

  pose(client: Client, bytes: Uint8Array): PoseVerdict {
    const session = this.sessionOf(client)
    const person = session && this.#options.meeting.person(session.personId)
    if (!session?.ready || person?.sessionId !== session.id) return 'unknown'
    if (!this.#poses.isBetween(person)) return this.#poses.accept(person, bytes)
    // What is still on its way was meant for the scene that they left; with nothing at all the page says that it is there.
    if (bytes.length === 0) joinPoses({ meeting: this.#options.meeting, poses: this.#poses }, person, session)
    return 'waiting'
  }

  strike(session: Session, strike: Strike): void {
    if (session.strikes.add(strike, this.#options.clock.monotonicMs()))
      session.client.leave(CLOSE_CODES[strike], strike)
  }

  /** A frame that says nothing. */
  nonsense(client: Client): void {
    const session = this.sessionOf(client)
    if (session) this.strike(session, 'nonsense')
  }

  /** About once a second. */
  keepHouse(): void {
    const { meeting, clock, close, log } = this.#options
    const nowMs = clock.monotonicMs()
    meeting.letGoOfTheLost()
    meeting
      .watchHosts()
      .catch((err) => log.error({ err, meeting: meeting.id }, 'what the meeting is without a host is not stored'))
    this.#dispatch.forgetIdle()
    for (const session of this.#sessions.values()) {
      const isLate = !session.ready && nowMs - session.connectedAtMs > READY_WITHIN_MS
      if (isLate || session.bufferedBytes > MOST_BUFFERED_BYTES) session.cut()
    }
    const isOver = meeting.hasEnded && this.#sessions.size === 0
    const isEmpty = meeting.people.length === 0 && meeting.waiting === 0 && this.#sessions.size === 0
    const isQuiet = isEmpty && nowMs - this.#wantedAtMs > QUIET_MS
    if (this.#closing || !(isOver || isQuiet)) return
    const rested = meeting.rest().catch((err) => log.error({ err, meeting: meeting.id }, 'raised hands are still up'))
    this.endsWith(rested.then(close))
  }

  endsWith(done: Promise<unknown>): void {
    this.#closing = true
    this.#running.ended(done)
  }

  dispose(): void {
    this.#poses.stop()
    this.#options.meeting.dispose()
  }

  #poseNonsense(poseId: number): void {
    const person = this.#options.meeting.people.find((one) => one.poseId === poseId)
    const session = person?.sessionId === undefined ? undefined : this.#sessions.get(person.sessionId)
    session?.client.leave(CLOSE_CODES.nonsense, 'poses')
  }
}
