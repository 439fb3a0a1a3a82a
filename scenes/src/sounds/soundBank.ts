// The sounds of one place, made live by the ids that its manifest places.

import type { PlacedSoundSource } from '../SceneView.ts'

export type SoundBank = {
  readonly SOUND_IDS: readonly string[]
  /** The caller owns what it gets, pans it, sets its volume, and disposes it. */
  createSound(id: string, context: BaseAudioContext): PlacedSoundSource
}

export function soundBank(
  sounds: Readonly<Record<string, (context: BaseAudioContext) => PlacedSoundSource>>,
): SoundBank {
  return {
    SOUND_IDS: Object.keys(sounds),
    createSound(id, context) {
      const create = sounds[id]
      if (!create) throw new Error(`no sound is called ${id}`)
      return create(context)
    },
  }
}
