// Somebody new each time, and nobody left afterwards: what every suite of hostile clients starts from.

import { afterAll, afterEach, beforeAll } from 'vitest'
import { eventually } from './eventually.ts'
import { type MeetingServer, type Somebody, startMeetingServer, type Visitor } from './meetingServer.ts'

export const ELSEWHERE = 'elsewhere'

export type HostileGround = {
  readonly server: MeetingServer
  /** With a name of their own, made from this one. */
  comeIn(name: string, more?: Partial<Somebody>): Promise<Visitor>
}

/** To be called at the top of a suite's file; `server` is there once the suite runs. */
export function prepareHostileGround(port: number): HostileGround {
  let server: MeetingServer | undefined
  let number = 0
  const visitors: Visitor[] = []
  const ground: HostileGround = {
    get server() {
      if (!server) throw new Error('not before the suite runs')
      return server
    },
    async comeIn(name, more = {}) {
      const called = `${name} ${'abcdefghijklmnopqrstuvwxyz'[++number % 26]}${number}`
      const visitor = await ground.server.comeIn({ id: `${name}-${number}`, name: called, ...more })
      visitors.push(visitor)
      return visitor
    },
  }
  beforeAll(async () => {
    server = await startMeetingServer(port)
    server.store.addMeeting({ id: ELSEWHERE })
  })
  afterAll(() => server?.stop())
  afterEach(async () => {
    await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
    const left = () => {
      ground.server.skip(61_000)
      return ground.server.directory.meetings.flatMap((meeting) => meeting.people.map(({ id }) => id))
    }
    await eventually(left, (people) => people.length === 0, { withinMs: 4_000, everyMs: 200, what: 'nobody is left' })
  })
  return ground
}
