// A flood of mutated frames from people who have a ticket. `npm run soak` makes it a million.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { MEETING, type MeetingServer, startMeetingServer, type Visitor } from '../support/meetingServer.ts'
import { createMutatedFrames } from '../support/mutatedFrames.ts'
import { comeInRaw } from '../support/rawSocket.ts'

const FRAMES = Number(process.env.TOWPATH_SOAK ?? 100_000)
const SEED = 20264
/** Just below the fuse of Colyseus; strikes are forgiven on the way, so that every frame is looked at. */
const FRAMES_A_CONNECTION = 100
const ATTACKERS = 20

let server: MeetingServer
beforeAll(async () => {
  server = await startMeetingServer(3122)
  server.store.addMeeting({ id: 'quiet' })
})
afterAll(() => server.stop())

it(`CMD-10 ${FRAMES} mutated frames (seed ${SEED}) leave the process, the other meetings and the log in order`, {
  timeout: 60_000 + FRAMES,
}, async () => {
  const [ann, bob] = (await Promise.all(
    ['Ann', 'Bob'].map((name) => server.comeIn({ id: name, name, meeting: 'quiet' })),
  )) as [Visitor, Visitor]
  const delaysMs: number[] = []
  let running = true
  const talking = (async () => {
    for (let n = 0; running; n++) {
      const beforeMs = performance.now()
      await ann.ask(n % 40 === 39 ? 'text.say' : 'heartbeat', n % 40 === 39 ? { text: `line ${n}` } : {})
      delaysMs.push(performance.now() - beforeMs)
      await new Promise((resolve) => setTimeout(resolve, 60))
      server.skip(600)
    }
  })()

  const heapBefore = process.memoryUsage().heapUsed
  const startedMs = performance.now()
  let sent = 0
  const attack = async (attacker: number) => {
    const frames = createMutatedFrames(SEED + attacker)
    while (sent < FRAMES) {
      const raw = await comeInRaw(server, {
        id: `attacker-${attacker}`,
        name: `Eve ${'abcdefghijklmnopqrstuvwxyz'[attacker]}`,
      })
      for (let n = 0; n < FRAMES_A_CONNECTION && raw.socket.readyState === raw.socket.OPEN; n++) {
        void raw.send(frames.next())
        sent++
        if (n % 50 === 49) server.skip(10_001)
        if (n % 25 === 24) await new Promise((resolve) => setImmediate(resolve))
      }
      raw.socket.close()
      await raw.closed
    }
  }
  await Promise.all(Array.from({ length: ATTACKERS }, (_, attacker) => attack(attacker)))
  const seconds = (performance.now() - startedMs) / 1_000
  running = false
  await talking

  expect(sent).toBeGreaterThanOrEqual(FRAMES)
  expect(server.log.length / seconds).toBeLessThan(10)
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
  delaysMs.sort((a, b) => a - b)
  expect(delaysMs[delaysMs.length >> 1]).toBeLessThan(100)
  expect(delaysMs.at(-1)).toBeLessThan(5_000)
  expect(bob.told('text.line').length).toBeGreaterThan(0)
  expect(bob.room.state.people?.size).toBe(2)
  expect(await bob.ask('hand.set', { raised: true })).toEqual({})
  const meeting = (await server.directory.open(MEETING))!
  expect(meeting.hasEnded).toBe(false)
  expect(
    [...server.store.persons.get(MEETING)!.values()].every(({ role, removed }) => role === 'resident' && !removed),
  ).toBe(true)
  const grownMb = (process.memoryUsage().heapUsed - heapBefore) / 1e6
  console.log(
    `${sent} frames in ${seconds.toFixed(1)} s, ${server.log.length} log lines, answer elsewhere median ${delaysMs[delaysMs.length >> 1]?.toFixed(1)} ms, worst ${delaysMs.at(-1)?.toFixed(0)} ms, heap ${grownMb.toFixed(0)} MB more`,
  )
  await Promise.all([ann.leave(), bob.leave()])
})
