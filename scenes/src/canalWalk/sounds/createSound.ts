// The walk's sounds: one function for each id that the manifest places.

import { soundBank } from '../../sounds/soundBank.ts'
import { createBell } from './bell.ts'
import { createBlackbird } from './blackbird.ts'
import { createFarEngine } from './farEngine.ts'
import { createLockWater } from './lockWater.ts'
import { createWillowWind } from './willowWind.ts'

export const { SOUND_IDS, createSound } = soundBank({
  lockWater: createLockWater,
  willowWind: createWillowWind,
  blackbird: createBlackbird,
  farEngine: createFarEngine,
  churchBell: createBell,
})
