// Those who want to hear of voice events. A listener that throws is reported, and the others still hear.
import type { VoiceEvent } from './VoiceEngine.ts'

export type VoiceListeners = {
  add(listener: (event: VoiceEvent) => void): () => void
  tell(event: VoiceEvent): void
}

export function createVoiceListeners(failed: (fault: unknown) => void): VoiceListeners {
  const listeners = new Set<(event: VoiceEvent) => void>()
  return {
    add(listener) {
      const own = (event: VoiceEvent) => listener(event)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    tell(event) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (fault) {
          failed(fault)
        }
      }
    },
  }
}
