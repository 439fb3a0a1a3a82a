// The café's sounds: one function for each id that the manifest places.

import { soundBank } from '../../sounds/soundBank.ts'
import { createCups } from './cups.ts'
import { createMurmur } from './murmur.ts'
import { createWindowRain } from './windowRain.ts'

export const { SOUND_IDS, createSound } = soundBank({
  cups: createCups,
  murmur: createMurmur,
  windowRain: createWindowRain,
})
