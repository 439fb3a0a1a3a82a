// Keeps the meeting's fact about my microphone the same as the truth of the device, and obeys when a host turns it off
// or makes it quiet. It never turns a microphone on.

import type { StoreApi } from 'zustand/vanilla'
import type { Facts } from '../state/facts.ts'
import type { VoiceSession, VoiceTruth } from '../voice/VoiceSession.ts'

type Told = 'on' | 'off' | 'none'

type Deps = {
  readonly facts: StoreApi<Facts>
  readonly voice: Pick<VoiceSession, 'truth' | 'setMicrophone'>
  readonly tell: (microphone: Told) => void
  /** The person wanted to speak while it is quiet, or where they listen. */
  readonly refuse: (why: 'voice.quiet' | 'voice.off') => void
}

export type RunningMicrophoneTruth = {
  /** A new connection: the meeting has to hear it again. */
  tellAgain(): void
  stop(): void
}

function factOf({ microphone }: VoiceTruth): Told {
  return microphone === 'on' || microphone === 'off' ? microphone : 'none'
}

/** It is quiet or I am here to listen, I am no host, and I do not speak with one privately. */
export function isHushed({ meeting, byId, meId }: Facts): boolean {
  const me = byId[meId]
  return me !== undefined && (meeting.quiet || me.listens) && me.role !== 'host' && me.reach !== 'line'
}

export function startMicrophoneTruth({ facts, voice, tell, refuse }: Deps): RunningMicrophoneTruth {
  let told: Told | null = null
  function say(): void {
    if (facts.getState().connection !== 'joined') return
    const fact = factOf(voice.truth.getState())
    if (fact === told) return
    told = fact
    tell(fact)
  }
  const stops = [
    voice.truth.subscribe(({ microphoneWanted }, before) => {
      if (microphoneWanted && !before.microphoneWanted && isHushed(facts.getState())) {
        refuse(facts.getState().meeting.quiet ? 'voice.quiet' : 'voice.off')
        void voice.setMicrophone(false)
      }
      say()
    }),
    facts.subscribe((now, before) => {
      const silenced = now.byId[now.meId]?.microphone === 'silenced'
      const already = before.byId[before.meId]?.microphone === 'silenced'
      const isObeyed = (!silenced || already) && (!isHushed(now) || isHushed(before))
      if (isObeyed) return
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
