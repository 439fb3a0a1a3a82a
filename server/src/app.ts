// Puts the parts together: meetings in Colyseus rooms, the HTTP side in front, both reachable over http and https.

import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { MANIFESTS, SCENE_IDS } from '@towpath/scenes/manifests'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import type { Express } from 'express'
import type { Deps } from './deps.ts'
import { createAddressInMails } from './http/addressInMails.ts'
import { lanAddresses } from './http/certificate.ts'
import { createHttpApp } from './http/createHttpApp.ts'
import { openDevelopmentPage } from './http/developmentPage.ts'
import { feelingRoutes } from './http/feelingRoutes.ts'
import { friendRoutes } from './http/friendRoutes.ts'
import { handOverRoutes } from './http/handOverRoutes.ts'
import { headsetModels } from './http/headsetModels.ts'
import { healthRoutes } from './http/healthRoutes.ts'
import { hostRoutes } from './http/hostRoutes.ts'
import { invitationRoutes } from './http/invitationRoutes.ts'
import { joinRoutes } from './http/joinRoutes.ts'
import { matchmakeRoute } from './http/matchmakeRoute.ts'
import { openPageFiles } from './http/pageFiles.ts'
import { isSameOrigin } from './http/sameOrigin.ts'
import { addressOf, createSocketsOfOne } from './http/socketsOfOne.ts'
import { staffRoutes } from './http/staffRoutes.ts'
import { waitingRoutes } from './http/waitingRoutes.ts'
import { type OpenHouse, openHouse } from './identity/openHouse.ts'
import { firstOrganiserLink } from './identity/staff/openStaffLink.ts'
import { MeetingDirectory } from './meeting/MeetingDirectory.ts'
import { colyseusLogger } from './ops/colyseusLogger.ts'
import type { Step } from './ops/createDrain.ts'
import { endWhatIsOver } from './programme/endWhatIsOver.ts'
import { createMeetingRoomClass } from './rooms/createMeetingRoomClass.ts'
import { restrictMatchmaking } from './rooms/restrictMatchmaking.ts'
import { MEETING_ROOM, startMeetingRoom } from './rooms/startMeetingRoom.ts'

const root = new URL('../..', import.meta.url).pathname
/** Offers and answers of voice are the largest messages. */
const MAX_MESSAGE_BYTES = 32 * 1024
const END_EVERY_MS = 5 * 60_000

export type App = {
  /** Everything that is answered over HTTP. */
  readonly http: Express
  readonly house: OpenHouse
  /** Addresses without a path, for this machine and for others in the same house. */
  readonly here: string
  readonly lan: string | undefined
  /** The secret of the first organiser's link, until it is used. */
  readonly organiser: string | undefined
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host)
}

/** Vite answers its own socket; everything else is a meeting's. */
function isMeetingSocket(request: IncomingMessage): boolean {
  return !String(request.headers['sec-websocket-protocol'] ?? '').startsWith('vite')
}

function openRooms(
  { config, health, listeners, logger, metrics, ...deps }: Deps,
  directory: MeetingDirectory,
  opened: (step: Step) => void,
): void {
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    beforeUpgrade: (_request, { headers }) => {
      if (health.isDraining) return new Response(null, { status: 503 })
      if (isSameOrigin(headers.get('origin'), headers.get('host'), config.PUBLIC_URL)) return undefined
      return new Response(null, { status: 403 })
    },
  })
  const isOneMore = createSocketsOfOne((request) => addressOf(request, config.PUBLIC_URL))
  const filter = (request: IncomingMessage) => {
    if (!isMeetingSocket(request)) return false
    if (isOneMore(request)) return true
    request.socket.end('HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\n\r\n')
    return false
  }
  for (const server of listeners.servers) transport.attachToServer(server, { filter })
  const server = new Server({ transport, greet: false, gracefullyShutdown: false, logger: colyseusLogger(logger) })
  const outcomes = {
    command: metrics.counter('towpath_commands_total', 'Commands, by what became of them', 'outcome'),
    pose: metrics.counter('towpath_pose_frames_total', 'Pose frames that came in, by what became of them', 'outcome'),
  }
  const count = (lane: keyof typeof outcomes, outcome: string) => outcomes[lane](outcome)
  const manifests = Object.values(MANIFESTS)
  server.define(MEETING_ROOM, createMeetingRoomClass({ ...deps, directory, log: logger, manifests, count }))
  restrictMatchmaking()
  opened({
    name: 'rooms',
    withinMs: 5_000,
    run: async () => {
      await Promise.all(matchMaker.disconnectAll(CLOSE_CODES.comeBack))
      await server.gracefullyShutdown(false)
    },
  })
}

export async function openApp(deps: Deps, development: boolean, opened: (step: Step) => void): Promise<App> {
  const { config, logger, metrics, health, listeners, identity: store, staff, secret } = deps
  const directory = new MeetingDirectory(startMeetingRoom(deps.store))
  openRooms(deps, directory, opened)
  await matchMaker.accept()

  const here = config.PUBLIC_URL ?? `http://localhost:${listeners.port}`
  const [address] = lanAddresses()
  const lan = config.PUBLIC_URL ?? (address && `https://${address}:${listeners.httpsPort}`)
  const addressForOthers = (host = '', secure: boolean) => {
    const own = `${secure ? 'https' : 'http'}://${host}`
    return isLoopback(host) ? (lan ?? own) : (config.PUBLIC_URL ?? own)
  }
  // A headset enters a world over https alone.
  const addressForHeadset = (host: string | undefined, secure: boolean) =>
    config.PUBLIC_URL ?? (secure ? undefined : lan) ?? addressForOthers(host, secure)
  const draining = () => health.isDraining
  const peopleHere = (meetingId: string) => directory.peopleHere(meetingId)
  const refused = metrics.counter('towpath_join_refusals_total', 'Refusals on the way in, by code', 'code')
  metrics.gauge('towpath_meetings', 'Meetings that run', () => directory.meetings.length)
  metrics.gauge('towpath_people', 'People in meetings', () =>
    directory.meetings.reduce((sum, { people }) => sum + people.length, 0),
  )
  metrics.totals('towpath_voice_packets_total', 'Voice packets since the engine came up', 'kind', () => {
    const { received, forwarded, dropped } = deps.voice.counters()
    return { received, forwarded, ...dropped }
  })

  const { port, httpsPort } = listeners
  const addresses = { publicUrl: config.PUBLIC_URL, port, httpsPort }
  const page = development
    ? await openDevelopmentPage(join(root, 'client'), listeners.servers[0]!, opened)
    : await openPageFiles(join(root, 'client/dist'))
  const app = createHttpApp({
    logger,
    page,
    development,
    publicUrl: config.PUBLIC_URL,
    routers: [
      healthRoutes(health, metrics, config.METRICS_TOKEN),
      joinRoutes({ ...deps, store, openDoor: (meetingId) => directory.open(meetingId), peopleHere, refused, draining }),
      feelingRoutes({ ...deps, store, openDoor: (meetingId) => directory.open(meetingId) }),
      handOverRoutes({ ...deps, store, addressForHeadset }),
      hostRoutes({
        store,
        secret,
        peopleHere,
        addressForOthers,
      }),
      staffRoutes({
        ...{ staff, auth: deps.staffAuth, store, secret, peopleHere, addressForOthers },
        scenes: SCENE_IDS,
        wallMs: () => deps.clock.wallMs(),
        inMeetings: {
          letGo: async (meetingId, personId) => directory.running(meetingId)?.letGo(personId),
          tellOfFile: (meetingId, personId, by) => directory.running(meetingId)?.tellOfFile(personId, by),
        },
        lastGuessAlarm: () => deps.brake.lastAlarm(),
        replanned: (meeting) => directory.running(meeting.id)?.replan(meeting),
        addresses,
        mail: {
          outbox: deps.outbox,
          log: logger,
          addressInMails: createAddressInMails(addresses),
        },
      }),
      invitationRoutes({
        staff,
        auth: deps.staffAuth,
        store,
        secret,
        addressForOthers,
        letBack: (meetingId, personIds) => directory.running(meetingId)?.letBack(personIds),
      }),
      waitingRoutes({
        tickets: deps.tickets,
        runningDoor: (meetingId) => directory.running(meetingId),
        nowMs: () => deps.clock.monotonicMs(),
        draining,
      }),
      friendRoutes({ ...deps, store, addressForOthers }),
      matchmakeRoute(draining),
      headsetModels(),
    ],
  })
  const ending = setInterval(() => {
    endWhatIsOver({ identity: store, store: deps.store, directory, clock: deps.clock }).catch((err: Error) =>
      logger.warn({ reason: err.message }, 'meetings that are over are still open'),
    )
  }, END_EVERY_MS)
  opened({ name: 'endings', withinMs: 100, run: () => clearInterval(ending) })
  const house = await openHouse({ store, secret })
  const organiser = await firstOrganiserLink({ staff, secret })
  listeners.serve(app)
  health.opened()
  return { http: app, house, here, lan, organiser }
}
