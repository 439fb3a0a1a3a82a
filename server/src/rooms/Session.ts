// One connection to a room, as the server knows it. Whom it speaks for comes from its ticket, never from a message.

import type { Client } from '@colyseus/core'
import type { AnnouncementName, Announcements } from '@towpath/shared/protocol/announcements'
import { Strikes } from './Strikes.ts'

type Waiting = readonly [name: AnnouncementName, message: unknown]

export class Session {
  readonly id: string
  readonly personId: string
  readonly client: Client
  readonly connectedAtMs: number
  /** Whether the page has said that it is ready for the facts. Only then do poses flow. */
  ready = false
  readonly strikes = new Strikes()
  #waiting: Waiting[] | undefined = []

  constructor(client: Client, personId: string, connectedAtMs: number) {
    this.id = client.sessionId
    this.personId = personId
    this.client = client
    this.connectedAtMs = connectedAtMs
  }

  /** Until the welcome was sent, announcements wait behind it. */
  announce<N extends AnnouncementName>(name: N, message: Announcements[N]): void {
    if (this.#waiting) this.#waiting.push([name, message])
    else this.client.send(name, message)
  }

  /** The first announcement of all; what has come up meanwhile follows, except lines that are in it. */
  welcome(welcome: Announcements['welcome']): void {
    const known = new Set(welcome.conversation.map((line) => line.id))
    this.client.send('welcome', welcome)
    for (const [name, message] of this.#waiting ?? []) {
      if (name === 'text.line' && known.has((message as Announcements['text.line']).id)) continue
      this.client.send(name, message)
    }
    this.#waiting = undefined
  }

  get bufferedBytes(): number {
    return (this.client.ref as unknown as { bufferedAmount?: number }).bufferedAmount ?? 0
  }

  /** Without a closing handshake, for readers who do not read: the page comes back by itself. */
  cut(): void {
    ;(this.client.ref as unknown as { terminate?: () => void }).terminate?.()
  }
}
