// The Colyseus room around a meeting: lifecycle in, lanes out, no rules. One instance a running meeting.
// People come back by a fresh ticket, never by Colyseus's own reconnection: a connection that ended is worth nothing.

import { randomUUID } from 'node:crypto'
import { type AuthContext, type Client, ErrorCode, Room, ServerError } from '@colyseus/core'
import type { Clock } from '@towpath/shared/lib/clock'
import { CAPACITY_MOST } from '@towpath/shared/meetings/MeetingPlan'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { MeetingState } from '@towpath/shared/state/MeetingState'
import type { Tickets } from '../identity/Tickets.ts'
import { HOST_PLACES } from '../meeting/admission.ts'
import { Meeting } from '../meeting/Meeting.ts'
import type { MeetingDirectory } from '../meeting/MeetingDirectory.ts'
import type { MeetingStore } from '../meeting/MeetingStore.ts'
import type { VoiceEngine } from '../voice/VoiceEngine.ts'
import { gateFrames } from './frameGate.ts'
import { MeetingHost } from './MeetingHost.ts'
import { type RoomLog, sparingLog } from './RoomLog.ts'
import { type RoomCount, routeMessages, whenReady } from './routeMessages.ts'

export type MeetingRoomDeps = {
  readonly store: MeetingStore
  readonly tickets: Tickets
  readonly voice: VoiceEngine
  readonly directory: MeetingDirectory
  readonly clock: Clock
  readonly log: RoomLog
  readonly count?: RoomCount
  /** Of every scene that this version has. */
  readonly manifests: readonly SceneManifest[]
}

/** What the ticket proved; Colyseus keeps it as `client.auth`. `sessionId` is a secret of the one who redeemed it. */
type Proof = { readonly personId: string; readonly meetingId: string; readonly sessionId: string }

/** Poses come 20 times a second; nobody who keeps to the rules comes near. */
const LAST_FUSE_MESSAGES = 120
/** Connections that are about to be replaced by a newer one of the same person. */
const SPARE_CONNECTIONS = 16
const VOICE_PLACES_MS = 200
/** How often it is looked at who stands too near to whom. */
const SPACE_MS = 200
const HOUSEKEEPING_MS = 1_000

/** The meeting that somebody asks to join: the last part of the address they post to. */
function meetingIdIn(url: string | undefined): string {
  return new URL(url ?? '/', 'http://here').pathname.split('/').at(-1) ?? ''
}

export function createMeetingRoomClass(deps: MeetingRoomDeps) {
  const log = sparingLog(deps.log)
  return class MeetingRoom extends Room<{ state: MeetingState }> {
    override autoDispose = false
    override patchRate = 50
    override seatReservationTimeout = 15
    override maxMessagesPerSecond = LAST_FUSE_MESSAGES
    override state = new MeetingState()
    #host: MeetingHost | undefined

    static override async onAuth(_token: string, options: unknown, context: AuthContext): Promise<Proof> {
      const meetingId = meetingIdIn(context.req?.url)
      const claims = deps.tickets.redeem((options as { ticket?: unknown } | null)?.ticket, meetingId)
      if (!claims) throw new ServerError(ErrorCode.AUTH_FAILED, 'join.ticket')
      return { personId: claims.personId, meetingId, sessionId: randomUUID() }
    }

    override async onCreate({ meetingId }: { meetingId: string }): Promise<void> {
      this.roomId = meetingId
      const record = await deps.store.meeting(meetingId)
      const isKnown = record !== undefined && deps.manifests.some(({ id }) => id === record.scene)
      const meeting = isKnown && (await Meeting.open(meetingId, deps))
      if (!meeting) throw new ServerError(ErrorCode.MATCHMAKE_INVALID_ROOM_ID, 'no such meeting')
      this.maxClients = CAPACITY_MOST + HOST_PLACES + SPARE_CONNECTIONS
      const after = (delayMs: number, work: () => void) => void this.clock.setTimeout(work, delayMs)
      const host = new MeetingHost({
        ...deps,
        log,
        meeting,
        state: this.state,
        after,
        close: () => this.disconnect(CLOSE_CODES.comeBack),
      })
      this.#host = host
      gateFrames(this, (client) => host.nonsense(client))
      routeMessages(this, host, deps.count)
      this.clock.setInterval(() => meeting.placeVoices(), VOICE_PLACES_MS)
      this.clock.setInterval(() => meeting.keepSpace(), SPACE_MS)
      this.clock.setInterval(() => host.keepHouse(), HOUSEKEEPING_MS)
      log.info({ meeting: meetingId }, 'meeting runs')
    }

    override async onJoin(client: Client): Promise<void> {
      const proof = client.auth as Proof
      const host = this.#host
      if (proof.meetingId !== this.roomId || !host) throw new ServerError(ErrorCode.AUTH_FAILED, 'join.ticket')
      const came = await host.arrive(client, proof.personId)
      if (!came.ok) throw new ServerError(ErrorCode.APPLICATION_ERROR, came.refusal.code)
      whenReady(client, () => host.ready(client))
    }

    override async onLeave(client: Client, code?: number): Promise<void> {
      await this.#host?.leave(client, code === CLOSE_CODES.left)
    }

    override onBeforeShutdown(): void {
      this.disconnect(CLOSE_CODES.comeBack)
    }

    override onDispose(): void {
      this.#host?.dispose()
      log.info({ meeting: this.roomId }, 'meeting rests')
    }

    override onUncaughtException(error: Error, hook: string): void {
      const cause = error.cause ?? error
      if (!(cause instanceof ServerError)) log.error({ err: cause, hook, meeting: this.roomId }, 'a room failed')
    }

    override disconnect(code: number = CLOSE_CODES.comeBack): Promise<unknown> {
      const done = super.disconnect(code)
      this.#host?.endsWith(done)
      return done
    }
  }
}
