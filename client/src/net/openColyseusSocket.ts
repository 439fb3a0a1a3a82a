// The wire library behind the port of `MeetingSocket`. Its own reconnection is off: coming back is decided one floor up.

import { POSE_MESSAGE, POSE_TYPES } from '@towpath/shared/pose/poseBatch'
import type { AnnouncementName, Announcements } from '@towpath/shared/protocol/announcements'
import { CLOSE_CODES, closeReasonOf } from '@towpath/shared/protocol/closeReason'
import { Client, type Room } from 'colyseus.js'
import {
  ClosedAtTheDoor,
  type MeetingSocket,
  type MirroredState,
  type SocketEvents,
  type Ticket,
} from './MeetingSocket.ts'

/** Total over the announcements: a new one does not compile until the page takes it. */
const ANNOUNCEMENTS: { readonly [N in AnnouncementName]: true } = {
  welcome: true,
  'text.line': true,
  notice: true,
  avoided: true,
  'people.removed': true,
  'people.waiting': true,
  reports: true,
  contacts: true,
  wellbeing: true,
  moved: true,
  'voice.slots': true,
  'voice.state': true,
}

export async function openColyseusSocket({ meetingId, ticket }: Ticket, events: SocketEvents): Promise<MeetingSocket> {
  const client = new Client(location.origin)
  const room: Room = await client.joinById(meetingId, { ticket }).catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : 0
    throw closeReasonOf(code) ? new ClosedAtTheDoor(code) : error
  })
  // Before anything else is awaited: the first messages follow at once.
  room.reconnection.enabled = false
  for (const name of Object.keys(ANNOUNCEMENTS) as AnnouncementName[])
    room.onMessage(name, (payload: Announcements[typeof name]) => events.onAnnouncement(name, payload))
  for (const type of POSE_TYPES) room.onMessage(type, (bytes: Uint8Array) => events.onPoses(type, bytes))
  room.onStateChange((state: unknown) => events.onState(state as MirroredState))
  room.onLeave((code) => events.onClosed(code))
  room.onError(() => undefined)
  countTraffic(room, events)

  return {
    request: (name, payload, timeout) => room.request(name, payload, { timeout }),
    sendPoses: (bytes) => {
      if (room.connection.isOpen) room.sendBytes(POSE_MESSAGE, bytes)
    },
    close: (code) => room.connection.close(code === CLOSE_CODES.comeBack ? CLOSE_CODES.comeBack : CLOSE_CODES.left),
  }
}

function countTraffic(room: Room, { onTraffic }: SocketEvents): void {
  const { connection } = room
  const send = connection.send.bind(connection)
  connection.send = (data) => {
    onTraffic('up', data.byteLength)
    send(data)
  }
  const receive = connection.events.onmessage
  connection.events.onmessage = (event) => {
    onTraffic('down', event.data.byteLength)
    receive?.(event)
  }
}
