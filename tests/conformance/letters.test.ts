// Every letter that a catalogue uses, and those of our languages, can be drawn by the font that the headset's panels use.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalogues } from '../support/catalogues.ts'
import { glyphsOf } from '../support/glyphsOf.ts'
import { root } from '../support/sourceFiles.ts'

const built = join(root, 'client/dist')
const fonts = existsSync(built)
  ? (readdirSync(built, { recursive: true }) as string[]).filter((path) => path.endsWith('.woff'))
  : []

const LETTERS = 'åäöæøéëüßÅÄÖÆØÉËÜ'
const used = new Set(
  [...readCatalogues().values()]
    .flatMap((languages) => [...languages.values()])
    .flatMap((words) => [...words.values()].join('')),
)
const needed = [...new Set([...LETTERS, ...[...used].join('')])].filter((letter) => letter >= ' ')

describe.skipIf(!existsSync(built))('the built page', () => {
  it('brings a font that the headset can read', () => {
    expect(fonts.length).toBeGreaterThan(0)
  })

  // A browser takes each letter from whichever file of the weight has it.
  it.each(['400', '700'])('has every letter in weight %s', (weight) => {
    const files = fonts.filter((font) => font.includes(`-${weight}-`))
    const glyphs = new Set(files.flatMap((font) => [...glyphsOf(readFileSync(join(built, font)))]))
    expect(needed.filter((letter) => !glyphs.has(letter.codePointAt(0) ?? 0))).toEqual([])
  })
})
