// Meetings over real sockets for the tests of one file: the server runs as long as they do, and after each of them it is empty.

import { afterAll, afterEach, beforeAll } from 'vitest'
import { eventually } from './eventually.ts'
import { MEETING, type MeetingServer, type Somebody, startMeetingServer, type Visitor } from './meetingServer.ts'

export type ServedMeeting = {
  /** There from the first test on. */
  readonly server: MeetingServer
  /** Somebody new of that name; they are gone after the test. */
  comeIn(name: string, more?: Partial<Somebody>): Promise<Visitor>
}

export function useMeetingServer(port: number): ServedMeeting {
  const visitors: Visitor[] = []
  let started: MeetingServer | undefined
  let number = 0
  const server = () => {
    if (!started) throw new Error('The meeting server is there from the first test on.')
    return started
  }

  beforeAll(async () => {
    started = await startMeetingServer(port)
  })
  afterAll(() => started?.stop())
  afterEach(async () => {
    await Promise.all(visitors.splice(0).map((visitor) => visitor.leave().catch(() => undefined)))
    await eventually(
      () => server().directory.peopleHere(MEETING),
      (people) => people === 0,
      { withinMs: 3_000, what: 'empty' },
    )
    server().store.persons.get(MEETING)!.clear()
  })

  return {
    get server() {
      return server()
    },
    async comeIn(name, more = {}) {
      const visitor = await server().comeIn({ id: `${name}-${++number}`, name, ...more })
      visitors.push(visitor)
      return visitor
    },
  }
}
