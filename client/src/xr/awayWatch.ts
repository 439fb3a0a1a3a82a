// Knows when the headset is on nobody's head: others see "away", then the microphone closes, and coming back takes one press.
// Owned by the world while a session runs. It reads no clock but the timers it is given.

export const AWAY_AFTER_MS = 1_500
export const MICROPHONE_AFTER_MS = 10_000

export type AwayDeps = {
  readonly tell: (away: boolean) => void
  readonly closeMicrophone: () => void
  /** The person is back in sight and has to say so, or has said so. */
  readonly awaitReturn: (awaited: boolean) => void
  readonly after: (ms: number, act: () => void) => () => void
}

export type AwayWatch = {
  /** The headset was taken off, or something of the system covers the view. */
  outOfSight(): void
  inSight(): void
  back(): void
  dispose(): void
}

export function createAwayWatch({ tell, closeMicrophone, awaitReturn, after }: AwayDeps): AwayWatch {
  let out = false
  let away = false
  let pending: (() => void)[] = []
  const stopTimers = () => {
    for (const stop of pending) stop()
    pending = []
  }
  return {
    outOfSight() {
      if (out) return
      out = true
      pending = [
        after(AWAY_AFTER_MS, () => {
          away = true
          tell(true)
        }),
        after(MICROPHONE_AFTER_MS, closeMicrophone),
      ]
    },
    inSight() {
      if (!out) return
      out = false
      stopTimers()
      if (away) awaitReturn(true)
    },
    back() {
      stopTimers()
      out = false
      if (!away) return
      away = false
      tell(false)
      awaitReturn(false)
    },
    dispose: stopTimers,
  }
}
