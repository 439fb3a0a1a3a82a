// Waiting at the door as plain logic: one line that is asked again and again, a place that is taken anew when it was lost,
// and an end when a host has answered. Knows no screen; a lost line is tried for as long as the page is open.

import type { JoinAnswer, TicketAnswer } from '@towpath/shared/protocol/joining'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { HeardVerdict, NotNow, WaitingAnswer, WaitingRequest, WaitingView } from '@towpath/shared/protocol/waiting'
import { backOffMs } from '../net/backOff.ts'
import type { Ending } from '../state/facts.ts'
import type { Unreachable } from './joining.ts'

/** Somebody on the way in, and where to. */
export type Wanted = {
  readonly invitation: string
  readonly name: string
  readonly figure: string
  readonly companion: boolean
  readonly title: string
  readonly scene: string
  /** This device was in this meeting before. */
  readonly wasHere: boolean
}

export type WaitingDeps = {
  /** Undefined after a reload or when a host asked them to wait: then a place is taken first. */
  readonly token: string | null
  readonly join: () => Promise<JoinAnswer | Unreachable>
  readonly ask: (request: WaitingRequest, signal: AbortSignal) => Promise<WaitingAnswer | Unreachable>
  readonly onView: (view: WaitingView) => void
  readonly onUnreachable: () => void
  readonly onComeIn: (ticket: TicketAnswer) => void
  readonly onNotNow: (notNow: NotNow) => void
  readonly onEnd: (ending: Ending) => void
  /** Calls back when trying at once makes sense. Returns its stop. */
  readonly onWake: (wake: () => void) => () => void
  readonly chance: () => number
}

export type Waiting = {
  /** Told to the host. */
  heard(microphone: HeardVerdict): void
  /** A call for help, or its taking back. */
  help(called: boolean): void
  /** By their own wish; the place is free at once. */
  leave(): void
  stop(): void
}

/** Nothing is wrong with the person; it only did not work just now. */
const PASSING: ReadonlySet<Refusal['code']> = new Set([
  'fault',
  'command.tooOften',
  'door.crowded',
  'command.malformed',
])

export function startWaiting(deps: WaitingDeps): Waiting {
  let { token } = deps
  let knows = 0
  let microphone: HeardVerdict = 'untried'
  let help = false
  let failures = 0
  let over = false
  let line = new AbortController()
  let wake: () => void = () => undefined
  const stopWaking = deps.onWake(() => wake())

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, backOffMs(failures++, deps.chance()))
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  function finish(): boolean {
    if (over) return false
    over = true
    stopWaking()
    wake()
    line.abort()
    return true
  }

  async function takePlace(): Promise<void> {
    const answer = await deps.join()
    if (over) return
    if ('unreachable' in answer) {
      deps.onUnreachable()
      return pause()
    }
    if (!answer.ok) {
      if (PASSING.has(answer.refusal.code)) return pause()
      if (finish()) deps.onEnd(answer)
      return
    }
    failures = 0
    if ('ticket' in answer) {
      if (finish()) deps.onComeIn(answer)
      return
    }
    token = answer.waiting
    knows = 0
  }

  async function holdLine(held: string): Promise<void> {
    const mine = new AbortController()
    line = mine
    const answer = await deps.ask({ token: held, knows, microphone, help }, mine.signal)
    if (over || mine.signal.aborted) return
    if ('unreachable' in answer) {
      deps.onUnreachable()
      return pause()
    }
    if (!answer.ok) {
      if (answer.refusal.code === 'door.elsewhere') {
        if (finish()) deps.onEnd({ reason: 'openedElsewhere' })
      } else if (answer.refusal.code === 'door.unknown') token = null
      else await pause()
      return
    }
    failures = 0
    if ('waiting' in answer) {
      knows = answer.version
      deps.onView(answer.waiting)
    } else if (finish()) {
      if ('comeIn' in answer) deps.onComeIn(answer.comeIn)
      else deps.onNotNow(answer.notNow)
    }
  }

  async function run(): Promise<void> {
    while (!over) await (token === null ? takePlace() : holdLine(token))
  }

  void run()
  return {
    heard(verdict) {
      if (verdict === microphone) return
      microphone = verdict
      line.abort()
    },
    help(called) {
      if (called === help) return
      help = called
      line.abort()
    },
    leave() {
      const held = token
      if (!finish()) return
      if (held) void deps.ask({ token: held, knows, microphone, leave: true }, new AbortController().signal)
    },
    stop: () => void finish(),
  }
}
