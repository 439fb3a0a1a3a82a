// Ties the watch over the headset to its session: visibility and end come from the device, commands and microphone go out.

import type { MeetingSession } from '../app/MeetingSession.ts'
import { createAwayWatch } from './awayWatch.ts'
import type { HeadsetStore } from './createHeadsetStore.ts'

export type RunningAwayWatch = {
  back(): void
  /** The person asked to go back to the page: they are not away. */
  endSession(): void
  dispose(): void
}

export function startAwayWatch(
  session: MeetingSession,
  store: HeadsetStore,
  awaitReturn: (awaited: boolean) => void,
): RunningAwayWatch {
  let asked = false
  const watch = createAwayWatch({
    tell: (away) => void session.send('away.set', { away }),
    closeMicrophone: () => void session.voice.setMicrophone(false),
    awaitReturn,
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
  const stop = store.subscribe((state, before) => {
    if (state.visibilityState === before.visibilityState || !state.session) return
    if (state.visibilityState === 'visible') watch.inSight()
    else watch.outOfSight()
  })
  return {
    back: () => watch.back(),
    endSession: () => {
      asked = true
      void store.getState().session?.end()
    },
    dispose: () => {
      stop()
      if (asked) {
        watch.back()
        watch.dispose()
        return
      }
      // The headset ended it: away until somebody touches the page.
      watch.outOfSight()
      const back = () => {
        removeEventListener('pointerdown', back)
        removeEventListener('keydown', back)
        watch.back()
      }
      addEventListener('pointerdown', back)
      addEventListener('keydown', back)
    },
  }
}
