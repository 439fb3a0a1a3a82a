// A WebSocket below the SDK, for frames that no page of ours would send.

import WebSocket from 'ws'
import { MEETING, type MeetingServer, type Somebody } from './meetingServer.ts'

const JOIN_ROOM = 10

export type RawSocket = {
  readonly socket: WebSocket
  readonly closed: Promise<number>
  /** Resolves when the frame has been handed to the kernel. */
  send(bytes: Uint8Array): Promise<void>
}

/** Asks for a seat as the SDK does. Answers the connection's address. */
export async function reserve(server: MeetingServer, ticket: unknown, meetingId = MEETING, method = 'joinById') {
  const response = await fetch(`http://127.0.0.1:${server.port}/matchmake/${method}/${meetingId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify({ ticket }),
  })
  const body = (await response.json()) as { sessionId?: string; processId?: string; error?: string }
  const url = `ws://127.0.0.1:${server.port}/${body.processId}/${meetingId}?sessionId=${body.sessionId}`
  return { response, body, url }
}

export async function openRaw(url: string, options: { readonly answersHandshake?: boolean } = {}): Promise<RawSocket> {
  const socket = new WebSocket(url)
  const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)))
  socket.on('error', () => undefined)
  const handshake = new Promise<void>((resolve) => socket.once('message', () => resolve()))
  await Promise.race([handshake, closed])
  if (options.answersHandshake !== false && socket.readyState === WebSocket.OPEN)
    socket.send(new Uint8Array([JOIN_ROOM]))
  return {
    socket,
    closed,
    send: (bytes) => new Promise((resolve) => socket.send(bytes, () => resolve())),
  }
}

export async function comeInRaw(server: MeetingServer, somebody: Somebody): Promise<RawSocket> {
  const { url } = await reserve(server, await server.ticketFor(somebody), somebody.meeting)
  return openRaw(url)
}
