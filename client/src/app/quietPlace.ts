// The quiet place as this page keeps it: one press, and nobody sees or hears the person and they hear nobody, with the
// server gone too. The meeting is told as soon as there is a line. Made with the meeting; it draws nothing.

import type { Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Facts } from '../state/facts.ts'
import type { VoiceSession } from '../voice/VoiceSession.ts'

export type QuietPlace = {
  readonly inside: StoreApi<boolean>
  enter(): void
  back(): void
}

type Deps = {
  readonly facts: StoreApi<Facts>
  readonly voice: Pick<VoiceSession, 'setMicrophone' | 'setSilent'>
  readonly tell: (quiet: boolean) => Promise<Result<unknown, Refusal>>
  /** Poses are taken again from now on: the next one stands by itself. */
  readonly onBack: () => void
}

export type KeptQuietPlace = QuietPlace & {
  /** There is a line: the meeting and this page have to mean the same. */
  settle(): void
}

export function createQuietPlace({ facts, voice, tell, onBack }: Deps): KeptQuietPlace {
  const inside = createStore<boolean>(() => false)
  /** Null until the person chose on this page: before, what the meeting knows of an earlier page holds. */
  let wish: boolean | null = null

  function enter(): void {
    wish = true
    withdraw()
    void tell(true)
  }

  function withdraw(): void {
    if (inside.getState()) return
    voice.setSilent(true)
    void voice.setMicrophone(false)
    globalThis.speechSynthesis?.cancel()
    inside.setState(true, true)
  }

  return {
    inside,
    enter,
    back() {
      wish = false
      if (!inside.getState()) return
      inside.setState(false, true)
      voice.setSilent(false)
      void tell(false).then(onBack)
    },
    settle() {
      const { byId, meId } = facts.getState()
      const known = byId[meId]?.quietPlace ?? false
      if (wish === null && known) withdraw()
      else if (wish !== null && wish !== known) void tell(wish).then(onBack)
    },
  }
}
