import { AT_ANY_TIME } from '@towpath/shared/meetings/MeetingPlan'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLogger } from '../ops/logger.ts'
import { createGuessBrake } from './createGuessBrake.ts'
import { findInvitation } from './findInvitation.ts'
import type { HandOverStore } from './HandOverStore.ts'
import type { IdentityStore, Invitation } from './IdentityStore.ts'
import { hashInvitation } from './invitationSecret.ts'

const SECRET = 'a secret for tests that is long enough for anybody'
const HOUR_MS = 3_600_000
const LIVE_CODES = 20

/** The library that counts failures reads the system's clock. */
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Always the same numbers, so that a guess that hits would hit every time. */
function createNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function house(codes: readonly string[]) {
  const invitations = new Map(
    codes.map((value, index) => [
      hashInvitation({ kind: 'code', value }, SECRET),
      {
        id: `code-${index}`,
        kind: 'code',
        withdrawn: false,
        meeting: { ...AT_ANY_TIME, id: `meeting-${index}`, ended: false },
      },
    ]),
  )
  let looks = 0
  const store = {
    findInvitation: async (hash: string) => {
      looks += 1
      return invitations.get(hash) as unknown as Invitation | undefined
    },
    findPerson: async () => undefined,
  } as Partial<IdentityStore> as IdentityStore
  const logged: string[] = []
  const counted: string[] = []
  const now = () => Date.now()
  const wait = async (ms: number) => vi.setSystemTime(Date.now() + ms)
  const brake = createGuessBrake({
    logger: createLogger('warn', { write: (line) => logged.push(line) }),
    count: (outcome) => counted.push(outcome),
    now,
    wait,
  })
  const clock = { wallMs: now, monotonicMs: now }
  const handOvers = { take: async () => undefined } as Partial<HandOverStore> as HandOverStore
  const guess = (code: string, network: string) =>
    findInvitation({ store, handOvers, brake, clock, secret: SECRET, time: { now, wait } }, code, {
      deviceHash: 'x',
      network,
    })
  return { guess, brake, logged, counted, looks: () => looks }
}

describe('a thousand guesses in an hour', () => {
  const numbers = createNumbers(20_261_125)
  const codeIn = () => String(Math.floor(numbers() * 1_000_000)).padStart(6, '0')
  const live = Array.from({ length: LIVE_CODES }, codeIn)
  const guesses = Array.from({ length: 1_000 }, codeIn)

  it.each([
    ['one network', () => '198.51.100'],
    ['a hundred networks', (index: number) => `10.0.${index % 100}`],
  ])('INVITE-9 from %s find nothing, hear one sentence and raise the alarm once', async (_, networkOf) => {
    const { guess, brake, logged, counted } = house(live)
    const startMs = Date.now()
    const heard = new Set<string>()
    for (const [index, code] of guesses.entries()) {
      if (Date.now() > startMs + HOUR_MS) break
      const answer = await guess(code, networkOf(index))
      expect(answer.ok).toBe(false)
      if (!answer.ok) heard.add(answer.refusal.code)
    }
    expect(heard).toEqual(new Set(['join.unknownInvitation']))
    expect(logged).toHaveLength(1)
    expect(logged[0]).not.toMatch(/\d{6}|198\.51|10\.0/)
    expect(counted.filter((outcome) => outcome === 'alarm')).toHaveLength(1)
    expect(brake.lastAlarm()?.getTime()).toBeGreaterThanOrEqual(startMs)
    // The door is not locked: a right code still leads somewhere.
    expect(await guess(live[0]!, networkOf(0))).toMatchObject({ ok: true })
  })

  it('INVITE-8 leave one network time for a few hundred', async () => {
    const { guess, looks } = house(live)
    const startMs = Date.now()
    while (Date.now() < startMs + HOUR_MS) await guess(codeIn(), '198.51.100')
    expect(looks()).toBeLessThan(650)
  })
})
