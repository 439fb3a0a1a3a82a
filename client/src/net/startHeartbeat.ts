// Notices a dead line. A socket that only listens can stay open for minutes after the network went away, so the page asks
// every 3 s and gives up on the line when an answer takes longer than 5 s.

type Heartbeat = {
  /** Resolves with the answer; rejects when there is none. */
  readonly beat: () => Promise<unknown>
  readonly onRoundTrip: (ms: number) => void
  readonly onDead: () => void
  readonly now: () => number
}

export type RunningHeartbeat = {
  /** The page woke up or the network changed: asks at once. */
  beatNow(): void
  stop(): void
}

const BEAT_EVERY_MS = 3_000
const ANSWER_WITHIN_MS = 5_000
/** A timer that comes this late was asleep with its page; the answer gets a little more time. */
const ASLEEP_MS = 1_500
const AFTER_SLEEP_MS = 3_000

export function startHeartbeat({ beat, onRoundTrip, onDead, now }: Heartbeat): RunningHeartbeat {
  let stopped = false
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function later(work: () => void, ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }

  function ask(withinMs: number): void {
    const asked = now()
    const mine = ++turn
    later(() => missed(asked + withinMs), withinMs)
    beat().then(
      () => {
        if (stopped || mine !== turn) return
        onRoundTrip(now() - asked)
        later(() => ask(ANSWER_WITHIN_MS), BEAT_EVERY_MS)
      },
      () => undefined,
    )
  }

  function missed(due: number): void {
    if (now() - due > ASLEEP_MS) {
      ask(AFTER_SLEEP_MS)
      return
    }
    stopped = true
    onDead()
  }

  later(() => ask(ANSWER_WITHIN_MS), BEAT_EVERY_MS)
  return {
    beatNow: () => {
      if (!stopped) ask(AFTER_SLEEP_MS)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
