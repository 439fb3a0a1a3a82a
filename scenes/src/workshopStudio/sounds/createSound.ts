// The studio's sounds: one function for each id that the manifest places.

import { createCups } from '../../communityCafe/sounds/cups.ts'
import { soundBank } from '../../sounds/soundBank.ts'

export const { SOUND_IDS, createSound } = soundBank({ cups: createCups })
