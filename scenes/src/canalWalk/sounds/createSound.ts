// The walk's sounds, made live: one function for each id that the manifest places.
// The caller owns what it gets, pans it, sets its volume, and disposes it.

import type { PlacedSoundSource } from '../../SceneView.ts'
import { createBell } from './bell.ts'
import { createBlackbird } from './blackbird.ts'
import { createFarEngine } from './farEngine.ts'
import { createLockWater } from './lockWater.ts'
import { createWillowWind } from './willowWind.ts'

const SOUNDS: Readonly<Record<string, (context: BaseAudioContext) => PlacedSoundSource>> = {
  lockWater: createLockWater,
  willowWind: createWillowWind,
  blackbird: createBlackbird,
  farEngine: createFarEngine,
  churchBell: createBell,
}

export const SOUND_IDS: readonly string[] = Object.keys(SOUNDS)

export function createSound(id: string, context: BaseAudioContext): PlacedSoundSource {
  const create = SOUNDS[id]
  if (!create) throw new Error(`no sound is called ${id}`)
  return create(context)
}
