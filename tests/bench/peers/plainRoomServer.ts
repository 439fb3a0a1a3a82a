// The peer: a plain Colyseus room that keeps every pose as 21 float32 fields of its state, as its documentation shows.
// A process of its own, so that its processor time can be read. Prints its port; ends with its parent.

import { matchMaker, Room, Server } from '@colyseus/core'
import { MapSchema, schema, t } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { POSE_VALUES } from '@towpath/shared/pose/PoseFrame'

const FIELDS = Array.from({ length: POSE_VALUES }, (_, index) => `v${index}`)
const Person = schema(Object.fromEntries(FIELDS.map((field) => [field, t.float32()])), 'Person')
const State = schema({ people: t.map(Person) }, 'State')

class PlainRoom extends Room {
  override state = new State()

  override onCreate() {
    this.state.people = new MapSchema()
    this.onMessage('pose', (client, values: number[]) => {
      const person = this.state.people.get(client.sessionId) as Record<string, number> | undefined
      if (person) for (const [index, field] of FIELDS.entries()) person[field] = values[index] ?? 0
    })
  }

  override onJoin(client: { sessionId: string }) {
    this.state.people.set(client.sessionId, new Person())
  }

  override onLeave(client: { sessionId: string }) {
    this.state.people.delete(client.sessionId)
  }
}

const server = new Server({ transport: new WebSocketTransport(), greet: false })
server.define('plain', PlainRoom)
await server.listen(0)
await matchMaker.createRoom('plain', {})
const address = (server.transport as WebSocketTransport).server?.address()
console.log(`port ${typeof address === 'object' ? address?.port : address}`)
process.on('disconnect', () => process.exit(0))
