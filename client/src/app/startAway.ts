// Tells the meeting that nobody is looking at this page, once it has been out of sight for a moment. In the headset the
// world does this, because there a page can be hidden and worn.

const OUT_OF_SIGHT_MS = 3_000

type Away = {
  readonly tell: (away: boolean) => void
  readonly wearing: () => boolean
}

export type RunningAway = {
  /** The meeting forgot it: a new connection begins with everyone present. */
  tellAgain(): void
  stop(): void
}

export function startAway({ tell, wearing }: Away): RunningAway {
  let timer: ReturnType<typeof setTimeout> | undefined
  let away = false
  function set(next: boolean): void {
    if (next === away) return
    away = next
    tell(away)
  }
  function look(): void {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') set(false)
    else if (!wearing()) timer = setTimeout(() => set(true), OUT_OF_SIGHT_MS)
  }
  document.addEventListener('visibilitychange', look)
  return {
    tellAgain() {
      if (away) tell(true)
    },
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    },
  }
}
