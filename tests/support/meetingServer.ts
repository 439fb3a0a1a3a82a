// Meetings over real sockets in this process, with fakes for storage and voice: what hostile clients are let loose on.

import { createServer } from 'node:http'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { MANIFESTS } from '@towpath/scenes/manifests'
import { matchmakeRoute } from '@towpath/server/src/http/matchmakeRoute.ts'
import { createTickets } from '@towpath/server/src/identity/createTickets.ts'
import { MeetingDirectory } from '@towpath/server/src/meeting/MeetingDirectory.ts'
import { createMemoryStore, type MemoryStore } from '@towpath/server/src/meeting/memoryStore.ts'
import { colyseusLogger } from '@towpath/server/src/ops/colyseusLogger.ts'
import { createLogger } from '@towpath/server/src/ops/logger.ts'
import { createMeetingRoomClass } from '@towpath/server/src/rooms/createMeetingRoomClass.ts'
import { restrictMatchmaking } from '@towpath/server/src/rooms/restrictMatchmaking.ts'
import { MEETING_ROOM, startMeetingRoom } from '@towpath/server/src/rooms/startMeetingRoom.ts'
import {
  createRecordingVoiceEngine,
  type RecordingVoiceEngine,
} from '@towpath/server/src/voice/recordingVoiceEngine.ts'
import type { Role } from '@towpath/shared/people/role'
import type { AnnouncementName, Announcements } from '@towpath/shared/protocol/announcements'
import type { CommandName } from '@towpath/shared/protocol/commands'
import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import { MeetingState } from '@towpath/shared/state/MeetingState'
import { Client, type Room } from 'colyseus.js'
import express from 'express'

export type Somebody = { readonly id: string; readonly name?: string; readonly role?: Role; readonly meeting?: string }

export type MeetingServer = {
  readonly port: number
  readonly store: MemoryStore
  readonly voice: RecordingVoiceEngine
  readonly directory: MeetingDirectory
  /** What was logged, one parsed line each. */
  readonly log: { readonly level: string; readonly [key: string]: unknown }[]
  /** A ticket as the way in gives it, or the code of the refusal. */
  ticketFor(somebody: Somebody): Promise<string>
  comeIn(somebody: Somebody): Promise<Visitor>
  /** Lets the server believe that time has passed. */
  skip(ms: number): void
  stop(): Promise<void>
}

/** Somebody with a real connection, and everything that they were told. */
export type Visitor = {
  readonly id: string
  readonly room: Room<unknown, MeetingState>
  readonly welcome: Announcements['welcome']
  readonly closed: Promise<number>
  /** The answer, or the code of the refusal. */
  ask(name: CommandName | (string & {}), payload?: unknown): Promise<unknown>
  told<N extends AnnouncementName>(name: N): Announcements[N][]
  leave(): Promise<unknown>
}

export const MEETING = 'meeting-1'

/** Without scenes of its own it has those that there are. */
export async function startMeetingServer(
  port: number,
  manifests: readonly SceneManifest[] = Object.values(MANIFESTS),
): Promise<MeetingServer> {
  const store = createMemoryStore()
  store.addMeeting({ id: MEETING, scene: manifests[0]!.id })
  const voice = createRecordingVoiceEngine()
  const tickets = createTickets()
  const log: MeetingServer['log'] = []
  const logger = createLogger('info', { write: (line) => void log.push(JSON.parse(line)) })
  const directory = new MeetingDirectory(startMeetingRoom(store))
  let skippedMs = 0
  const clock = { wallMs: () => Date.now() + skippedMs, monotonicMs: () => performance.now() + skippedMs }

  const http = createServer(express().use(matchmakeRoute(() => false)))
  const transport = new WebSocketTransport({ noServer: true, maxPayload: 32 * 1024 })
  transport.attachToServer(http)
  const server = new Server({ transport, greet: false, gracefullyShutdown: false, logger: colyseusLogger(logger) })
  server.define(
    MEETING_ROOM,
    createMeetingRoomClass({ store, tickets, voice, directory, clock, log: logger, manifests }),
  )
  restrictMatchmaking()
  await matchMaker.accept()
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))

  async function ticketFor({
    id,
    name = id,
    role = 'resident',
    meeting: meetingId = MEETING,
  }: Somebody): Promise<string> {
    const meeting = await directory.open(meetingId)
    const admitted = meeting?.admit({ personId: id, name, role })
    if (!admitted?.ok) return Promise.reject(new Error(admitted?.refusal.code ?? 'no meeting'))
    store.addPerson(meetingId, { id, name, role })
    return tickets.issue({ personId: id, meetingId, role })
  }

  async function comeIn(somebody: Somebody): Promise<Visitor> {
    const ticket = await ticketFor(somebody)
    return visit(port, somebody.meeting ?? MEETING, somebody.id, ticket)
  }

  return {
    port,
    store,
    voice,
    directory,
    log,
    ticketFor,
    comeIn,
    skip(ms) {
      skippedMs += ms
    },
    async stop() {
      await server.gracefullyShutdown(false)
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

export async function visit(port: number, meetingId: string, id: string, ticket: string): Promise<Visitor> {
  const room = await new Client(`http://127.0.0.1:${port}`).joinById<MeetingState>(meetingId, { ticket }, MeetingState)
  room.reconnection.enabled = false
  const told = new Map<string, unknown[]>()
  room.onMessage('*', (name, message) => {
    told.set(String(name), [...(told.get(String(name)) ?? []), message])
  })
  const closed = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)))
  const welcome = await new Promise<Announcements['welcome']>((resolve) => room.onMessage('welcome', resolve))
  return {
    id,
    room,
    welcome,
    closed,
    ask: (name, payload = {}) =>
      room
        .request(name, payload)
        .catch((error: { reason?: { code: string } }) => error.reason?.code ?? `no refusal: ${error}`),
    told: (name) => (told.get(name) ?? []) as never,
    leave: () => Promise.race([closed, room.leave()]),
  }
}
