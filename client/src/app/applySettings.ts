// Carries what the person prefers about sound to the voice session, now and whenever it changes.

import type { StoreApi } from 'zustand/vanilla'
import type { Settings } from '../state/settings.ts'
import type { VoiceSession } from '../voice/VoiceSession.ts'

export function applySettings(settings: StoreApi<Settings>, voice: VoiceSession): () => void {
  function apply(now: Settings, before?: Settings): void {
    if (now.masterVolume !== before?.masterVolume) voice.setVolume(now.masterVolume)
    if (now.sameInBothEars !== before?.sameInBothEars) voice.setSameInBothEars(now.sameInBothEars)
    if (now.microphoneId !== (before?.microphoneId ?? null)) void voice.chooseMicrophone(now.microphoneId)
    if (now.speakerId !== (before?.speakerId ?? null)) void voice.chooseSpeaker(now.speakerId)
    if (now.volumes === before?.volumes) return
    for (const [personId, volume] of Object.entries(now.volumes))
      if (volume !== before?.volumes[personId]) voice.setVolumeOf(personId, volume)
  }
  apply(settings.getState())
  return settings.subscribe(apply)
}
