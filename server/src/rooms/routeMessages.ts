// Which message goes where: every command of the catalogue to the dispatcher, pose bytes to the pose lane, and
// everything else is counted against its sender.

import { type Client, ClientState, type Room } from '@colyseus/core'
import { POSE_MESSAGE } from '@towpath/shared/pose/poseBatch'
import { COMMANDS } from '@towpath/shared/protocol/commands'
import { refusal } from '@towpath/shared/protocol/refusal'
import { answerUnknown } from './answerUnknown.ts'
import type { MeetingHost } from './MeetingHost.ts'

/** For the numbers of operators: never who, only what became of it. */
export type RoomCount = (lane: 'command' | 'pose', outcome: string) => void

type Reply = { reject(reason: unknown): unknown }

export function routeMessages(room: Room, host: MeetingHost, count: RoomCount = () => {}): void {
  async function command(client: Client, name: string, payload: unknown, reply: Reply | undefined): Promise<unknown> {
    const session = host.sessionOf(client)
    const outcome = session && (await host.dispatch(session, name, payload))
    count('command', outcome?.ok ? 'ok' : (outcome?.refusal.code ?? 'command.notAllowed'))
    if (outcome?.ok) return outcome.value
    return reply?.reject(outcome?.refusal ?? refusal('command.notAllowed'))
  }

  for (const name of Object.keys(COMMANDS))
    room.onMessage(name, (client: Client, payload: unknown, reply: Reply) => command(client, name, payload, reply))
  // Colyseus keeps byte handlers in the same registry, so a request may name one and bring anything at all.
  room.onMessageBytes(POSE_MESSAGE, (client: Client, bytes: unknown, reply?: Reply) =>
    bytes instanceof Uint8Array && !reply
      ? count('pose', host.pose(client, bytes))
      : command(client, '', undefined, reply),
  )
  answerUnknown(room, (client, name, reply) => command(client, name, undefined, reply))
}

/** Colyseus sends nothing to a page before the page has answered the handshake, and tells nobody when it has. */
export function whenReady(client: Client, ready: () => void): void {
  const { ref } = client
  const look = () =>
    queueMicrotask(() => {
      if (client.state === ClientState.JOINING) return
      ref.off('message', look)
      if (client.state === ClientState.JOINED) ready()
    })
  ref.on('message', look)
}
