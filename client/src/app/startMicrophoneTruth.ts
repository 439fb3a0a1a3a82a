// Keeps the meeting's fact about my microphone the same as the truth of the device, and obeys when a host turns it off.
// It never turns a microphone on.

import type { StoreApi } from 'zustand/vanilla'
import type { Facts } from '../state/facts.ts'
import type { VoiceSession, VoiceTruth } from '../voice/VoiceSession.ts'

type Told = 'on' | 'off' | 'none'

type Deps = {
  readonly facts: StoreApi<Facts>
  readonly voice: Pick<VoiceSession, 'truth' | 'setMicrophone'>
  readonly tell: (microphone: Told) => void
}

export type RunningMicrophoneTruth = {
  /** A new connection: the meeting has to hear it again. */
  tellAgain(): void
  stop(): void
}

function factOf({ microphone }: VoiceTruth): Told {
  return microphone === 'on' || microphone === 'off' ? microphone : 'none'
}

export function startMicrophoneTruth({ facts, voice, tell }: Deps): RunningMicrophoneTruth {
  let told: Told | null = null
  function say(): void {
    if (facts.getState().connection !== 'joined') return
    const fact = factOf(voice.truth.getState())
    if (fact === told) return
    told = fact
    tell(fact)
  }
  const stops = [
    voice.truth.subscribe(say),
    facts.subscribe((now, before) => {
      const silenced = now.byId[now.meId]?.microphone === 'silenced'
      const already = before.byId[before.meId]?.microphone === 'silenced'
      if (!silenced || already) return
      // The meeting knows already; telling it "off" once the device is off changes nothing there.
      void voice.setMicrophone(false)
    }),
  ]
  return {
    tellAgain() {
      told = null
      say()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
