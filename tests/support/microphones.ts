// Files for fake microphones, written once a run: a tone that can be found again, and silence.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Microphone } from './browser.ts'
import { toneWav } from './tones.ts'

const folder = mkdtempSync(join(tmpdir(), 'towpath-sound-'))

function microphone(name: string, amplitude: number): Microphone {
  const wav = join(folder, `${name}.wav`)
  writeFileSync(wav, toneWav({ amplitude }))
  return { wav }
}

/** 440 Hz, clearly audible. */
export const singing = (): Microphone => microphone('tone', 0.37)
export const silent = (): Microphone => microphone('silence', 0)
