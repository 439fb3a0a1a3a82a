import type { JoinAnswer, TicketAnswer } from '@towpath/shared/protocol/joining'
import type { WaitingAnswer, WaitingRequest } from '@towpath/shared/protocol/waiting'
import { expect, it, vi } from 'vitest'
import type { Unreachable } from './joining.ts'
import { startWaiting } from './startWaiting.ts'

const TICKET: TicketAnswer = { ok: true, ticket: 't', meetingId: 'm', personId: 'p', name: 'Ann' }
const VIEW = { why: 'host', number: 1, host: 'Hanna', greeting: null, helpCalled: false, helpSeenBy: null } as const
const refused = (code: 'door.unknown' | 'door.elsewhere' | 'fault' | 'join.locked') =>
  ({ ok: false, refusal: { code } }) as const
const UNREACHABLE: Unreachable = { ok: false, unreachable: true }

/** Answers come in this order; after the last one the line is held. */
function waiting(token: string | null, answers: (WaitingAnswer | Unreachable)[], joins: (JoinAnswer | Unreachable)[]) {
  const asked: WaitingRequest[] = []
  const heard: unknown[] = []
  const join = vi.fn(async () => joins.shift() ?? UNREACHABLE)
  let wake: () => void = () => undefined
  const running = startWaiting({
    token,
    join,
    ask: async (request, signal) => {
      asked.push(request)
      const next = request.leave ? undefined : answers.shift()
      return next ?? new Promise((resolve) => signal.addEventListener('abort', () => resolve(UNREACHABLE)))
    },
    onView: (view) => heard.push(view),
    onUnreachable: () => heard.push('unreachable'),
    onComeIn: (ticket) => heard.push(ticket),
    onNotNow: (notNow) => heard.push(notNow),
    onEnd: (ending) => heard.push(ending),
    onWake: (call) => {
      wake = call
      return () => heard.push('stopped')
    },
    chance: () => 0,
  })
  return { running, asked, heard, join, wake: () => wake() }
}

it('holds its line, says what it knows, and comes in when a host has said so', async () => {
  const { asked, heard } = waiting(
    'one',
    [
      { ok: true, version: 3, waiting: VIEW },
      { ok: true, comeIn: TICKET },
    ],
    [],
  )
  await expect.poll(() => heard).toEqual([VIEW, 'stopped', TICKET])
  expect(asked).toEqual([
    { token: 'one', knows: 0, microphone: 'untried', help: false },
    { token: 'one', knows: 3, microphone: 'untried', help: false },
  ])
})

it('DOOR-14 says that help is needed, on a place taken anew as well, until it is taken back', async () => {
  const joins: JoinAnswer[] = [{ ok: true, waiting: 'two', name: 'Ann' }]
  const { running, asked } = waiting('one', [{ ok: true, version: 1, waiting: VIEW }], joins)
  await expect.poll(() => asked.length).toBe(2)
  running.help(true)
  running.help(true)
  await expect.poll(() => asked.length).toBe(3)
  running.help(false)
  await expect.poll(() => asked.map(({ help }) => help)).toEqual([false, false, true, false])
})

it('takes a place anew when the old one is gone, as after a restart, and comes in at once where nobody has to wait', async () => {
  const joins: JoinAnswer[] = [{ ok: true, waiting: 'two', name: 'Ann' }, TICKET]
  const { asked, heard } = waiting('one', [refused('door.unknown'), refused('door.unknown')], joins)
  await expect.poll(() => heard).toEqual(['stopped', TICKET])
  expect(asked.map(({ token }) => token)).toEqual(['one', 'two'])
})

it('goes on through a line that is down, at once when the device wakes up', async () => {
  const { heard, wake } = waiting('one', [UNREACHABLE, refused('fault'), { ok: true, comeIn: TICKET }], [])
  await expect.poll(() => heard.includes('unreachable')).toBe(true)
  await expect
    .poll(() => {
      wake()
      return heard
    })
    .toEqual(['unreachable', 'stopped', TICKET])
})

it('tells at once how the microphone turned out', async () => {
  const { running, asked } = waiting('one', [], [])
  await expect.poll(() => asked.length).toBe(1)
  running.heard('heard')
  running.heard('heard')
  await expect.poll(() => asked.map(({ microphone }) => microphone)).toEqual(['untried', 'heard'])
  running.stop()
})

it.each([
  ['another window has taken over', [refused('door.elsewhere')], [], { reason: 'openedElsewhere' }],
  ['coming in is refused', [refused('door.unknown')], [refused('join.locked')], refused('join.locked')],
] as const)('ends when %s', async (_, answers, joins, ending) => {
  const { heard } = waiting('one', [...answers], [...joins])
  await expect.poll(() => heard).toEqual(['stopped', ending])
})

it('gives the place up on leaving, and asks nothing any more', async () => {
  const { running, asked, heard } = waiting('one', [], [])
  await expect.poll(() => asked.length).toBe(1)
  running.leave()
  running.leave()
  expect(asked.at(-1)).toMatchObject({ token: 'one', leave: true })
  expect(asked).toHaveLength(2)
  expect(heard).toEqual(['stopped'])
})
