import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ending } from '../state/facts.ts'
import { type ConnectionDeps, createMeetingConnection } from './MeetingConnection.ts'
import {
  ClosedAtTheDoor,
  type MeetingSocket,
  type MirroredState,
  type SocketEvents,
  type Ticket,
} from './MeetingSocket.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Line = { readonly events: SocketEvents; closedWith: number | null; answers: boolean; beats: number }

/** A meeting that answers or is silent, and a network that is there or not. */
function ground(overrides: Partial<ConnectionDeps> = {}) {
  const lines: Line[] = []
  const heard: string[] = []
  const endings: Ending[] = []
  let wake = () => {}
  let entered = 0
  const deps: ConnectionDeps = {
    enter: async (): Promise<Result<Ticket, Ending>> => {
      entered += 1
      return ok({ meetingId: 'm', ticket: `t${entered}` })
    },
    open: async (_ticket, events): Promise<MeetingSocket> => {
      const line: Line = { events, closedWith: null, answers: true, beats: 0 }
      lines.push(line)
      return {
        request: () => {
          line.beats += 1
          return line.answers ? Promise.resolve({}) : new Promise(() => {})
        },
        sendPoses: () => {},
        close: (code) => {
          line.closedWith = code
        },
      }
    },
    events: { onState: () => heard.push('state'), onAnnouncement: () => {}, onPoses: () => {}, onTraffic: () => {} },
    onJoined: () => heard.push('joined'),
    onDropped: () => heard.push('dropped'),
    onEnded: (ending) => endings.push(ending),
    measured: () => ({}),
    onRoundTrip: () => {},
    now: () => Date.now(),
    chance: () => 0.5,
    onWake: (listener) => {
      wake = listener
      return () => {
        wake = () => {}
      }
    },
    ...overrides,
  }
  const connection = createMeetingConnection(deps)
  return { connection, lines, heard, endings, wake: () => wake(), entered: () => entered }
}

const NO_STATE: MirroredState = {
  meetingId: '',
  title: '',
  scene: '',
  walkLeader: '',
  movingTo: '',
  movingFrom: '',
  locked: false,
  voiceUp: false,
  quiet: false,
  waitingRoom: false,
  mayWrite: true,
  mayMove: true,
  tablesClosed: false,
}

describe('a connection to a meeting', () => {
  it('comes in with one ticket and opens one line', async () => {
    const { lines, heard, entered } = ground()
    await vi.advanceTimersByTimeAsync(10)
    expect(heard).toEqual(['joined'])
    expect(lines).toHaveLength(1)
    expect(entered()).toBe(1)
  })

  it('notices a line that only keeps silent within 8 s, and comes back with a fresh ticket', async () => {
    const { lines, heard, entered } = ground()
    await vi.advanceTimersByTimeAsync(10)
    lines[0]!.answers = false
    await vi.advanceTimersByTimeAsync(8_000)
    expect(lines[0]!.closedWith).toBe(CLOSE_CODES.comeBack)
    await vi.advanceTimersByTimeAsync(500)
    expect(heard).toEqual(['joined', 'dropped', 'joined'])
    expect(entered()).toBe(2)
  })

  it('asks for a sign of life every 3 s as long as there is one', async () => {
    const { lines } = ground()
    await vi.advanceTimersByTimeAsync(30_100)
    expect(lines).toHaveLength(1)
    expect(lines[0]!.beats).toBe(10)
  })

  it.each(['removed', 'ended', 'openedElsewhere', 'nonsense', 'tooMuch', 'oldPage', 'left'] as const)(
    'CLOSE stays out after "%s"',
    async (reason) => {
      const { lines, endings, entered, wake } = ground()
      await vi.advanceTimersByTimeAsync(10)
      lines[0]!.events.onClosed(CLOSE_CODES[reason])
      wake()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(endings).toEqual([{ reason }])
      expect(entered()).toBe(1)
    },
  )

  it.each([CLOSE_CODES.comeBack, 1006, 1001, 4321])('comes back after close code %s', async (code) => {
    const { lines, heard } = ground()
    await vi.advanceTimersByTimeAsync(10)
    lines[0]!.events.onClosed(code)
    await vi.advanceTimersByTimeAsync(500)
    expect(heard).toEqual(['joined', 'dropped', 'joined'])
  })

  it('keeps trying while there is no network, never waiting longer than 5 s, and at once when it is back', async () => {
    let network = true
    const tries: number[] = []
    const { lines, heard, wake } = ground({
      enter: async () => {
        tries.push(Date.now())
        if (!network) throw new Error('offline')
        return ok({ meetingId: 'm', ticket: 't' })
      },
    })
    await vi.advanceTimersByTimeAsync(10)
    network = false
    lines[0]!.events.onClosed(1006)
    await vi.advanceTimersByTimeAsync(180_000)
    const gaps = tries.slice(2).map((at, index) => at - tries[index + 1]!)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(5_000)
    expect(tries.length).toBeGreaterThan(40)
    expect(tries.length).toBeLessThan(200)
    network = true
    wake()
    await vi.advanceTimersByTimeAsync(1)
    expect(heard.at(-1)).toBe('joined')
  })

  it('gives up an attempt that hangs, and what it brings later is closed and not used', async () => {
    let finish = (_: MeetingSocket) => {}
    let first = true
    const closed: number[] = []
    const hanging: MeetingSocket = {
      request: async () => ({}),
      sendPoses: () => {},
      close: (code) => closed.push(code),
    }
    const { heard } = ground({
      open: async () => {
        if (!first) return hanging
        first = false
        return new Promise<MeetingSocket>((resolve) => {
          finish = resolve
        })
      },
    })
    await vi.advanceTimersByTimeAsync(12_000)
    expect(heard).toEqual(['joined'])
    finish(hanging)
    await vi.advanceTimersByTimeAsync(1)
    expect(closed).toEqual([CLOSE_CODES.comeBack])
    expect(heard).toEqual(['joined'])
  })

  it('ends with the refusal when the way back is barred', async () => {
    let barred = false
    const ending: Ending = { refusal: { code: 'join.removed' }, contactPhone: '+31 20 1234567' }
    const { lines, endings } = ground({
      enter: async () => (barred ? refused(ending) : ok({ meetingId: 'm', ticket: 't' })),
    })
    await vi.advanceTimersByTimeAsync(10)
    barred = true
    lines[0]!.events.onClosed(1006)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(endings).toEqual([ending])
  })

  it('ends when the door itself closes with a final code', async () => {
    const { endings } = ground({ open: () => Promise.reject(new ClosedAtTheDoor(CLOSE_CODES.oldPage)) })
    await vi.advanceTimersByTimeAsync(10)
    expect(endings).toEqual([{ reason: 'oldPage' }])
  })

  it('hears nothing more from a line that was given up', async () => {
    const { lines, heard } = ground()
    await vi.advanceTimersByTimeAsync(10)
    lines[0]!.events.onClosed(1006)
    await vi.advanceTimersByTimeAsync(500)
    heard.length = 0
    lines[0]!.events.onState(NO_STATE)
    lines[0]!.events.onClosed(CLOSE_CODES.removed)
    expect(heard).toEqual([])
    lines[1]!.events.onState(NO_STATE)
    expect(heard).toEqual(['state'])
  })

  it('leaves for good when this side closes', async () => {
    const { connection, lines, endings, entered } = ground()
    await vi.advanceTimersByTimeAsync(10)
    connection.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(endings).toEqual([{ reason: 'left' }])
    expect(lines[0]!.closedWith).toBe(CLOSE_CODES.left)
    expect(entered()).toBe(1)
  })

  it('grants a page that slept another moment before it gives up its line', async () => {
    const { lines, heard } = ground()
    await vi.advanceTimersByTimeAsync(10)
    lines[0]!.answers = false
    await vi.advanceTimersByTimeAsync(3_500)
    // The clock went on while no timer ran.
    vi.setSystemTime(Date.now() + 600_000)
    lines[0]!.answers = true
    await vi.advanceTimersByTimeAsync(8_000)
    expect(heard).toEqual(['joined'])
  })
})
