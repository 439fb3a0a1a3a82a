// Joins a room with its listeners in place before the first message: in Node several messages may come in one turn.

import { Client, type Room } from 'colyseus.js'

export class ListeningClient extends Client {
  readonly #listen: (room: Room) => void

  constructor(url: string, listen: (room: Room) => void) {
    super(url)
    this.#listen = listen
  }

  protected override createRoom<T>(...how: Parameters<Client['createRoom']>): Room<unknown, T> {
    const room = super.createRoom(...how)
    this.#listen(room)
    return room as Room<unknown, T>
  }
}
