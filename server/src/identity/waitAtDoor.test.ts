import type { WaitingRequest } from '@towpath/shared/protocol/waiting'
import { expect, it } from 'vitest'
import { withWaitingRoom } from '../meeting/testDoor.ts'
import { createTickets } from './createTickets.ts'
import { type Patience, waitAtDoor, waitingToken } from './waitAtDoor.ts'

const HELD = new Promise<never>(() => undefined)

async function ground() {
  const { test, wait, moderate } = await withWaitingRoom()
  const place = wait('ann', 'Ann')
  const tickets = createTickets(() => test.clock.monotonicMs())
  const runningDoor = (meetingId: string) => (meetingId === test.meeting.id ? test.meeting : undefined)
  const deps = { tickets, runningDoor, nowMs: () => test.clock.monotonicMs() }
  const token = waitingToken(test.meeting.id, place.secret)
  const ask = (
    more: Partial<WaitingRequest> = {},
    device: string | undefined = 'device-ann',
    patience: Patience = HELD,
  ) => waitAtDoor(deps, { token, knows: 0, microphone: 'untried', ...more }, device, patience)
  return { test, place, tickets, ask, moderate }
}

it('DOOR-2 tells a stranger nothing, whatever token and device they make up', async () => {
  const { test, ask, place } = await ground()
  const unknown = { ok: false, refusal: { code: 'door.unknown' } }
  const { id } = test.meeting
  for (const token of [
    '',
    '.',
    id,
    `${id}.`,
    `${id}.${place.secret}x`,
    `elsewhere.${place.secret}`,
    `.${place.secret}`,
  ])
    expect(await ask({ token })).toEqual(unknown)
  for (const device of ['device-bob', '', '__proto__']) expect(await ask({}, device)).toEqual(unknown)
})

it('DOOR-4 ten thousand lines of one page leave one, and cost no more than one', async () => {
  const { test, place, ask } = await ground()
  const codes = new Map<string, number>()
  let open = 0
  for (let line = 0; line < 10_000; line++) {
    open += 1
    void ask({ knows: place.version }).then((answer) => {
      open -= 1
      const code = answer && 'refusal' in answer ? answer.refusal.code : 'heard'
      codes.set(code, (codes.get(code) ?? 0) + 1)
    })
    if (line % 100 === 0) test.clock.advance(10_000)
  }
  await expect.poll(() => open).toBe(1)
  expect([...codes.keys()].sort()).toEqual(['command.tooOften', 'door.elsewhere'])
  expect(test.meeting.waiting).toBe(1)
})

it('DOOR-4 whoever reads slowly hears the newest of it all at once, and nothing piles up', async () => {
  const { test, place, ask } = await ground()
  for (let change = 0; change < 1_000; change++)
    await test.ask('host', 'moderate', { action: 'greet', text: `Greeting ${change}` })
  expect(await ask()).toEqual({ ok: true, version: place.version, waiting: place.view })
  expect(place.view).toMatchObject({ greeting: 'Greeting 999' })
})

it('DOOR-4 answers a line that was held long enough, and forgets one whose page is gone', async () => {
  const { test, place, ask } = await ground()
  const known = { knows: place.version }
  expect(await ask(known, 'device-ann', Promise.resolve('held'))).toMatchObject({ version: place.version })
  expect(await ask(known, 'device-ann', Promise.resolve('gone'))).toBeUndefined()
  test.clock.advance(15_000)
  test.meeting.letGoOfTheLost()
  expect(test.meeting.waiting).toBe(0)
})

it('DOOR-7 makes one ticket, when they are let in and there to take it', async () => {
  const { test, place, tickets, ask, moderate } = await ground()
  await moderate('host', 'letIn', 'ann')
  const answer = await ask({ knows: place.version })
  if (!answer || !('comeIn' in answer)) throw new Error('not let in')
  expect(tickets.redeem(answer.comeIn.ticket, test.meeting.id)).toEqual({
    personId: 'ann',
    meetingId: test.meeting.id,
    role: 'resident',
  })
  expect(await ask()).toMatchObject({ refusal: { code: 'door.unknown' } })
  expect(test.meeting.waiting).toBe(0)
})

it('ends every line when the meeting is over', async () => {
  const { test, place, ask } = await ground()
  const held = ask({ knows: place.version })
  await test.ask('host', 'moderate', { action: 'end' })
  expect(await held).toMatchObject({ refusal: { code: 'door.unknown' } })
})
