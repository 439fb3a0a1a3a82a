// Gives every message type that nobody registered the same handler. Without it Colyseus answers an unknown request in
// its own words and closes on an unknown message; with it both are refused or counted like everything else.

import type { Client, Room } from '@colyseus/core'

type Reply = { reject(reason: unknown): unknown }
type Fallback = (client: Client, type: string, reply: Reply | undefined) => unknown
type Handlers = Record<string, ((client: Client, message: unknown, reply?: Reply) => unknown)[]>

/** To be called when all other handlers are registered. Reaches into the registry that Colyseus opens to its own tools. */
export function answerUnknown(room: Room, fallback: Fallback): void {
  const registry = (room as unknown as { onMessageEvents: { events: Handlers } }).onMessageEvents
  registry.events = new Proxy(registry.events, {
    get: (known, type: string) =>
      known[type] ?? [(client: Client, _message: unknown, reply?: Reply) => fallback(client, type, reply)],
  })
}
