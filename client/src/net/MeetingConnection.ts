// Keeps this page in the meeting: comes in with a ticket, notices a dead line, comes back with a fresh ticket on the same
// device, and stops for good only when the meeting says so. Knows no screens and no sockets of its own.

import type { Result } from '@towpath/shared/lib/result'
import { CLOSE_CODES, closeReasonOf, FINAL_REASONS } from '@towpath/shared/protocol/closeReason'
import type { CommandPayload } from '@towpath/shared/protocol/commands'
import type { Ending } from '../state/facts.ts'
import { backOffMs } from './backOff.ts'
import {
  ClosedAtTheDoor,
  type MeetingSocket,
  type OpenSocket,
  type SocketEvents,
  type Ticket,
} from './MeetingSocket.ts'
import { type RunningHeartbeat, startHeartbeat } from './startHeartbeat.ts'

export type ConnectionDeps = {
  /** A ticket for this person: a refusal that is final is an ending; anything else throws, and is tried again. */
  readonly enter: () => Promise<Result<Ticket, Ending>>
  readonly open: OpenSocket
  readonly events: Omit<SocketEvents, 'onClosed'>
  readonly onJoined: () => void
  readonly onDropped: () => void
  readonly onEnded: (ending: Ending) => void
  readonly onRoundTrip: (ms: number) => void
  /** How well the line carries, told with every beat. */
  readonly measured: () => CommandPayload<'heartbeat'>
  readonly now: () => number
  /** 0 up to 1. */
  readonly chance: () => number
  /** Calls back when trying at once makes sense: the network is there again, the page is seen again. Returns its stop. */
  readonly onWake: (wake: () => void) => () => void
}

export type MeetingConnection = {
  /** Null while there is no line. */
  readonly socket: () => MeetingSocket | null
  /** Ends it from this side; nothing is tried any more. */
  close(): void
}

/** Joining that takes longer is given up and tried afresh. */
const JOIN_WITHIN_MS = 10_000

export function createMeetingConnection(deps: ConnectionDeps): MeetingConnection {
  let socket: MeetingSocket | null = null
  let heartbeat: RunningHeartbeat | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let trying = false
  let over = false
  /** Events of a socket that was given up are not ours any more. */
  let generation = 0

  async function join(): Promise<void> {
    if (over || trying || socket) return
    trying = true
    clearTimeout(retry)
    const mine = ++generation
    const giveUp = setTimeout(() => failed(mine), JOIN_WITHIN_MS)
    try {
      const entered = await deps.enter()
      if (mine !== generation) return
      if (!entered.ok) return end(entered.refusal)
      const opened = await deps.open(entered.value, eventsOf(mine))
      if (mine !== generation) return opened.close(CLOSE_CODES.comeBack)
      trying = false
      failures = 0
      socket = opened
      heartbeat = startHeartbeat({
        beat: () => opened.request('heartbeat', deps.measured(), JOIN_WITHIN_MS),
        onRoundTrip: deps.onRoundTrip,
        onDead: () => {
          opened.close(CLOSE_CODES.comeBack)
          lost(mine)
        },
        now: deps.now,
      })
      deps.onJoined()
    } catch (fault) {
      if (mine !== generation) return
      const reason = fault instanceof ClosedAtTheDoor ? closeReasonOf(fault.closeCode) : undefined
      if (reason && FINAL_REASONS.has(reason)) end({ reason })
      else failed(mine)
    } finally {
      clearTimeout(giveUp)
    }
  }

  function eventsOf(mine: number): SocketEvents {
    const { onState, onAnnouncement, onPoses, onTraffic } = deps.events
    const current = () => mine === generation && !over
    return {
      onState: (state) => current() && onState(state),
      onAnnouncement: (name, payload) => current() && onAnnouncement(name, payload),
      onPoses: (type, bytes) => current() && onPoses(type, bytes),
      onTraffic,
      onClosed: (code) => {
        if (!current()) return
        const reason = closeReasonOf(code)
        if (reason && FINAL_REASONS.has(reason)) end({ reason })
        else lost(mine)
      },
    }
  }

  function lost(mine: number): void {
    if (mine !== generation || over) return
    // While still joining, the attempt itself says how it went.
    if (!socket) return
    letGo()
    deps.onDropped()
    again()
  }

  function failed(mine: number): void {
    if (mine !== generation || over) return
    trying = false
    failures += 1
    again()
  }

  function again(): void {
    generation += 1
    clearTimeout(retry)
    retry = setTimeout(join, backOffMs(failures, deps.chance()))
  }

  function letGo(): void {
    heartbeat?.stop()
    heartbeat = null
    socket = null
  }

  function end(ending: Ending): void {
    if (over) return
    over = true
    generation += 1
    letGo()
    clearTimeout(retry)
    stopWaking()
    deps.onEnded(ending)
  }

  const stopWaking = deps.onWake(() => {
    if (heartbeat) heartbeat.beatNow()
    else void join()
  })

  void join()
  return {
    socket: () => socket,
    close() {
      const open = socket
      end({ reason: 'left' })
      open?.close(CLOSE_CODES.left)
    },
  }
}
